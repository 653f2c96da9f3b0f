import { expect, test } from 'vitest';
import { QUESTION_CHARS } from '../../../src/limits.ts';
import { inThread } from '../../../src/newsroom/answers/follow-up.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import type { Library } from '../../../src/ports.ts';
import { createMemoryLibrary } from '../../../src/store/memory/library.ts';
import { startCpu } from '../../cases/cpu.ts';
import { newsrooms } from '../newsrooms.ts';

const ITEMS = [
  { id: 'road', title: '巫溪环山公路通车', body: '巫溪县环山公路昨日通车，公路投资6.2亿元，全长34公里。' },
  { id: 'chips', title: '北碚芯片厂签约', body: '北碚区芯片厂昨日签约，计划投资48亿元。' },
].map((item) => ({ ...item, date: '2022-03-04', source: '山城日报' }));

const whole = (before: string, question: string, library: Library) => inThread([before], question, library);

const take = (newsroom: Newsroom) => newsroom.takeItems({ source: 'items', hash: 'h' }, ITEMS);

newsrooms('a follow-up that names another place', (use) => {
  test(
    'asks of the same subject where the place has it, or nothing is known of the place',
    use(async ({ newsroom, library }) => {
      await take(newsroom);
      expect(await whole('巫溪芯片厂投资多少', '那北碚呢', library)).toBe('北碚芯片厂投资多少');
      expect(await whole('北碚芯片厂投资多少', '那城口呢', library)).toBe('城口芯片厂投资多少');
    }),
  );

  test(
    'asks for the measure of what the place does have',
    use(async ({ newsroom, library }) => {
      await take(newsroom);
      expect(await whole('北碚芯片厂投资多少', '那巫溪呢', library)).toBe('巫溪 投资多少');
    }),
  );
});

test('of endless questions before it as much is looked at as of one', async () => {
  const library = createMemoryLibrary();
  const costOf = async (letters: number) => {
    const thread = Array<string>(10).fill('武隆、璧山区、秀山有多少座冷库？'.repeat(250).slice(0, letters));
    const spent = startCpu();
    for (let round = 0; round < 2; round += 1) await inThread(thread, '那渝北呢？', library);
    return spent();
  };
  const [, once, endless] = [await costOf(QUESTION_CHARS), await costOf(QUESTION_CHARS), await costOf(4_000)];
  expect(endless).toBeLessThan(3 * once + 50);
});
