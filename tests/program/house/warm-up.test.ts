import { expect, test } from 'vitest';
import { warmUp } from '../../../src/program/house/warm-up.ts';
import { newsroomThatReads } from '../../newsroom/with-model/reading-model.ts';

test('a start asks what the archive answers, and once in pinyin, and no model', async () => {
  const news = [{ title: '潼南柠檬住进新冷库', body: '潼南区柏梓镇今年新建柠檬冷库12座，总仓容3.6万吨。' }];
  const { newsroom, server } = await newsroomThatReads(news, { read: () => null });
  const [asked, rehearsed]: [string[], string[]] = [[], []];
  const listening = {
    ...newsroom,
    ask: (...words: Parameters<typeof newsroom.ask>) => {
      asked.push(words[0]);
      return newsroom.ask(...words);
    },
    rehearse: (...words: Parameters<typeof newsroom.rehearse>) => {
      rehearsed.push(words[0]);
      return newsroom.rehearse(...words);
    },
  };
  await warmUp({ newsroom: listening, clock: { now: () => new Date('2022-03-05T00:00:00Z'), zone: 'UTC' } });
  expect(rehearsed.length).toBeGreaterThan(0);
  expect(asked).toEqual([...rehearsed, expect.stringMatching(/^[a-z ]+$/)]);
  expect(server.asked).toEqual([]);
});
