import { describe, expect, test } from 'vitest';
import { keyFigures, summarise } from '../../../src/search/passages/summary.ts';
import { articleOf } from '../../answering/article.ts';

const canal = articleOf({
  title: '新渠引水2.6万亩',
  kicker: '垫江 灌区春来早',
  district: '垫江县',
  paragraphs: [
    '清明刚过，垫江县的新渠通水了。渠长18公里，能灌田2.6万亩。',
    '工程投资1.4亿元，干了3年。村民左琼说，以后不用半夜守水。',
  ],
});

describe('a summary', () => {
  test('begins with the first sentence and goes on in printed order', () => {
    expect(summarise(canal, { sentences: 2 }).map(({ text }) => text)).toEqual([
      '清明刚过，垫江县的新渠通水了。',
      '渠长18公里，能灌田2.6万亩。',
    ]);
  });

  test('is made of whole printed sentences, found where they point', () => {
    for (const { paragraph, start, end, text } of summarise(canal, { sentences: 9 })) {
      expect(canal.paragraphs[paragraph]?.slice(start, end)).toBe(text);
      expect(text).toMatch(/[。！？]$/);
    }
  });

  test('leaves out the sentence whose end was lost', () => {
    const cut = articleOf({ paragraphs: ['新渠通水了，家家户户都来看。渠长18公里，能灌'], cut: [0] });
    expect(summarise(cut, { sentences: 2 }).map(({ text }) => text)).toEqual(['新渠通水了，家家户户都来看。']);
  });

  test('shows a paragraph of one lost sentence rather than nothing', () => {
    const cut = articleOf({ paragraphs: ['新渠通水了，家家户户都来'], cut: [0] });
    expect(summarise(cut, { sentences: 1 }).map(({ text }) => text)).toEqual(['新渠通水了，家家户户都来']);
  });

  test('of no text is empty', () => {
    expect(summarise(articleOf({ paragraphs: [] }), { sentences: 2 })).toEqual([]);
  });
});

describe('the key figures', () => {
  test('begin with the number of the title', () => {
    expect(keyFigures(canal, { figures: 1 }).map(({ printed }) => printed)).toEqual(['2.6万亩']);
  });

  test('begin with it however small it is', () => {
    const few = articleOf({
      title: '9户人家的桥',
      paragraphs: ['大桥工程投资1.4亿元，占地300亩。', '桥那头住着9户人家。'],
    });
    expect(keyFigures(few, { figures: 1 }).map(({ printed }) => printed)).toEqual(['9户']);
  });

  test('put a span of time behind what was measured', () => {
    const printed = keyFigures(canal, { figures: 9 }).map((figure) => figure.printed);
    expect(printed.at(-1)).toBe('3年');
    expect(printed).toHaveLength(4);
  });

  test('hold what is printed twice once', () => {
    const twice = articleOf({ paragraphs: ['新渠长18公里。', '新渠长18公里。'] });
    expect(keyFigures(twice, { figures: 9 }).map(({ paragraph }) => paragraph)).toEqual([0]);
  });

  test('are none where none is printed', () => {
    expect(keyFigures(articleOf({ paragraphs: ['新渠通水了。'] }), { figures: 9 })).toEqual([]);
  });
});
