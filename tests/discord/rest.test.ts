import { expect, test } from 'vitest';
import type { Reply } from '../../src/reply.ts';
import { article } from '../cases/articles.ts';
import { labelsOf } from './loopback/presses.ts';
import type { Answered } from './loopback/start.ts';
import { startBot } from './start-bot.ts';

type Hits = Extract<Reply, { kind: 'hits' }>;

/** A page of a digest of 23 items. */
function pageOf(page: number): Hits {
  const all = Array.from({ length: 23 }, (_, at) => article(`a${at}`));
  const shown = all.slice(page * 10, page * 10 + 10);
  return {
    kind: 'hits',
    private: true,
    language: 'zh-CN',
    heading: { phrase: 'answer.heading.digest', about: '' },
    hits: shown.map((one) => ({ article: { ...one }, quote: null, figure: null })),
    more: Math.max(0, all.length - page * 10 - 10),
    marker: 'mark',
    page,
  };
}

async function startDigest() {
  const asked: unknown[] = [];
  const { discord } = await startBot({
    latest: async () => ({ ...pageOf(0), private: false }),
    restOf: async (marker, page) => {
      asked.push([marker, page]);
      return marker === 'mark' ? pageOf(page) : null;
    },
  });
  return { discord, asked, digest: await discord.command('latest') };
}

test('what a digest counted is opened by whoever presses, in private, page by page to the end', async () => {
  const { discord, asked, digest } = await startDigest();
  let shown: Answered = digest;
  for (const label of ['还有 13 条', '还有 3 条']) {
    expect(labelsOf(shown)).toContain(label);
    shown = await discord.press(shown, label);
    expect(shown).toMatchObject({ private: true, replaced: false });
  }
  expect(labelsOf(shown).filter((label) => label !== '图片报道')).toEqual(['给大家看']);
  expect(asked).toEqual([
    ['mark', 1],
    ['mark', 2],
  ]);
  expect(discord.faults()).toEqual([]);
});

test('of a digest that nobody remembers the button says so', async () => {
  const { discord, digest } = await startDigest();
  const forgotten = JSON.parse(JSON.stringify(digest).replaceAll(':mark:', ':gone:')) as Answered;
  expect(await discord.press(forgotten, '还有 13 条')).toMatchObject({
    private: true,
    text: expect.stringContaining('/help'),
  });
});
