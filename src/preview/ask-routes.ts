import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Command, Request } from '../command.ts';
import { languageOfLocale, type Suggestion } from '../model.ts';
import { whyWords } from '../rendering/choice.ts';
import type { MessagePayload } from '../rendering/message.ts';
import { renderMessage } from '../rendering/message.ts';
import { framed } from '../rendering/names.ts';
import type { Reply } from '../reply.ts';
import type { PreviewOptions } from './create-preview.ts';
import { dayIn } from './day-in.ts';
import { optionFault } from './option-fault.ts';

/** UTF-16 units of one question or option: as long as Discord lets a message be. */
const TEXT_CHARS = 4_000;
/** Bytes of a body: two options of Chinese text at their longest. */
const BODY_BYTES = 32_768;

const text = z.string(`must be a text`).max(TEXT_CHARS, `must have ${TEXT_CHARS} characters at most`);
const locale = z.string('must be a text').max(35, 'must be the name of a language').nullish();
const Question = z.object({ question: text, locale });
const Call = z.object({ options: z.record(z.string(), text).default({}), locale });

/** What a surface is given for one question: the reply itself, and as Discord would be sent it. */
export type Asked = { reply: Reply; message: MessagePayload };

/** The newsroom over HTTP: a question, any command by name, and what to offer while somebody types. */
export function askRoutes({ newsroom, commands, clock, log }: Omit<PreviewOptions, 'host' | 'port'>): Hono {
  const routes = new Hono();
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const requestOf = (options: Request['options'], spoken: string | null | undefined): Request => ({
    options,
    asker: { user: null, guild: null, channel: null, locale: spoken ?? null, canManage: false },
    today: dayIn(clock),
    zone: clock.zone,
    newsroom,
  });
  const commandOf = (context: Context): Command => {
    const name = context.req.param('name') ?? '';
    const command = byName.get(name);
    if (command === undefined) throw new HTTPException(404, { message: `There is no command /${name}.` });
    return command;
  };
  const answer = (reply: Reply, spoken: string | null | undefined): Asked => {
    if (reply.kind === 'answer' && reply.fault !== undefined) log.warn({ fault: reply.fault }, 'answer withheld');
    return { reply, message: renderMessage(reply, { locale: spoken ?? null }) };
  };

  routes.use(
    bodyLimit({
      maxSize: BODY_BYTES,
      onError: (context) => context.json({ error: `A request may have ${BODY_BYTES} bytes at most.` }, 413),
    }),
  );
  routes.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  routes.post('/ask', async (context) => {
    const { question, locale: spoken } = await bodyOf(context, Question);
    if (question.trim() === '') throw new HTTPException(400, { message: 'The question is empty.' });
    return context.json(answer(await newsroom.ask(question, requestOf({}, spoken)), spoken));
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
    return context.json(answer(await command.run(requestOf(options, spoken)), spoken));
  });

  routes.get('/commands/:name/suggest', async (context) => {
    const command = commandOf(context);
    const typed = (context.req.query('q') ?? '').slice(0, TEXT_CHARS);
    const option = context.req.query('option') ?? '';
    const spoken = context.req.query('locale');
    const request = requestOf({ [option]: typed }, spoken);
    return context.json(worded((await command.suggest?.(option, typed, request)) ?? [], spoken));
  });
  return routes;
}

/** Suggestions with names and reasons in the reader's words; the value stays what a command takes. */
function worded(suggestions: readonly Suggestion[], locale: string | undefined): Suggestion[] {
  const language = languageOfLocale(locale ?? null) ?? 'zh-CN';
  return suggestions.map((suggestion) => ({
    ...suggestion,
    name: framed(suggestion.name, language),
    why: whyWords(suggestion.why, language),
  }));
}

/** The body as JSON of the given shape. @throws HTTPException with a sentence that names what is wrong. */
async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  // A form on another site can send text, but not JSON: the browser asks us first, and we do not agree.
  if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) {
    throw new HTTPException(415, { message: 'The body must be application/json.' });
  }
  const body: unknown = await context.req.json().catch((cause: unknown) => {
    if (cause instanceof SyntaxError) throw new HTTPException(400, { message: 'The body is not JSON.' });
    throw cause;
  });
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HTTPException(400, { message: `${issue?.path.join('.') || 'The body'} ${issue?.message}.` });
}
