import type { Context, Hono } from 'hono';
import { readBody } from './body.ts';
import { BOT, FORUM, userOf } from './people.ts';

/** One message as it stands in a channel. */
export type Standing = Record<string, unknown> & { id: string; channel_id: string; nonce?: string };

/** The channels of a loopback Discord, which keep what is written. */
export type Channels = {
  /** Oldest first. */
  messages: Standing[];
  /** Writes somebody else's words. */
  write(channel: string, words: string): void;
};

const DISCORD_EPOCH = 1_420_070_400_000n;

/**
 * Lets messages be written and read page by page, as Discord does.
 * @param options.forgetsNonces - whether a second message with one nonce is another message, as after some minutes.
 */
export function keepChannels(app: Hono, { forgetsNonces }: { forgetsNonces: boolean }): Channels {
  const messages: Standing[] = [];
  let last = 0n;

  function put(channel: string, body: Record<string, unknown>, author: string): Standing {
    const now = Date.now();
    const id = (BigInt(now) - DISCORD_EPOCH) << 22n;
    last = id > last ? id : last + 1n;
    const timestamp = new Date(now).toISOString();
    const common = {
      id: `${last}`,
      channel_id: channel,
      author: userOf(author),
      timestamp,
      edited_timestamp: null,
      tts: false,
    };
    const message = { content: '', ...body, ...common };
    messages.push(message);
    return message;
  }

  // A forum holds threads alone, each with a first message of its own id.
  const otherKind = { message: 'Cannot send messages in a non-text channel', code: 50008 };
  const posts: { id: string; parent_id: string }[] = [];
  app.post('/api/v10/channels/:channel/threads', async (context) => {
    const { body } = await readBody(context);
    const parent_id = context.req.param('channel');
    const { applied_tags, message } = body as { applied_tags?: string[]; message: Record<string, unknown> };
    if (applied_tags === undefined) return context.json({ message: 'A tag is required', code: 40067 }, 400);
    const first = put('', message, BOT);
    first.channel_id = first.id;
    posts.push({ id: first.id, parent_id });
    return context.json({ id: first.id, type: 11, parent_id, message: first }, 201);
  });
  app.get('/api/v10/guilds/:guild/threads/active', (context) => context.json({ threads: posts, members: [] }));
  app.get('/api/v10/channels/:channel/threads/archived/public', (context) =>
    context.json({ threads: [], members: [] }),
  );
  app.get('/api/v10/channels/:channel/messages/:message', (context) => {
    const found = messages.find(({ id }) => id === context.req.param('message'));
    return found === undefined ? context.json({ message: 'Unknown', code: 10008 }, 404) : context.json(found);
  });
  const threads = new Map<string, object>();
  app.post('/api/v10/channels/:channel/messages/:message/threads', async (context) => {
    const { channel, message } = context.req.param();
    if (threads.has(message)) return context.json({ message: 'There is one already', code: 160004 }, 400);
    threads.set(message, { id: message, type: 11, parent_id: channel });
    return context.json(threads.get(message), 201);
  });

  app.use('/api/v10/channels/:channel/messages', async (context, next) =>
    context.req.param('channel') === FORUM ? context.json(otherKind, 400) : next(),
  );
  app.post('/api/v10/channels/:channel/messages', async (context) => {
    const body = (await readBody(context)).body as Record<string, unknown>;
    const known = forgetsNonces ? undefined : messages.find(({ nonce }) => nonce !== undefined && nonce === body.nonce);
    return context.json(known ?? put(context.req.param('channel'), body, BOT));
  });
  app.get('/api/v10/channels/:channel/messages', (context) => context.json(page(context, messages)));
  return { messages, write: (channel, content) => void put(channel, { content }, userOf(BOT).id) };
}

/** Newest first, without what is not told again. */
function page(context: Context, messages: readonly Standing[]): object[] {
  const { channel } = context.req.param() as { channel: string };
  const before = context.req.query('before');
  const limit = Number(context.req.query('limit') ?? 50);
  return messages
    .filter((one) => one.channel_id === channel && (before === undefined || BigInt(one.id) < BigInt(before)))
    .toReversed()
    .slice(0, limit)
    .map(({ nonce: _, enforce_nonce: __, ...told }) => told);
}
