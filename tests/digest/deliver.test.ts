import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { subscription } from '../cases/articles.ts';
import { failure, openRoom } from './room.ts';

const EIGHT = '2021-07-21T00:00:00.000Z';
const NEXT_DAY = '2021-07-22T00:00:00.000Z';
const later = (time: string, hours: number) => new Date(Date.parse(time) + hours * 3_600_000);
const nothing = { sent: 0, late: 0, empty: 0, waiting: 0, refused: 0, missed: 0 };
const told = ({ messages }: { messages: { articles: string[] }[] }) => messages.map(({ articles }) => articles);

test('a refused channel parks the order, and its owner is told once, by themselves', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, unsend } = await openRoom(ledger, [subscription('s', { guild: 'g' })]);
  room.answer = async (message) => {
    if (message.channel !== 'channel of s') return { ok: true, value: { message: message.id } };
    unsend(message);
    return failure('park', { kind: 'missing-permission', detail: 'Missing Access' });
  };
  await digest.runDue(new Date(EIGHT));
  await digest.runDue(later(EIGHT, 0.1));
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual(nothing);
  expect(room.messages).toMatchObject([
    {
      channel: 'direct to owner of s',
      reply: { notice: 'digest.parked.missing-permission', values: { channel: 'channel of s' } },
    },
  ]);
  expect((await ledger.deliveries('s', 9)).map(({ kind, status, why }) => ({ kind, status, why }))).toEqual([
    { kind: 'notice', status: 'sent', why: null },
    { kind: 'digest', status: 'refused', why: 'missing-permission: Missing Access' },
  ]);
});

test('what Discord cannot take at all is recorded, and the next digest has its news', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, unsend } = await openRoom(ledger);
  const works = room.answer;
  room.answer = async (message) => {
    unsend(message);
    return failure('drop', { kind: 'rejected' });
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, refused: 1 });
  room.answer = works;
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual({ ...nothing, sent: 1 });
  expect(told(room)).toEqual([['a', 'b']]);
});

test('an outage delays a digest, and every try has the same marker', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, unsend } = await openRoom(ledger);
  const works = room.answer;
  const markers: string[] = [];
  room.answer = async (message) => {
    markers.push(message.marker);
    unsend(message);
    return failure('wait');
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, waiting: 1 });
  expect(await digest.runDue(later(EIGHT, 0.001))).toEqual(nothing);
  expect(await digest.runDue(later(EIGHT, 1))).toEqual({ ...nothing, waiting: 1 });
  room.answer = works;
  expect(await digest.runDue(later(EIGHT, 2))).toEqual({ ...nothing, sent: 1, late: 1 });
  expect(new Set([...markers, room.messages[0]?.marker]).size).toBe(1);
});

test('Discord that asks to wait a little is waited for', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, unsend } = await openRoom(ledger);
  const works = room.answer;
  const began = room.wall;
  room.answer = async (message) => {
    unsend(message);
    room.answer = works;
    return failure('wait', { kind: 'limited', afterMs: 1_500 });
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1 });
  expect(room.wall - began).toBe(1_500);
});

test('an outage that outlasts the day ends as missed', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room, unsend } = await openRoom(ledger);
  room.answer = async (message) => {
    unsend(message);
    return failure('wait');
  };
  await digest.runDue(new Date(EIGHT));
  expect(await digest.runDue(new Date(NEXT_DAY))).toEqual({ ...nothing, missed: 1, waiting: 1 });
});

test('while Discord cannot be reached the others are left alone, and sent afterwards', async () => {
  const { ledger } = createMemoryStore();
  const orders = Array.from({ length: 30 }, (_, number) => subscription(`s${number}`));
  const { digest, room, unsend } = await openRoom(ledger, orders);
  const works = room.answer;
  room.answer = async (message) => {
    unsend(message);
    return failure('wait');
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, waiting: 8 });
  room.answer = works;
  expect(await digest.runDue(later(EIGHT, 1))).toEqual({ ...nothing, sent: 30, late: 30 });
});

test('receivers on the web that take nothing hold up no channel of Discord', async () => {
  const { ledger } = createMemoryStore();
  const dead = Array.from({ length: 8 }, (_, number) =>
    subscription(`a${number}`, { channel: `https://${number}.example.org/hook` }),
  );
  const { digest, room, unsend } = await openRoom(ledger, [...dead, subscription('b')]);
  const [works, began] = [room.answer, room.wall];
  room.answer = async (message) => {
    if (!message.channel.startsWith('https:')) return works(message);
    unsend(message);
    return failure('wait', { kind: 'limited', afterMs: 9_000 });
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, sent: 1, waiting: 8 });
  expect(room.wall).toBe(began);
});

test.each([
  ['was sent after all is found by its marker, however busy the channel', true],
  ['was not sent is sent then', false],
])('a message of which nobody knows whether it %s', async (_, stands) => {
  const { ledger } = createMemoryStore();
  const { digest, room, unsend, chat } = await openRoom(ledger);
  const works = room.answer;
  room.answer = async (message) => {
    if (!stands) unsend(message);
    return failure('look');
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, waiting: 1 });
  room.answer = works;
  for (let words = 0; words < 5; words += 1) chat('channel of s');
  expect(await digest.runDue(later(EIGHT, 0.01))).toEqual(nothing);
  room.wall += 60_000;
  expect(await digest.runDue(later(EIGHT, 0.02))).toEqual({ ...nothing, sent: 1 });
  expect(room.messages.filter(({ articles }) => articles.length > 0)).toHaveLength(1);
  expect(room.requests.filter((one) => one.startsWith('send'))).toHaveLength(stands ? 1 : 2);
});

test('nothing is sent again while one cannot see whether it was', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  room.answer = async () => failure('look', { settled: true });
  room.look = { kind: 'unavailable', cure: 'look', settled: true, detail: '500' };
  expect(await digest.runToEnd(new Date(EIGHT))).toEqual({ ...nothing, waiting: 1 });
  expect(await digest.runToEnd(later(EIGHT, 1))).toEqual({ ...nothing, waiting: 1 });
  room.look = null;
  expect(await digest.runToEnd(later(EIGHT, 2))).toEqual({ ...nothing, sent: 1, late: 1 });
  expect(room.messages).toHaveLength(1);
});

test('a run to the end waits for what a dead sender left', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  const works = room.answer;
  room.answer = async () => {
    throw new Error('the process ends here');
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual(nothing);
  room.answer = works;
  const began = room.wall;
  expect(await digest.runToEnd(new Date(EIGHT))).toEqual({ ...nothing, sent: 1 });
  expect(room.wall - began).toBe(60_050);
  expect(room.messages).toHaveLength(1);
});

test('a sender that was held up past its lease sends nothing', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger);
  const compose = room.compose;
  let heir: ReturnType<typeof digest.runDue> | null = null;
  room.compose = async (...asked) => {
    room.compose = compose;
    const reply = await compose(...asked);
    room.wall += 61_000;
    const other = await openRoom(ledger, []);
    other.room.wall = room.wall;
    heir = other.digest.runDue(new Date(EIGHT));
    expect(await heir).toEqual({ ...nothing, sent: 1 });
    return reply;
  };
  expect(await digest.runDue(new Date(EIGHT))).toEqual(nothing);
  expect(room.requests).toEqual([]);
});

test('a thread that is wished is opened below the digest, also by whoever finds its message after a crash', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger, [subscription('s', { thread: true })]);
  const works = room.answer;
  room.answer = async () => failure('look');
  expect(await digest.runDue(new Date(EIGHT))).toEqual({ ...nothing, waiting: 1 });
  expect(room.requests).toEqual(['send channel of s']);
  room.answer = works;
  room.wall += 120_000;
  expect(await digest.runDue(later(EIGHT, 1))).toMatchObject({ sent: 1 });
  expect(room.requests.at(-1)).toBe('thread channel of s 1 2021-07-21');
  expect(room.messages).toHaveLength(1);
});

test('a digest stands though its thread cannot be opened, and its history says so', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger, [subscription('s', { thread: true })]);
  room.thread = failure('park', { detail: 'Missing Permissions' });
  expect(await digest.runDue(new Date(EIGHT))).toMatchObject({ sent: 1 });
  const [last] = await ledger.deliveries('s', 1);
  expect(last).toMatchObject({ status: 'sent', why: 'no-thread: Missing Permissions' });
});

test('editors are told what was asked in vain in their server, as an order of its own', async () => {
  const { ledger } = createMemoryStore();
  const { digest, room } = await openRoom(ledger, [subscription('s', { of: 'gaps', guild: 'g' })]);
  expect(await digest.runDue(new Date(EIGHT))).toMatchObject({ sent: 1 });
  expect(room.messages).toMatchObject([{ reply: { kind: 'gaps', questions: ['of g'] } }]);
});
