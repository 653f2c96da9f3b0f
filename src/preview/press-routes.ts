import { Hono } from 'hono';
import { z } from 'zod';
import type { Action, ActionRequest } from '../action.ts';
import { DISCORD, MARK_CHARS } from '../limits/discord.ts';
import { readersLanguage } from '../model.ts';
import { readPress } from '../rendering/controls/custom-id.ts';
import { setForm } from '../rendering/form.ts';
import { questionIn } from '../rendering/thread-mark.ts';
import type { Reply } from '../reply.ts';
import { bodyOf, locale, text } from './body.ts';
import type { Counter } from './counter.ts';

/** A press: what Discord would tell of it; `mark` is where the message that the button stands under points. */
const Press = z.object({
  id: z.string('must be a text').max(DISCORD.customIdChars, `must have ${DISCORD.customIdChars} characters at most`),
  values: z.array(text).max(DISCORD.menuOptions, `must be ${DISCORD.menuOptions} at most`).default([]),
  fields: z.record(z.string(), text).nullish(),
  mark: z.string().max(MARK_CHARS).default(''),
  locale,
});

/**
 * Buttons, menus and forms over HTTP: a press is answered by the form that it opens, or by a reply as a question is;
 * `replaces` says that it takes the place of the message.
 */
export function pressRoutes(actions: readonly Action[], counter: Counter): Hono {
  const routes = new Hono();
  const byName = new Map(actions.map((action) => [action.name, action]));
  routes.post('/press', async (context) => {
    const { id, values, fields, mark, locale: spoken } = await bodyOf(context, Press);
    const pressed = readPress(id, values);
    const action = pressed === null ? undefined : byName.get(pressed.action);
    if (pressed === null || action === undefined) return context.json(counter.answer(outdated(spoken)));
    const request: ActionRequest = {
      ...counter.request({}, spoken),
      words: pressed.words,
      values: pressed.values,
      fields: fields ?? {},
      message: { id: null, question: questionIn(mark) },
    };
    const form = fields == null ? (action.form?.(request) ?? undefined) : undefined;
    if (form !== undefined) return context.json({ form: setForm(form, { action: action.name, words: pressed.words }) });
    const answered = counter.answer(await action.run(request));
    return context.json({ ...answered, replaces: action.replaces !== undefined });
  });
  return routes;
}

function outdated(spoken: string | null | undefined): Reply {
  const language = readersLanguage(spoken);
  return { kind: 'notice', private: true, language, notice: 'notice.outdated', values: {} };
}
