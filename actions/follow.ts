import { languageFor } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';
import { QUESTION_CHARS } from '../src/limits.ts';

/** Follows up the question that the message answers. */
export const follow = {
  name: 'follow',
  form: (request) => ({
    language: languageFor(request),
    title: 'form.follow',
    fields: [{ name: 'question', label: 'form.question', placeholder: 'form.question_like', most: QUESTION_CHARS }],
  }),
  run: async (request) => {
    const { newsroom, fields, message } = request;
    const question = fields.question ?? '';
    return newsroom.ask(question, { ...request, thread: message.question === null ? [] : [message.question] });
  },
} satisfies Action;
