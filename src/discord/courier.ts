import type { Result } from '../model.ts';
import type { Courier, Posted, SendError } from '../ports/deliveries.ts';
import type { Paint } from '../ports/painter.ts';
import { type MessagePayload, PICTURE_FILE, type RenderOptions } from '../rendering/message.ts';
import { postName, threadName } from '../rendering/thread-name.ts';
import { pictureIn, type Reply } from '../reply.ts';
import { type Forum, firstMessages, openForums, writtenAt } from './forums.ts';
import { type Asked, askDiscord } from './rest/ask-discord.ts';

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
  const forums = openForums(ask);
  return {
    async send(channel, reply, { marker }) {
      const forum = forums.known(channel);
      const write = async (png: Uint8Array | null) => {
        const message = renderMessage(reply, { marker, pictured: png !== null });
        const sent = forum === null ? messageTo(channel, message, marker) : postTo(channel, message, { forum, reply });
        return ask('POST', sent.path, { body: sent.body, ...fileOf(png) });
      };
      const picture = pictureIn(reply);
      const png = picture === undefined ? null : await paint(picture.drawing, 'dark');
      const first = await write(png);
      if (forum === null && isOfOtherKind(first)) {
        const met = await forums.meet(channel);
        // Nothing was written; as a post it is another try.
        if (met.ok && met.value !== null)
          return { ok: false, error: { kind: 'unavailable', cure: 'wait', afterMs: 0, detail: 'a forum' } };
      }
      // Where files may not be attached, the words come alone: Discord refused the first, so there are not two.
      const sent = idIn(png !== null && isRefused(first) ? await write(null) : first);
      if (!sent.ok) return sent;
      // A post and its first message have one id.
      return { ok: true, value: { message: sent.value, ...(forum !== null && { channel: sent.value }) } };
    },
    async messages(channel, { marker, before, since }) {
      const from = before === null ? '' : `&before=${before}`;
      const asked = await ask('GET', `/channels/${channel}/messages?limit=${PAGE}${from}`);
      const page = pageIn(asked);
      // An empty page may be all that a forum shows of itself.
      if (!isOfOtherKind(asked) && (before !== null || page?.length !== 0)) return told(asked, marker);
      const met = await forums.meet(channel);
      if (!met.ok) return { ok: false, error: errorOf(met.error) };
      if (met.value === null) return told(asked, marker);
      // All of them at once: there is no page before.
      if (before !== null || since === undefined) return { ok: true, value: [] };
      const first = await firstMessages(channel, met.value, { ask, since });
      if (!first.ok) return { ok: false, error: errorOf(first.error) };
      return { ok: true, value: (first.value as Told[]).map((one) => ({ ...posted(one, marker), channel: one.id })) };
    },
    directChannel: async (user) => idIn(await ask('POST', '/users/@me/channels', { body: { recipient_id: user } })),
    async openThread(channel, message, { language, day }) {
      if (forums.known(channel) !== null) return DONE;
      const body = { name: threadName(day, language), auto_archive_duration: OPEN_MINUTES };
      const asked = await ask('POST', `/channels/${channel}/messages/${message}/threads`, { body });
      if (asked.kind === 'answered' && (asked.status < 300 || codeOf(asked) === THREAD_IS_THERE)) return DONE;
      return { ok: false, error: errorOf(asked) };
    },
  };
}

const DONE: Result<void, SendError> = { ok: true, value: undefined };

/** Minutes without a word after which a thread is put away: a day, until the next digest. */
const OPEN_MINUTES = 1_440;

function messageTo(channel: string, message: MessagePayload, marker: string) {
  return { path: `/channels/${channel}/messages`, body: { ...message, nonce: marker, enforce_nonce: true } };
}

/** A post of a forum, which is called what its message says first. Discord knows no nonce of one. */
function postTo(channel: string, message: MessagePayload, { forum, reply }: { forum: Forum; reply: Reply }) {
  const tags = forum.tag === null ? {} : { applied_tags: [forum.tag] };
  return { path: `/channels/${channel}/threads`, body: { name: postName(reply), ...tags, message } };
}

function fileOf(png: Uint8Array | null) {
  return png === null ? {} : { file: { name: PICTURE_FILE, type: 'image/png', data: png } };
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

function pageIn(asked: Asked): Told[] | null {
  const isPage = asked.kind === 'answered' && asked.status === 200 && Array.isArray(asked.body);
  return isPage ? (asked.body as Told[]) : null;
}

function told(asked: Asked, marker: string): Result<Posted[], SendError> {
  const page = pageIn(asked);
  if (page === null) return { ok: false, error: errorOf(asked) };
  return { ok: true, value: page.map((message) => posted(message, marker)) };
}

function isRefused(asked: Asked): boolean {
  const sent = idIn(asked);
  return !sent.ok && (sent.error.kind === 'missing-permission' || sent.error.kind === 'rejected');
}

/** Whether a channel holds something else than messages. Discord docs, "JSON Error Codes". */
function isOfOtherKind(asked: Asked): boolean {
  const code = codeOf(asked);
  return code === 50008 || code === 50024;
}

/** A message has one thread at most: whoever comes second is told so. */
const THREAD_IS_THERE = 160004;

function codeOf(asked: Asked): number | null {
  if (asked.kind !== 'answered' || asked.status < 400) return null;
  return Number((asked.body as { code?: unknown } | null)?.code);
}

function idIn(asked: Asked): Result<string, SendError> {
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
  return { id, marked, at: new Date(Math.max(writtenAt(id), Number.isNaN(written) ? 0 : written)) };
}

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
