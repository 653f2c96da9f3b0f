import { expect, test } from 'vitest';
import { LONG_ARTICLE } from '../../../src/limits/answering.ts';
import { wholeOf } from '../../../src/search/passages/items.ts';
import { beginningOf, partsFor } from '../../../src/search/passages/part.ts';
import { articleOf } from '../../answering/article.ts';

const lettersOf = ({ paragraphs }: { paragraphs: readonly string[] }) => paragraphs.join('').length;

/** Mills, each in a paragraph of its own; one of them grinds buckwheat. */
const mills = articleOf({
  id: 'mills',
  title: '山里的水磨',
  paragraphs: Array.from({ length: 2_000 }, (_, at) =>
    at === 1_400 ? '青溪水磨今年磨荞麦90吨。' : `第${at}座水磨今年磨玉米${at + 2}吨。`,
  ),
});

test('an ordinary article is looked at whole', () => {
  const article = articleOf({ paragraphs: ['水磨今年磨荞麦90吨。', '明年再添一座。'] });
  expect(partsFor('荞麦')(article)).toBe(article);
  expect(beginningOf(article)).toBe(article);
});

test('of a long one come its beginning and the paragraphs that hold most of what is asked, where they stood', () => {
  const part = partsFor('青溪水磨荞麦多少吨')(mills);
  expect(part.paragraphs[0]).toBe(mills.paragraphs[0]);
  expect(part.paragraphs[1_400]).toBe(mills.paragraphs[1_400]);
  for (const [at, text] of part.paragraphs.entries()) expect(['', mills.paragraphs[at]]).toContain(text);
  expect(part.figures.find(({ paragraph }) => paragraph === 1_400)?.printed).toBe('90吨');
  expect(wholeOf(part)).toBe(mills);
});

test('however much articles hold, no more is looked at than is settled for one and for all together', () => {
  const partOf = partsFor('水磨今年磨玉米多少吨');
  const parts = Array.from({ length: 20 }, (_, at) => partOf({ ...mills, id: `${at}` }));
  for (const part of parts) {
    expect(lettersOf(part)).toBeLessThanOrEqual(LONG_ARTICLE.letters);
    expect(part.figures.length).toBeLessThanOrEqual(LONG_ARTICLE.figures);
  }
  const all = parts.reduce((sum, part) => sum + lettersOf(part), 0);
  expect(all).toBeLessThanOrEqual(LONG_ARTICLE.together + LONG_ARTICLE.letters + 20 * LONG_ARTICLE.least);
});

test('a paragraph without an end is looked at as far as one may go, and its quotes stay where they are', () => {
  const endless = articleOf({ paragraphs: [`水磨${'磨'.repeat(50_000)}`] });
  const [text = ''] = beginningOf(endless).paragraphs;
  expect(text).toBe(endless.paragraphs[0]?.slice(0, LONG_ARTICLE.paragraph));
});
