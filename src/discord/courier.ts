import type { Result } from '../model.ts';
import type { Courier, Posted, SendError } from '../ports/deliveries.ts';
import type { Paint } from '../ports/painter.ts';
import { type MessagePayload, PICTURE_FILE, type RenderOptions } from '../rendering/message.ts';
import { pictureIn, type Reply } from '../reply.ts';
import { type AskDiscord, type Asked, askDiscord } from './ask-discord.ts';

/** What a courier speaks to Discord with; every request ends after `requestMs`, one way or the other. */
type CourierOptions = {
  token: string;
  /** `http://…/api` of a proxy or a test server; null is Discord's own. */
  apiBaseUrl: string | null;
  requestMs: number;
  renderMessage(reply: Reply, options: RenderOptions): MessagePayload;
  paint: Paint;
};

/** A courier that holds no connection and tries nothing twice: what to do about a failure is for whoever sends. */
export function createCourier({ renderMessage, paint, ...options }: CourierOptions): Courier {
  const ask = askDiscord(options);
  return {
    async send(channel, reply, { marker }) {
      const path = `/channels/${channel}/messages`;
      const bodyOf = (pictured: boolean) => ({
        ...renderMessage(reply, { marker, pictured }),
        nonce: marker,
        enforce_nonce: true,
      });
      const picture = pictureIn(reply);
      const png = picture === undefined ? null : await paint(picture.drawing, 'dark');
      const first = await idFrom(ask, path, bodyOf(png !== null), png);
      // Where files may not be attached, the words come alone: Discord refused the first, so there are not two.
      const sent = png !== null && isRefused(first) ? await idFrom(ask, path, bodyOf(false)) : first;
      return sent.ok ? { ok: true, value: { message: sent.value } } : sent;
    },
    async messages(channel, { marker, before }) {
      const from = before === null ? '' : `&before=${before}`;
      const asked = await ask('GET', `/channels/${channel}/messages?limit=${PAGE}${from}`);
      if (asked.kind !== 'answered' || asked.status !== 200) return { ok: false, error: errorOf(asked) };
      const messages = Array.isArray(asked.body) ? (asked.body as Told[]) : [];
      return { ok: true, value: messages.map((message) => posted(message, marker)) };
    },
    directChannel: (user) => idFrom(ask, '/users/@me/channels', { recipient_id: user }),
  };
}

/** Messages a page, the most that Discord gives. */
const PAGE = 100;

/** As much of a message as is looked at. */
type Told = {
  id: string;
  timestamp?: string;
  embeds?: { url?: string | null }[];
  components?: unknown[];
};

function isRefused(sent: Result<string, SendError>): boolean {
  return !sent.ok && (sent.error.kind === 'missing-permission' || sent.error.kind === 'rejected');
}

async function idFrom(
  ask: AskDiscord,
  path: string,
  body: object,
  png: Uint8Array | null = null,
): Promise<Result<string, SendError>> {
  const file = png === null ? {} : { file: { name: PICTURE_FILE, type: 'image/png', data: png } };
  const asked = await ask('POST', path, { body, ...file });
  if (asked.kind !== 'answered' || asked.status >= 300) return { ok: false, error: errorOf(asked) };
  const { id } = (asked.body ?? {}) as { id?: unknown };
  if (typeof id === 'string') return { ok: true, value: id };
  // Discord took it, but what it said did not come through.
  return { ok: false, error: { kind: 'unavailable', cure: 'look', settled: true, detail: 'an answer without an id' } };
}

/** A select menu keeps the marker when somebody takes the embeds away; a message without one has it in an embed alone. */
function posted({ id, timestamp = '', embeds = [], components = [] }: Told, marker: string): Posted {
  const inEmbeds = embeds.some(({ url }) => url?.includes(marker) ?? false);
  const marked = inEmbeds || JSON.stringify(components).includes(marker);
  const written = Date.parse(timestamp);
  const byId = Number(BigInt(/^\d+$/.test(id) ? id : 0) >> 22n) + DISCORD_EPOCH;
  return { id, marked, at: new Date(Math.max(byId, Number.isNaN(written) ? 0 : written)) };
}

/** Milliseconds from which snowflakes count. Discord docs, "Snowflakes". */
const DISCORD_EPOCH = 1_420_070_400_000;

/** What Discord's refusals mean. Discord docs, "JSON Error Codes". */
const PARKING: Readonly<Record<number, SendError['kind'] | undefined>> = {
  50001: 'missing-permission',
  50013: 'missing-permission',
  10003: 'unknown-channel',
  50007: 'closed-dm',
  50278: 'closed-dm',
};

function errorOf(asked: Asked): SendError {
  if (asked.kind !== 'answered') {
    const { kind, detail } = asked;
    return { kind: 'unavailable', cure: kind === 'unclear' ? 'look' : 'wait', detail };
  }
  const { status, body, retryAfterMs } = asked;
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  const detail = typeof message === 'string' ? `${message} (${String(code)})` : `${status}`;
  if (status === 429) {
    const afterMs = retryAfterMs === null ? {} : { afterMs: retryAfterMs };
    return { kind: 'limited', cure: 'wait', ...afterMs, detail };
  }
  // A gateway in between gave up; what is behind it may go on.
  if (status === 502 || status >= 504) return { kind: 'unavailable', cure: 'look', detail };
  if (status >= 500) return { kind: 'unavailable', cure: 'look', settled: true, detail };
  const kind = PARKING[Number(code)];
  if (kind !== undefined) return { kind, cure: 'park', detail };
  // Not this message's fault: a token that is refused, or a page of whoever guards Discord.
  if (status === 401 || typeof message !== 'string') return { kind: 'unavailable', cure: 'wait', detail };
  return { kind: 'rejected', cure: 'drop', detail };
}
