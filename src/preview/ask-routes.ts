import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Command } from '../command.ts';
import type { Suggestion } from '../model/answer.ts';
import { readersLanguage } from '../model.ts';
import { whyWords } from '../rendering/controls/choice.ts';
import { namesIn } from '../rendering/words/names.ts';
import { BODY_BYTES, bodyOf, locale, TEXT_CHARS, text } from './body.ts';
import { openCounter } from './counter.ts';
import { answerReader } from './follow.ts';
import { openGallery } from './gallery.ts';
import { optionFault } from './option-fault.ts';
import type { PreviewOptions } from './options.ts';
import { pressRoutes } from './press-routes.ts';

/** A question; `after` is the one before it in the conversation, whole. */
const Question = z.object({ question: text, after: text.default(''), locale });
const Call = z.object({ options: z.record(z.string(), text).default({}), locale });

/** The newsroom over HTTP: a question, any command by name, any button, and what to offer while somebody types. */
export function askRoutes(options: PreviewOptions): Hono {
  const { newsroom, commands, actions, gate, log } = options;
  const routes = new Hono();
  const gallery = openGallery(options.paint);
  const counter = openCounter(options, gallery.hang);
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const commandOf = (context: Context): Command => {
    const name = context.req.param('name') ?? '';
    const command = byName.get(name);
    if (command === undefined) throw new HTTPException(404, { message: `There is no command /${name}.` });
    return command;
  };
  // Before the pace: a picture belongs to a reply that was counted, and the painter keeps a measure of its own.
  routes.route('/pictures', gallery.routes);
  routes.use(
    bodyLimit({
      maxSize: BODY_BYTES,
      onError: (context) => context.json({ error: `A request may have ${BODY_BYTES} bytes at most.` }, 413),
    }),
  );
  routes.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    // A reader of the page is their address.
    const tooFast = gate.pace.waitFor('preview', { user: null, guild: gate.addressOf(context), channel: null });
    if (tooFast === null) return next();
    context.header('Retry-After', `${tooFast.seconds}`);
    throw new HTTPException(429, { message: `That was too fast: ask again in ${tooFast.seconds} s.` });
  });

  routes.post('/ask', async (context) => {
    const { question, after, locale: spoken } = await bodyOf(context, Question);
    if (question.trim() === '') throw new HTTPException(400, { message: 'The question is empty.' });
    const thread = after.trim() === '' ? [] : [after];
    return answerReader(context, { counter, log }, (follow) =>
      newsroom.ask(question, { ...counter.request({}, spoken, follow), thread }),
    );
  });

  routes.get('/suggest', async (context) => {
    const typed = (context.req.query('q') ?? '').slice(0, TEXT_CHARS);
    const kind = context.req.query('kind');
    const spoken = context.req.query('locale');
    if (kind === 'district') return context.json(worded(await newsroom.suggestDistricts(typed), spoken));
    if (kind === 'topic') return context.json(worded(await newsroom.suggestTopics(typed), spoken));
    throw new HTTPException(400, { message: 'kind must be district or topic.' });
  });

  routes.get('/commands', (context) =>
    context.json(commands.map(({ data, suggest }) => ({ ...data, suggests: suggest !== undefined }))),
  );

  routes.post('/commands/:name', async (context) => {
    const command = commandOf(context);
    const { options, locale: spoken } = await bodyOf(context, Call);
    const fault = optionFault(command.data, options);
    if (fault !== null) throw new HTTPException(400, { message: fault });
    return answerReader(context, { counter, log }, (follow) => command.run(counter.request(options, spoken, follow)));
  });

  routes.get('/commands/:name/suggest', async (context) => {
    const command = commandOf(context);
    const typed = (context.req.query('q') ?? '').slice(0, TEXT_CHARS);
    const option = context.req.query('option') ?? '';
    const spoken = context.req.query('locale');
    const request = counter.request({ [option]: typed }, spoken);
    return context.json(worded((await command.suggest?.(option, typed, request)) ?? [], spoken));
  });
  routes.route('/', pressRoutes(actions, counter));
  return routes;
}

/** Suggestions with names and reasons in the reader's words; the value stays what a command takes. */
function worded(suggestions: readonly Suggestion[], locale: string | undefined): Suggestion[] {
  const language = readersLanguage(locale);
  return suggestions.map((suggestion) => ({
    ...suggestion,
    name: namesIn(suggestion.name, language),
    why: whyWords(suggestion.why, language),
  }));
}
