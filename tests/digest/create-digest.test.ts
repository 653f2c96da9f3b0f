import { expect, test } from 'vitest';
import { createDigest } from '../../src/digest/create-digest.ts';
import { DISCORD } from '../../src/discord-limits.ts';
import type { Result, Subscription } from '../../src/model.ts';
import type { Ledger, SendError } from '../../src/ports.ts';
import type { Reply } from '../../src/reply.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { article, subscription } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';

type Hits = Extract<Reply, { kind: 'hits' }>;
type Sent = { channel: string; articles: string[]; heading: Hits['heading']; nonce: string };

const EIGHT = '2021-07-21T00:00:00.000Z';
const NEXT_DAY = '2021-07-22T00:00:00.000Z';
const later = (time: string, hours: number) => new Date(Date.parse(time) + hours * 3_600_000);
const nothing = { sent: 0, late: 0, empty: 0, waiting: 0, refused: 0, missed: 0 };

/** A newsroom that has `news`, a courier that notes what it sends and answers as `answer` says, and their digest. */
async function opened(ledger: Ledger, orders: Subscription[] = [subscription('s')]) {
  for (const order of orders) await ledger.subscribe(order);
  const room = {
    news: ['a', 'b'],
    sent: [] as Sent[],
    logged: [] as object[],
    asked: [] as object[],
    answer: async (message: string): Promise<Result<{ message: string }, SendError>> => ({
      ok: true,
      value: { message },
    }),
    compose: async (order: Subscription): Promise<Hits> => {
      const told = await ledger.sentArticles(order.id);
      const hits = room.news
        .filter((id) => !told.has(id))
        .map((id) => ({ article: { ...article(id) }, quote: null, figure: null }));
      return {
        kind: 'hits',
        private: false,
        language: order.language,
        heading: { phrase: 'answer.heading.digest', about: '' },
        hits,
        more: 0,
      };
    },
  };
  const log = (fields: object) => void room.logged.push(fields);
  const timers: { ms: number; run: () => void }[] = [];
  const digest = createDigest({
    ledger,
    newsroom: {
      digest: async (order, asked) => {
        room.asked.push(asked);
        return room.compose(order);
      },
    },
    courier: {
      async send(channel, reply, { nonce }) {
        if (reply.kind !== 'hits') throw new Error(reply.kind);
        room.sent.push({
          channel,
          articles: reply.hits.map(({ article: { id } }) => id),
          heading: reply.heading,
          nonce,
        });
        return room.answer(`m${room.sent.length}`);
      },
    },
    clock: { now: () => later(EIGHT, 0.005), zone: 'Asia/Shanghai' },
    log: { info: log, warn: log, error: log },
    after: (ms, run) => {
      timers.push({ ms, run });
      return () => {};
    },
  });
  return { room, digest, timers };
}

test('a digest that is due is sent once, however often one looks', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  expect(await digest.runDue(later(EIGHT, -0.01))).toEqual(nothing);
  const runs = await Promise.all([digest.runDue(new Date(EIGHT)), digest.runDue(new Date(EIGHT))]);
  expect(runs).toEqual([{ ...nothing, sent: 1 }, nothing]);
  expect(await digest.runDue(later(EIGHT, 1))).toEqual(nothing);
  expect(room.sent).toEqual([
    {
      channel: 'channel of s',
      articles: ['a', 'b'],
      heading: { phrase: 'answer.heading.digest', about: '' },
      nonce: room.sent[0]?.nonce,
    },
  ]);
  expect(room.asked).toEqual([{ today: '2021-07-21', language: 'zh-CN', asker: { locale: null } }]);
  expect(await ledger.deliveries('s', 9)).toEqual([
    { subscription: 's', scheduled: EIGHT, status: 'sent', at: EIGHT, message: 'm1', articles: ['a', 'b'], why: null },
  ]);
});

test('the next digest holds what is new, and nothing new means no message', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  await digest.runDue(new Date(EIGHT));
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual({ ...nothing, empty: 1 });
  room.news.push('c');
  expect(await digest.runDue(later(NEXT_DAY, 24))).toEqual({ ...nothing, sent: 1 });
  expect(room.sent.map(({ articles }) => articles)).toEqual([['a', 'b'], ['c']]);
});

test('two senders over one store send one message', async () => {
  const folder = await temporaryFolder();
  const stores = [await openedStore(folder), await openedStore(folder)];
  const orders = Array.from({ length: 12 }, (_, number) => subscription(`s${number}`));
  const senders = await Promise.all(stores.map(({ ledger }) => opened(ledger, orders)));
  const runs = await Promise.all(senders.map(({ digest }) => digest.runDue(new Date(EIGHT))));
  expect(runs.map(({ sent }) => sent).reduce((sum, sent) => sum + sent)).toBe(12);
  expect(new Set(senders.flatMap(({ room }) => room.sent.map(({ nonce }) => nonce))).size).toBe(12);
  for (const store of stores) await store.close();
});

test('one that comes hours late says when it was due, in the time of its readers', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  expect(await digest.runDue(later(EIGHT, 11.5))).toEqual({ ...nothing, sent: 1, late: 1 });
  expect(room.sent[0]?.heading).toEqual({ phrase: 'digest.late', about: '2021-07-21 08:00' });
});

test('one that is found half a day late is missed, and its news comes with the next', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  expect(await digest.runDue(later(NEXT_DAY, 1))).toEqual({ ...nothing, missed: 1, sent: 1, late: 1 });
  expect(room.sent.map(({ articles }) => articles)).toEqual([['a', 'b']]);
  expect((await ledger.deliveries('s', 9)).map(({ status }) => status)).toEqual(['sent', 'missed']);
});

test('what Discord refuses is recorded with its reason and not tried again', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  room.answer = async () => ({
    ok: false,
    error: { kind: 'missing-permission', retry: false, detail: 'Missing Access' },
  });
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, refused: 1 });
  expect(await digest.runDue(later(EIGHT, 1))).toEqual(nothing);
  expect(await ledger.deliveries('s', 9)).toMatchObject([
    { status: 'refused', why: 'missing-permission: Missing Access' },
  ]);
  expect(await ledger.sentArticles('s')).toEqual(new Set());
});

test('an outage delays a digest, and every try has the same nonce', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  const works = room.answer;
  room.answer = async () => ({ ok: false, error: { kind: 'unavailable', retry: true, detail: '503' } });
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, waiting: 1 });
  expect(await digest.runDue(later(EIGHT, 1))).toEqual({ ...nothing, waiting: 1 });
  room.answer = works;
  expect(await digest.runDue(later(EIGHT, 2))).toEqual({ ...nothing, sent: 1, late: 1 });
  expect(await digest.runDue(later(EIGHT, 3))).toEqual(nothing);
  expect(new Set(room.sent.map(({ nonce }) => nonce)).size).toBe(1);
  expect(room.sent[0]?.nonce.length).toBeLessThanOrEqual(DISCORD.nonceChars);
});

test('an outage that outlasts the day ends as missed', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  room.answer = async () => ({ ok: false, error: { kind: 'unavailable', retry: true, detail: '503' } });
  await digest.runDue(new Date(EIGHT));
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual({ ...nothing, missed: 1, waiting: 1 });
});

test('when nobody knows whether a message went out it is not sent again, nor are its articles', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  const works = room.answer;
  room.answer = async () => {
    throw new Error('the process ends here');
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual(nothing);
  expect(await ledger.deliveries('s', 9)).toMatchObject([{ status: 'sending', articles: ['a', 'b'] }]);
  room.answer = works;
  room.news.push('c');
  expect(await digest.runDue(later(EIGHT, 1))).toEqual(nothing);
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual({ ...nothing, sent: 1 });
  expect(room.sent.map(({ articles }) => articles)).toEqual([['a', 'b'], ['c']]);
});

test('a fault in one digest is not the next one’s, and costs a try alone', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger, [subscription('bad'), subscription('good')]);
  const works = room.compose;
  room.compose = (order) => (order.id === 'bad' ? Promise.reject(new Error('no such index')) : works(order));
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1, waiting: 1 });
  room.compose = works;
  expect(await digest.runDue(later(EIGHT, 0.1))).toEqual({ ...nothing, sent: 1 });
});

test('an order in a zone that does not exist harms no other', async () => {
  const { ledger } = createMemoryStore();
  const lost = subscription('lost', { schedule: { days: 'daily', at: '08:00', zone: 'Mars/Olympus' } });
  const { digest } = await opened(ledger, [lost, subscription('s')]);
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1 });
});

test('an order that is ended while its digest is sent leaves nothing behind', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  room.answer = async (message) => {
    await ledger.unsubscribe('s');
    return { ok: true, value: { message } };
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1 });
  expect(await ledger.deliveries('s', 9)).toEqual([]);
});

test('once started it looks at once and then at every full minute, and stops when what is under way is done', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, timers } = await opened(ledger);
  digest.start();
  await expect.poll(() => timers.length).toBe(1);
  expect(room.sent).toHaveLength(1);
  expect(timers[0]?.ms).toBe(42_000);
  timers[0]?.run();
  await digest.stop();
  expect(room.sent).toHaveLength(1);
});

test('the log says what was delivered in one line each, and no word of the news', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await opened(ledger);
  await digest.runDue(new Date(EIGHT));
  expect(room.logged).toEqual([
    { subscription: 's', scheduled: EIGHT, status: 'sent', late: false, message: 'm1', articles: 2, why: null },
  ]);
});
