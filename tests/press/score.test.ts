import { describe, expect, test } from 'vitest';
import { readItem } from '../../src/reading/read-item.ts';
import { lcs } from './lcs.ts';
import { numbersIn, scoreCharacters, scoreOf, tallyOf } from './score.ts';
import { ownStories, pickStories } from './story.ts';
import type { Truth } from './truth.ts';

const TRUTH: Truth = {
  date: '2026-06-08',
  furniture: ['第3版'],
  articles: [
    {
      title: '老街的灯“又”亮了',
      titles_also: [],
      kicker: null,
      subheads: [],
      paragraphs: ['老街长730米，两天来了5.3万人。', '改造花费1.86亿元。'],
      byline: { office: null, people: ['金岚'] },
      cells: [],
      caption: null,
    },
  ],
};

function read(title: string, body: string) {
  return { articles: [readItem({ id: 'a', title, date: '2026-06-08', body })] };
}

describe('the score of a page', () => {
  test('is full where every word is right, whatever its quotes', () => {
    const tally = tallyOf(
      TRUTH,
      read('老街的灯"又"亮了', '老街长730米，两天来了5.3万人。\n改造花费1.86亿元。（记者 金岚）'),
    );
    expect(scoreOf([tally])).toMatchObject({ title: 1, found: 1, invented: 0, people: 1 });
    expect(scoreOf([tally]).body).toBeGreaterThan(0.9);
  });

  test('counts the numbers of an article that are missing, and those that are printed nowhere', () => {
    const tally = tallyOf(TRUTH, read('老街的灯', '老街长730米，两天来了53万人。'));
    expect(tally.found).toEqual([1, 3]);
    expect(tally.invented).toEqual([1, 2]);
    expect(tally.title).toEqual([0, 1]);
  });

  test('is full where a table of two columns stands amid the text, each cell with the head of its column', () => {
    const [article] = TRUTH.articles;
    const cells = [
      ['项目', '花费（万元）'],
      ['路面', '30'],
      ['路灯', '25'],
    ];
    const truth = { ...TRUTH, articles: article === undefined ? [] : [{ ...article, cells }] };
    const [before, after] = article?.paragraphs ?? [];
    const table = ['| 项目 | 花费（万元） |', '|---|---|', '| 路面 | 30 |', '| 路灯 | 25 |'];
    const tally = tallyOf(truth, read('老街的灯“又”亮了', [before, ...table, after].join('\n')));
    expect(scoreOf([tally])).toMatchObject({ body: 1, found: 1 });
  });

  test('takes no number apart at its thousands', () => {
    expect(numbersIn('共1,250人，3,4号')).toEqual(['1250', '3', '4']);
  });
});

test('characters are right wherever their line stands, and what is too many counts against them', () => {
  const line = (text: string) => ({ text, box: NOWHERE, height: 1, confidence: 1, inverse: false, characters: [] });
  const truth = { lines: [line('今年产量预计'), line('15万吨')] };
  expect(scoreCharacters(truth, { lines: [line('15万吨'), line('今年产量预计')] })).toBe(1);
  expect(scoreCharacters(truth, { lines: [line('15万吨'), line('今年产旦预计')] })).toBeCloseTo(0.9);
  expect(scoreCharacters(truth, { lines: [...truth.lines, line('花花草草花花草草花花')] })).toBeCloseTo(2 / 3);
});

const NOWHERE = { left: 0, top: 0, width: 0, height: 0 };

test('the longest common subsequence is counted over many words of bits', () => {
  expect(lcs('abc'.repeat(40), 'ac'.repeat(40))).toBe(80);
  expect(lcs('', 'ac')).toBe(0);
});

test('a page is given the same stories every time, and others for another number', () => {
  const stories = ownStories();
  const titles = (seed: number) => pickStories(stories, 3000, seed).map(({ title }) => title);
  expect(titles(1)).toEqual(titles(1));
  expect(titles(2)).not.toEqual(titles(1));
});
