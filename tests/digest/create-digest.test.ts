import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { subscription } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { openRoom } from './room.ts';

const EIGHT = '2021-07-21T00:00:00.000Z';
const NEXT_DAY = '2021-07-22T00:00:00.000Z';
const later = (time: string, hours: number) => new Date(Date.parse(time) + hours * 3_600_000);
const nothing = { sent: 0, late: 0, empty: 0, waiting: 0, refused: 0, missed: 0 };
const told = ({ messages }: { messages: { articles: string[] }[] }) => messages.map(({ articles }) => articles);

test('a digest that is due is sent once, however often one looks', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  expect(await digest.runDue(later(EIGHT, -0.01))).toEqual(nothing);
  const runs = await Promise.all([digest.runDue(new Date(EIGHT)), digest.runDue(new Date(EIGHT))]);
  expect(runs).toEqual([{ ...nothing, sent: 1 }, nothing]);
  expect(await digest.runDue(later(EIGHT, 1))).toEqual(nothing);
  expect(room.requests).toEqual(['send channel of s']);
  expect(await ledger.deliveries('s', 9)).toMatchObject([
    { scheduled: EIGHT, status: 'sent', at: EIGHT, message: '1', articles: ['a', 'b'], why: null, tries: 1 },
  ]);
});

test('the next digest holds what is new, and nothing new means no message', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  await digest.runDue(new Date(EIGHT));
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual({ ...nothing, empty: 1 });
  room.news.push('c');
  expect(await digest.runDue(later(NEXT_DAY, 24))).toEqual({ ...nothing, sent: 1 });
  expect(told(room)).toEqual([['a', 'b'], ['c']]);
});

test('nothing new is one line where the subscriber chose so', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger, [subscription('s', { whenEmpty: 'line' })]);
  room.news = [];
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1 });
  expect(room.messages[0]?.reply).toMatchObject({ kind: 'notice', notice: 'digest.nothing' });
});

test('two senders over one store send one message', async () => {
  const folder = await temporaryFolder();
  const stores = [await openedStore(folder), await openedStore(folder)];
  const orders = Array.from({ length: 12 }, (_, number) => subscription(`s${number}`));
  const senders = await Promise.all(stores.map(({ ledger }) => openRoom(ledger, orders)));
  const runs = await Promise.all(senders.map(({ digest }) => digest.runDue(new Date(EIGHT))));
  expect(runs.map(({ sent }) => sent).reduce((sum, sent) => sum + sent)).toBe(12);
  expect(new Set(senders.flatMap(({ room }) => room.messages.map(({ marker }) => marker))).size).toBe(12);
  for (const store of stores) await store.close();
});

test('one that comes hours late says when it was due, in the time of its readers', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  expect(await digest.runDue(later(EIGHT, 11.5))).toEqual({ ...nothing, sent: 1, late: 1 });
  expect(room.messages[0]?.reply).toMatchObject({ heading: { phrase: 'digest.late', about: '2021-07-21 08:00' } });
});

test('one that is found half a day late is missed, which the next one tells, with its news', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  expect(await digest.runDue(later(NEXT_DAY, 1))).toEqual({ ...nothing, missed: 1, sent: 1, late: 1 });
  expect(told(room)).toEqual([['a', 'b']]);
  expect(room.messages[0]?.reply).toMatchObject({ notices: [{ phrase: 'digest.missed', about: '2021-07-21 08:00' }] });
  expect((await ledger.deliveries('s', 9)).map(({ status }) => status)).toEqual(['sent', 'missed']);
});

test('after days away the first one alone is missed, and none is made up for each day between', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  expect(await digest.runDue(later(EIGHT, 5 * 24 + 1))).toEqual({ ...nothing, missed: 1, sent: 1, late: 1 });
  expect(room.messages).toHaveLength(1);
  expect((await ledger.deliveries('s', 9)).map(({ status, scheduled }) => ({ status, scheduled }))).toEqual([
    { status: 'sent', scheduled: '2021-07-26T00:00:00.000Z' },
    { status: 'missed', scheduled: EIGHT },
  ]);
});

test('a fault in one digest is not the next one’s, and costs a try alone', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger, [subscription('bad'), subscription('good')]);
  const works = room.compose;
  room.compose = (order, except) =>
    order.id === 'bad' ? Promise.reject(new Error('no such index')) : works(order, except);
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1, waiting: 1 });
  room.compose = works;
  expect(await digest.runDue(later(EIGHT, 0.1))).toEqual({ ...nothing, sent: 1 });
});

test('an order in a zone that does not exist harms no other', async () => {
  const { ledger } = createMemoryStore();
  const lost = subscription('lost', { schedule: { days: 'daily', at: '08:00', zone: 'Mars/Olympus' } });
  const { digest } = await openRoom(ledger, [lost, subscription('s')]);
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1 });
});

test('an order that is ended while its digest is sent leaves nothing behind', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  room.answer = async ({ id }) => {
    await ledger.unsubscribe('s');
    return { ok: true, value: { message: id } };
  };
  await digest.runDue(new Date(EIGHT));
  expect(await ledger.deliveries('s', 9)).toEqual([]);
});

test('once started it looks at once and then at every full minute, and stops when what is under way is done', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, timers } = await openRoom(ledger);
  digest.start();
  await expect.poll(() => timers.length).toBe(1);
  expect(room.messages).toHaveLength(1);
  expect(timers[0]?.ms).toBe(42_000);
  timers[0]?.run();
  await digest.stop();
  expect(room.messages).toHaveLength(1);
});

test('the log says what was delivered in one line each, and no word of the news', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  await digest.runDue(new Date(EIGHT));
  expect(room.logged).toEqual([
    { subscription: 's', scheduled: EIGHT, status: 'sent', late: false, message: '1', articles: 2, why: null },
  ]);
});

test('one that hangs keeps none of the others waiting, however many they are', async () => {
  const { ledger } = createMemoryStore();
  const orders = Array.from({ length: 20 }, (_, number) => subscription(`s${number}`));
  const { digest, room } = await openRoom(ledger, orders);
  const works = room.compose;
  const [hanging, others] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let composed = 0;
  room.compose = async (order, except) => {
    composed += 1;
    if (composed === orders.length) others.resolve();
    if (order.id === 's0') await hanging.promise;
    return works(order, except);
  };
  const run = digest.runDue(new Date(EIGHT));
  await others.promise;
  hanging.resolve();
  expect(await run).toEqual({ ...nothing, sent: 20 });
});
