import type { Action } from '../src/action.ts';
import { languageOfLocale } from '../src/model.ts';

/** Asks a question that stood on a button, or in a menu: its words are ours, so the presser's language counts, where known. */
export const ask = {
  name: 'ask',
  run: ({ newsroom, values, words, ...request }) => {
    const language = request.language ?? languageOfLocale(request.asker.locale);
    return newsroom.ask(values[0] ?? words[0] ?? '', { ...request, ...(language !== null && { language }) });
  },
} satisfies Action;
