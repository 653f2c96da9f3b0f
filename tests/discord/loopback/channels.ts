import type { Context, Hono } from 'hono';
import { readBody } from './body.ts';
import { BOT, userOf } from './people.ts';

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
