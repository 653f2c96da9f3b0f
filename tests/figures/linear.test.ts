import { describe, expect, test } from 'vitest';
import { growthOf, MOST_GROWTH, READERS, tooMuch } from '../../bench/growth.ts';
import { hostileTexts, TOKENS } from '../../bench/hostile-texts.ts';
import { findFigures } from '../../src/figures/find-figures.ts';
import { FIGURES } from '../../src/limits/figures.ts';

/** Enough that what is looked for near a figure is looked for around most of them. */
const LETTERS = 1_500;
const context = { articleId: 'a1', paragraph: 0, district: null, today: '2022-08-10' };

describe('twice the text is at most two and a half times the work', () => {
  test.each([
    '¥1',
    '三成、',
    '30%、',
    '5倍、',
    '、翻一番',
    '3家，',
    '3家和',
    '为3家',
    '30万元为',
    '占30%，',
    '3家和3家',
    '去年同期3家',
    '三大',
    '年底级',
    '总量3家；',
    '"共享"、3家',
  ])('where %s is repeated', (token) => {
    expect(growthOf(READERS.figures, [token], LETTERS).growth).toBeLessThan(MOST_GROWTH);
  });

  test('whatever two or three tokens are repeated', () => {
    const texts = hostileTexts(TOKENS, { share: 0.004, triples: 5, seed: 20_260_801 });
    expect(texts.length).toBeGreaterThan(20);
    expect(tooMuch(READERS.figures, texts, LETTERS)).toEqual([]);
  });
});

test.each([
  ['one clause of figures without a gap', '¥1'.repeat(2_000)],
  ['a list', '30%、'.repeat(2_000)],
  ['clauses that all count from the first', `产值5亿元，${'同比增长3%，占全区，'.repeat(500)}`],
  ['a clause of words alone', `${'春天里山上的'.repeat(300)}油菜种了3万亩${'在山上和水边'.repeat(300)}`],
])('a quote and a label are short, and a quote holds its figure: %s', (_, text) => {
  const figures = findFigures(text, context);
  const { before, behind } = FIGURES.quoteChars;
  expect(figures.length).toBeGreaterThan(0);
  for (const { quote, printed, label } of figures) {
    expect(quote).toContain(printed);
    expect(quote.length).toBeLessThanOrEqual(before + behind + printed.length);
    expect(label.length).toBeLessThanOrEqual(FIGURES.labelChars);
    expect(text).toContain(quote);
  }
});

test('a quote of a long clause is cut at marks, and through no number', () => {
  const [figure] = findFigures(`${'山上、水边、'.repeat(80)}有3家${'、1,234里'.repeat(80)}`, context);
  expect(figure?.quote).toMatch(/^(?:山上|水边).*(?:、1,234里)$/);
  const [far] = findFigures(`${'123456789'.repeat(60)}家，种了3家`, context);
  expect(far?.quote).not.toMatch(/^\d/);
});

test('of a text with more figures than any paper prints the first are read', () => {
  const figures = findFigures('3家，'.repeat(50_000), context);
  expect(figures).toHaveLength(FIGURES.most);
  expect(figures.at(-1)).toMatchObject({ start: 3 * (FIGURES.most - 1), printed: '3家' });
});
