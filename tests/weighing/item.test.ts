import { describe, expect, test } from 'vitest';
import { readyItem } from '../../src/weighing/item.ts';
import { articleOf } from '../answering/article.ts';
import { ask } from '../answering/ask.ts';

const ferry = articleOf({
  title: '白鹭渡口换新船',
  paragraphs: ['白鹭渡口昨日换上新船。船票两元。', '', '新船一次能坐四十人。'],
});

describe('an item made ready', () => {
  test('has its sentences where they are printed', () => {
    for (const { paragraph, start, end, text } of readyItem(ferry).sentences)
      expect(ferry.paragraphs[paragraph]?.slice(start, end)).toBe(text);
    expect(readyItem(ferry).sentences.map(({ text }) => text)).toEqual([
      '白鹭渡口昨日换上新船。',
      '船票两元。',
      '新船一次能坐四十人。',
    ]);
  });

  test('is made once', () => {
    expect(readyItem(ferry)).toBe(readyItem(ferry));
    const [first] = readyItem(ferry).sentences;
    expect(first?.vector()).toBe(first?.vector());
  });

  test('of nothing has no sentence', () => {
    expect(readyItem(articleOf({ paragraphs: [] })).sentences).toEqual([]);
  });
});

test('a text of 150,000 letters without a full stop answers, in words that stand where they point', () => {
  const endless = articleOf({
    id: 'endless',
    title: '渡口流水账',
    paragraphs: [`渡口的新船能坐四十人${'船来船往人上人下'.repeat(18_750)}`],
  });
  const { status, quotes, answer } = ask('渡口的新船能坐多少人？', [endless, ferry]);
  expect(status).toBe('answered');
  expect(answer.length).toBeLessThan(1_000);
  for (const { articleId, paragraph, start, end, text } of quotes)
    expect((articleId === 'endless' ? endless : ferry).paragraphs[paragraph]?.slice(start, end)).toBe(text);
  expect(ask('渡口流水账写了什么？', [endless]).status).toBe('answered');
});
