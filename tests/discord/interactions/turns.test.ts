import { expect, onTestFinished, test, vi } from 'vitest';
import { openTurns } from '../../../src/discord/interactions/turns.ts';
import { BOT } from '../../../src/limits/bot.ts';
import { answerReply } from '../../commands/stand-in.ts';
import { startBot } from '../start-bot.ts';

test('turns come one each time round, first come first served', async () => {
  const turns = openTurns();
  const order: string[] = [];
  const rounds = (async () => {
    for (let round = 1; round <= 3; round += 1) {
      await new Promise(setImmediate);
      order.push(`round ${round}`);
    }
  })();
  await Promise.all(['a', 'b', 'c'].map((name) => turns.take(name).then(() => order.push(name))));
  await rounds;
  expect(order.filter((name) => name.length === 1)).toEqual(['a', 'b', 'c']);
  // Never two of them without something else in between.
  expect(order.join(',')).not.toMatch(/[abc],[abc]/);
});

test('whoever asks much at once waits for it alone, and gets it in the order it was asked', async () => {
  const turns = openTurns();
  const order: string[] = [];
  const asked = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
  await Promise.all(asked.map((name) => turns.take(name.charAt(0)).then(() => order.push(name))));
  expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('who comes late, or as one too many, can be told', async () => {
  let now = 0;
  const turns = openTurns(() => now);
  expect([turns.late(), turns.full()]).toEqual([false, false]);
  const all = Array.from({ length: BOT.waiting }, (_, at) => turns.take(`${at}`));
  expect([turns.late(), turns.full()]).toEqual([false, true]);
  now += BOT.lateMs + 1;
  expect(turns.late()).toBe(true);
  await all[0];
  expect(turns.full()).toBe(false);
});

test('while answers wait for one another, whoever comes then hears at once that one is coming, and all are answered', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let answered = 0;
  const { discord } = await startBot({
    ask: async () => {
      // An answer that takes its time, as real ones do.
      vi.advanceTimersByTime(20);
      answered += 1;
      return answerReply('好');
    },
  });
  const ask = (user: number) =>
    discord.interact(
      2,
      { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: '?' }] },
      { id: `13000000000000000${user}`, where: 'dm' },
    );
  const early = Array.from({ length: 40 }, (_, at) => ask(10 + at));
  await discord.until('some answers', () => answered > 12);
  const late = ask(99);
  const told = await discord.until('the late one to be told', () =>
    discord.requests.find(({ path }) => path.startsWith(`/interactions/${late}/`)),
  );
  expect(told.body.type).toBe(5);
  expect(answered).toBeLessThan(early.length);
  for (const id of [...early, late]) expect((await discord.answerTo(id)).text).toContain('好');
  expect(discord.faults()).toEqual([]);
});
