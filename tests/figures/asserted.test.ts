import { describe, expect, test } from 'vitest';
import { assertedBy } from '../../src/figures/asserted.ts';
import { findFigures } from '../../src/figures/find-figures.ts';

/** What a report asserts by its first figure of a value. */
function asserted(value: number, ...paragraphs: string[]) {
  const [figure] = paragraphs
    .flatMap((text, paragraph) => findFigures(text, { articleId: 'a', paragraph, district: null, today: '2023-05-12' }))
    .filter((one) => one.value === value);
  return figure === undefined ? undefined : assertedBy(figure, { title: '竹溪 村道', paragraphs });
}

describe('what a report asserts by a figure', () => {
  test('is its sentence up to the end of its clause', () => {
    expect(asserted(41, '今年竹溪拓宽村道41公里，还要修3座桥。')).toMatchObject({
      words: '今年竹溪拓宽村道41公里',
      title: '竹溪村道',
      before: '今年竹溪拓宽村道',
      behind: ',还要修3座桥。',
      rest: ['竹溪村道', '还要修3座桥'],
    });
  });

  test('leaves out what somebody is quoted with beside it, and keeps names', () => {
    expect(asserted(41, '村民说“路宽了车就好走多了”，“幸福路”拓宽了41公里。')?.words).toBe(
      '村民说|||||||||||,"幸福路"拓宽了41公里',
    );
  });

  test.each([
    ['in one sentence', '有人说“村道拓宽了41公里”。'],
    ['over several', '“村里好得很。村道拓宽了41公里，我量过。”'],
    ['that nothing closes', '“村里好得很。村道拓宽了41公里，我量过。'],
  ])('is nothing where the figure is quoted %s', (_, text) => {
    expect(asserted(41, text)).toBeNull();
  });
});
