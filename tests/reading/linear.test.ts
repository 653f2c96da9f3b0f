import { describe, expect, test } from 'vitest';
import { growthOf, MOST_GROWTH, pageOf, READERS, tooMuch } from '../../bench/growth.ts';
import { hostileTexts, PAGE_TOKENS } from '../../bench/hostile-texts.ts';
import { FIGURES } from '../../src/limits/figures.ts';
import { readPage } from '../../src/reading/read-page.ts';

/** More than the texts have whose folding is remembered. */
const LETTERS = 2_100;

describe('twice the page is at most two and a half times the work', () => {
  test.each([
    ['heads', ['山上的油菜开了花\n\n']],
    ['towns of one name and a district', ['兴隆镇', '武隆区']],
    ['days with their year', ['2021年3月4日，']],
    ['lines that fill no column', ['a ']],
    ['names before titles', ['武隆 ', '山上的油菜开了花\n\n']],
    ['bylines', ['山上\n\n武隆区融媒体中心 李力\n\n']],
    ['open brackets', ['（在山上\n\n']],
    ['heads that each may be the title', ['李力 摄\n\n', 'a b']],
    ['names in Latin letters', ['Ab1 Cd-']],
    ['heads with a text behind each', ['\n\n春到乡村\n\n', '全区种油菜1.2万亩。']],
  ])('of %s', (_, tokens) => {
    expect(growthOf(READERS.pages, tokens, LETTERS).growth).toBeLessThan(MOST_GROWTH);
  });

  test('of paragraphs that are set in', () => {
    const paragraph = '　　种了1.2万亩油菜比去年多 在山上和水边也都开了花。\n\n';
    expect(growthOf(READERS.pages, [paragraph], 2 * LETTERS).growth).toBeLessThan(MOST_GROWTH);
  });

  test('whatever two or three tokens are repeated', () => {
    const texts = hostileTexts(PAGE_TOKENS, { share: 0.003, triples: 2, seed: 20_260_801 });
    expect(texts.length).toBeGreaterThan(6);
    expect(tooMuch(READERS.pages, texts, LETTERS)).toEqual([]);
  });
});

test('an article has so many figures over all its paragraphs', () => {
  const page = pageOf(`山上的油菜开了花\n\n${'3家，'.repeat(FIGURES.most / 2)}5家。\n\n`.repeat(3));
  for (const { figures } of readPage(page).articles) expect(figures.length).toBeLessThanOrEqual(FIGURES.most);
});

test('the quotes of an article are no more than can be kept, however many figures each holds', () => {
  const [article] = readPage(pageOf(`山上的油菜开了花\n\n${'¥1'.repeat(3_000)}`)).articles;
  const quoted = article?.figures.reduce((sum, { quote }) => sum + quote.length, 0) ?? 0;
  expect(quoted).toBeGreaterThan(FIGURES.quotedChars / 2);
  expect(quoted).toBeLessThanOrEqual(FIGURES.quotedChars);
});
