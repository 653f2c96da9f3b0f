import { createDigest, type DigestNeeds } from '../../src/digest/create-digest.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { Result } from '../../src/model.ts';
import type { Courier, Ledger, SendError } from '../../src/ports/deliveries.ts';
import type { Reply } from '../../src/reply.ts';
import { article, subscription } from '../cases/articles.ts';

type Hits = Extract<Reply, { kind: 'hits' }>;
export type Message = { id: string; channel: string; marker: string; articles: string[]; reply: Reply; at: Date };

const EIGHT = '2021-07-21T00:00:00.000Z';

/** What Discord says to a message: that it stands, or why not. `lost` is what nobody hears of. */
export type Answer = (message: Message) => Promise<Result<{ message: string }, SendError>>;

/**
 * A newsroom that has `news`, channels that keep what is sent there, and their digest. `answer` decides what Discord says;
 * a message stands unless it takes it back.
 */
export async function openRoom(
  ledger: Ledger,
  orders: Subscription[] = [subscription('s')],
  needs: Partial<DigestNeeds> = {},
) {
  for (const order of orders) await ledger.subscribe(order);
  let ids = 0;
  const room = {
    news: ['a', 'b'],
    /** What stands in the channels. */
    messages: [] as Message[],
    requests: [] as string[],
    logged: [] as object[],
    wall: Date.parse('2030-01-01T00:00:00Z'),
    answer: (async ({ id }) => ({ ok: true, value: { message: id } })) as Answer,
    look: null as SendError | null,
    thread: { ok: true, value: undefined } as Result<void, SendError>,
    compose: async (order: Subscription, except: string | null): Promise<Hits> => {
      const told = await ledger.told(order.id, room.news, except);
      const hits = room.news
        .filter((id) => !told.has(id))
        .map((id) => ({ article: { ...article(id) }, quote: null, figure: null }));
      const heading = { phrase: 'answer.heading.digest', about: '' };
      return { kind: 'hits', private: false, language: order.language, heading, hits, more: 0 };
    },
  };
  const courier: Courier = {
    async send(channel, reply, { marker }) {
      room.requests.push(`send ${channel}`);
      ids += 1;
      const articles = reply.kind === 'hits' ? reply.hits.map(({ article: { id } }) => id) : [];
      const message = { id: `${ids}`, channel, marker, articles, reply, at: new Date(room.wall) };
      room.messages.push(message);
      return room.answer(message);
    },
    async messages(channel, { marker, before }) {
      room.requests.push(`look ${channel}`);
      if (room.look !== null) return { ok: false, error: room.look };
      const page = room.messages
        .filter((one) => one.channel === channel && (before === null || Number(one.id) < Number(before)))
        .toReversed()
        .slice(0, 2);
      return { ok: true, value: page.map((one) => ({ id: one.id, at: one.at, marked: one.marker === marker })) };
    },
    directChannel: async (user) => ({ ok: true, value: `direct to ${user}` }),
    async openThread(channel, message, { day }) {
      room.requests.push(`thread ${channel} ${message} ${day}`);
      return room.thread;
    },
  };
  const log = (fields: object) => void room.logged.push(fields);
  const timers: { ms: number; run: () => void }[] = [];
  const passing = async (ms: number) => {
    room.wall += ms;
  };
  const digest = createDigest({
    ledger,
    newsroom: {
      issue: async (order, { except = null }) => {
        const reply = await room.compose(order, except);
        const told = reply.hits.map((hit) => ({ id: hit.article.id, sentences: ['p'], figures: [] }));
        return { reply, told };
      },
      gapReport: async (guild, { language }) => ({
        kind: 'gaps',
        private: true,
        language,
        week: '2021-07-12',
        gaps: [],
        questions: [`of ${guild}`],
      }),
      revision: async () => 0,
      fitting: async (_, since) => ({ upTo: since, found: [] }),
    },
    courier,
    pace: { turn: async () => {}, holdOff: async () => {} },
    clock: { now: () => new Date(Date.parse(EIGHT) + 18_000), zone: 'Asia/Shanghai' },
    log: { info: log, warn: log, error: log },
    sender: 'me',
    leaseMs: 60_000,
    requestMs: 15_000,
    wall: () => new Date(room.wall),
    elapsed: () => room.wall,
    sleep: passing,
    after: (ms, run) => {
      timers.push({ ms, run });
      return () => {};
    },
    ...needs,
  });
  /** Takes a message back: Discord never had it. */
  const unsend = ({ id }: Message) => {
    room.messages = room.messages.filter((one) => one.id !== id);
  };
  /** Somebody else's words in a channel. */
  const chat = (channel: string) => {
    ids += 1;
    room.messages.push({
      id: `${ids}`,
      channel,
      marker: '',
      articles: [],
      reply: { kind: 'notice', private: false, language: 'zh-CN', notice: '', values: {} },
      at: new Date(room.wall),
    });
  };
  return { room, digest, timers, unsend, chat };
}

/** A failure as the courier tells it. */
export function failure(cure: SendError['cure'], more: Partial<SendError> = {}): Result<never, SendError> {
  return { ok: false, error: { kind: 'unavailable', cure, detail: '503', ...more } };
}
