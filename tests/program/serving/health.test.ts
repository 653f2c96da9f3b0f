import { expect, test, vi } from 'vitest';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import type { ModelState } from '../../../src/ports/model.ts';
import type { Shard } from '../../../src/ports.ts';
import { storeAsker } from '../../../src/program/serving/ask-store.ts';
import { examine } from '../../../src/program/serving/health.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { article, subscription } from '../../cases/articles.ts';

const NINE = new Date('2022-03-04T09:00:00Z');
const CONNECTED = [{ id: 0, state: 'connected' }] satisfies Shard[];

/** A newsroom in memory that began at nine, an hour ago, with one article of March. */
async function house({
  shards = null,
  ready = true,
  model = null,
}: {
  shards?: Shard[] | null;
  ready?: boolean;
  model?: { state(): ModelState } | null;
} = {}) {
  const store = createMemoryStore();
  await store.library.put({ source: 'p', hash: 'h' }, [article('a', { date: '2022-03-03' })]);
  const newsroom = createNewsroom({ ...store, now: () => NINE, newId: () => 'id' });
  if (ready) await newsroom.getReady();
  const clock = { now: () => new Date('2022-03-04T10:00:00Z'), zone: 'Asia/Shanghai' };
  return { store, askStore: storeAsker(store, clock), newsroom, model, clock, began: NINE, shards: () => shards };
}

const MODEL: ModelState = {
  state: 'ready',
  waiting: 0,
  underWay: 1,
  calls: 3,
  failed: 1,
  tokensIn: 900,
  tokensOut: 70,
  seconds: 2.5,
  dropped: 1,
  fellBack: 1,
};

const WELL = {
  status: 'ok',
  troubles: [],
  articles: 1,
  latest: '2022-03-03',
  index: { articles: 1, behind: 0 },
  gateway: null,
  digestDue: null,
  model: null,
  uptime: 3_600,
};

test('a program that is well says what it knows of itself', async () => {
  expect(await examine(await house())).toEqual(WELL);
  const gateway = { connected: 1, connecting: 0, closed: 0 };
  expect(await examine(await house({ shards: CONNECTED }))).toEqual({ ...WELL, gateway });
});

test.each([
  ['rests', 'resting', 'the model does not answer: answers go without it'],
  ['has no tokens left', 'spent', 'the tokens of the model are spent: answers go without it'],
] as const)('a model that %s is told, and answers go on', async (_, state, trouble) => {
  const model = { state: () => ({ ...MODEL, state }) };
  expect(await examine(await house({ model }))).toMatchObject({
    status: 'degraded',
    troubles: [trouble],
    model: { state, calls: 3 },
  });
  expect(await examine(await house({ model: { state: () => MODEL } }))).toMatchObject({ status: 'ok' });
});

test('an index that is not ready, or behind, is told', async () => {
  expect(await examine(await house({ ready: false }))).toMatchObject({
    status: 'degraded',
    troubles: ['the index is not ready'],
    index: null,
  });
  const later = await house();
  await later.store.library.put({ source: 'q', hash: 'h' }, [article('b')]);
  expect(await examine(later)).toMatchObject({ articles: 2, index: { articles: 1, behind: 1 } });
});

test.each([
  ['has not signed in', [], 'degraded', 'no connection to Discord'],
  ['takes its session up again', [{ id: 0, state: 'connecting' }], 'degraded', 'no connection to Discord'],
  [
    'was closed for good',
    [...CONNECTED, { id: 1, state: 'closed' }],
    'unavailable',
    'Discord has closed a connection for good',
  ],
] as [string, Shard[], string, string][])('a bot that %s is %#', async (_, shards, status, trouble) => {
  expect(await examine(await house({ shards }))).toMatchObject({ status, troubles: [trouble] });
});

test('a digest that is overdue is told, with the seconds since it was due', async () => {
  const late = await house();
  const order = subscription('s');
  await late.store.ledger.subscribe(order);
  await late.store.ledger.plan(order, '2022-03-04T09:30:00.000Z');
  expect(await examine(late)).toMatchObject({
    status: 'degraded',
    troubles: ['a digest is overdue'],
    digestDue: 1_800,
  });
});

test('a library that cannot be read is no health at all', async () => {
  const sick = await house();
  sick.store.library.coverage = () => Promise.reject(new Error('disk gone'));
  await expect(examine(sick)).rejects.toThrow('disk gone');
});

test('while the store is busy what it told last is told, and for how long it has been silent', async () => {
  const busy = await house();
  let now = NINE.getTime();
  const clock = { now: () => new Date(now) };
  const told = { articles: 1, latest: '2022-03-03', revision: 1, due: null };
  const askStore = storeAsker(busy.store, { ...clock, patienceMs: 1 });
  expect(await askStore()).toEqual({ ...told, silentMs: 0 });
  const next = Promise.withResolvers<number>();
  busy.store.library.revision = () => next.promise;
  expect(await askStore()).toEqual({ ...told, silentMs: 0 });
  now += 6_000;
  expect(await examine({ ...busy, askStore })).toMatchObject({
    status: 'degraded',
    articles: 1,
    troubles: ['the store has not answered for 6 s'],
  });
  now += 60_000;
  expect(await examine({ ...busy, askStore })).toMatchObject({ status: 'unavailable' });
  next.resolve(2);
  await next.promise;
  await vi.waitFor(async () => expect(await askStore()).toEqual({ ...told, revision: 2, silentMs: 0 }));
});
