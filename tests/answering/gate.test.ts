import { describe, expect, test } from 'vitest';
import { evidenceOf, gateSignals, likelihood } from '../../src/answering/gate.ts';
import { pickPassage } from '../../src/answering/operators/pick.ts';
import type { Article } from '../../src/model.ts';
import { GATE } from '../../src/tables/weights.ts';
import { fitsFor, foundFor } from '../../src/weighing/figures/weigh.ts';
import { articleOf } from './article.ts';
import { weighed } from './weighed.ts';

const archive = [
  articleOf({
    id: 'library',
    title: '河湾村有了图书馆',
    district: '垫江县',
    paragraphs: ['5月8日，河湾村图书馆开门迎客，馆里有8000册书。退休教师程玉兰捐出了半屋子书。'],
  }),
  articleOf({
    id: 'bees',
    title: '蜂农转场采槐花',
    district: '忠县',
    paragraphs: ['槐花开了，忠县的蜂农带着蜂箱上山，一天能摇两桶蜜。'],
  }),
  articleOf({
    id: 'lamps',
    title: '老街换路灯',
    district: '开州区',
    paragraphs: ['老街换上了新路灯，夜里散步亮堂多了。'],
  }),
];

function judge(question: string, articles: readonly Article[] = archive) {
  const { query, sentences, sought, ranked } = weighed(question, articles);
  const picked = pickPassage(sentences);
  if (picked === null) throw new Error('nothing was found');
  const { best } = picked;
  const evidence = evidenceOf(picked, { ranked, fits: fitsFor(query.question, foundFor(query.question, ranked)) });
  const signals = gateSignals(query, sought, evidence);
  return {
    best: best.item.article.id,
    likely: likelihood(query, sought, evidence),
    likelyOf: (inVain: number) => likelihood({ ...query, inVain }, sought, evidence),
    signals,
    signal: (name: keyof typeof signals) => signals[name],
  };
}

describe('the gate', () => {
  test('finds an answer in the report that has it likelier than not', () => {
    const { best, likely } = judge('河湾村图书馆有多少册书？');
    expect(best).toBe('library');
    expect(likely).toBeGreaterThan(0.5);
  });

  test('finds less likely what is foreign to the archive', () => {
    const own = judge('河湾村图书馆哪天开门？').likely;
    for (const foreign of ['火箭发射的倒计时谁来喊？', '足球联赛昨晚比分如何？', '南极科考船何时返航？'])
      expect(judge(foreign).likely).toBeLessThan(own);
  });

  test('finds what papers leave open less likely than the same that they tell', () => {
    const { likelyOf } = judge('河湾村图书馆哪天开门？');
    expect(likelyOf(3)).toBeLessThan(likelyOf(-3));
  });

  test('has a weight for each signal, and each is a number', () => {
    const { signals } = judge('河湾村图书馆哪天开门？');
    expect(Object.keys(signals).toSorted()).toEqual(Object.keys(GATE).toSorted());
    expect(Object.values(signals).every(Number.isFinite)).toBe(true);
  });
});

describe('what the gate looks at', () => {
  test('how far the report is ahead of others that tell of something else', () => {
    const [library] = archive;
    if (library === undefined) throw new Error('no library');
    const again = { ...library, id: 'again' };
    const alike = articleOf({ id: 'alike', title: '柳林镇有了蜂蜜馆', paragraphs: ['柳林镇蜂蜜馆开门迎客。'] });
    const ahead = (articles: readonly Article[]) => judge('那个馆哪天开门迎客？', articles).signal('ahead') ?? 0;
    expect(ahead([library, again])).toBe(1);
    expect(ahead([library])).toBe(0);
    expect(ahead([library, alike])).toBeLessThan(1);
  });

  test('whether an amount such as is asked for stands near', () => {
    expect(judge('河湾村图书馆有多少册书？').signal('unitNear')).toBe(0);
    expect(judge('老街换了多少盏路灯？').signal('unitNear')).toBe(1);
  });

  test('whether a figure is likely the one that is asked for', () => {
    expect(judge('河湾村图书馆有多少册书？').signal('figure')).toBeGreaterThan(0);
    expect(judge('河湾村图书馆门票多少钱？').signal('figure')).toBeLessThan(0);
    expect(judge('河湾村图书馆哪天开门？').signal('figure')).toBe(0);
  });

  test('whether a detail that is asked for stands in what is shown', () => {
    const priced = articleOf({ id: 'museum', title: '博物馆开门', paragraphs: ['河湾村博物馆开门迎客，门票20元。'] });
    expect(judge('河湾村图书馆门票多少钱？').signal('lacksDetail')).toBe(1);
    expect(judge('河湾村博物馆门票多少钱？', [priced]).signal('lacksDetail')).toBe(0);
    expect(judge('河湾村图书馆有多少册书？').signal('lacksDetail')).toBe(0);
  });

  test('whether the item is of the very district', () => {
    expect(judge('忠县的蜂农上山做什么？').signal('ofPlace')).toBe(1);
    expect(judge('蜂农上山做什么？').signal('ofPlace')).toBe(0);
  });

  test('how much is missing of the thing that stands least in it', () => {
    expect(judge('蜂农上山做什么？').signal('namedWorst')).toBeLessThan(
      judge('蜂农和骆驼队上山做什么？').signal('namedWorst'),
    );
  });

  test('whether the item has no day', () => {
    const [library] = archive;
    if (library === undefined) throw new Error('no library');
    expect(judge('河湾村图书馆有多少册书？').signal('undated')).toBe(0);
    expect(judge('河湾村图书馆有多少册书？', [{ ...library, date: null }]).signal('undated')).toBe(1);
    expect(judge('河湾村图书馆有多少册书？', [{ ...library, date: null }]).signal('age')).toBe(0);
  });
});
