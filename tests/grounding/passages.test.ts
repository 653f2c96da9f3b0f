import { expect, test } from 'vitest';
import { choosePassages, headsOf } from '../../src/grounding/choose-passages.ts';
import { fuse } from '../../src/grounding/fuse.ts';
import { numbered, type Passage, tokensOf, within } from '../../src/grounding/passage.ts';
import { weighWordings } from '../../src/grounding/weigh.ts';
import { READ } from '../../src/limits/llm.ts';
import type { Article } from '../../src/model.ts';
import { articleOf } from '../answering/article.ts';
import { weighed } from '../answering/weighed.ts';

const filler = (at: number) =>
  `第${at}段说的是村里的日常，老人们在树下乘凉，孩子们在田埂上跑来跑去，谁家的狗也跟着跑。`;

/** A long report whose middle says what is asked. */
const LONG = articleOf({
  id: 'long',
  title: '云岭村的一年',
  paragraphs: [
    ...Array.from({ length: 12 }, (_, at) => filler(at)),
    '云岭村的茶厂去年加工春茶18吨。茶厂厂长郝青说，今年打算再添两条生产线。',
    ...Array.from({ length: 12 }, (_, at) => filler(at + 12)),
  ],
});
const SHORT = articleOf({
  id: 'short',
  title: '茶市开秤',
  paragraphs: ['云岭茶市昨日开秤，春茶每斤卖到90元。茶农笑了。'],
});

/** What several wordings of a question find in a few reports. */
function lookFor(wordings: readonly string[], articles: readonly Article[]) {
  const found = wordings.map((text) => {
    const { sought: terms, ranked } = weighed(text, articles);
    return { terms, ranked };
  });
  return weighWordings(found, { newest: null });
}

const passagesFor = (question: string, articles: readonly Article[]) => choosePassages(lookFor([question], articles));

const NOTHING = { rankOf: () => Number.POSITIVE_INFINITY };
const textOf = ({ quotes }: Passage) => quotes.map(({ text }) => text).join('');

test('a passage is whole sentences around the one that is looked for, and no longer than it may be', () => {
  const passages = passagesFor('云岭村茶厂加工了多少春茶', [LONG, SHORT]);
  const own = passages.find((passage) => textOf(passage).includes('18吨'));
  expect(own?.quotes.map(({ text }) => text)).toContain('茶厂厂长郝青说，今年打算再添两条生产线。');
  for (const { item, quotes } of passages) {
    for (const { text, paragraph, start, end } of quotes)
      expect(item.paragraphs[paragraph]?.slice(start, end)).toBe(text);
    expect(quotes.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(READ.whole);
  }
});

test('a short report is given whole, a long one by no more than a few passages, and nothing twice', () => {
  const passages = passagesFor('云岭村茶厂加工了多少春茶', [LONG, SHORT]);
  expect(passages.filter(({ item }) => item.id === 'short').map(textOf)).toEqual(SHORT.paragraphs);
  const ofLong = passages.filter(({ item }) => item.id === 'long').flatMap(({ quotes }) => quotes);
  expect(passages.filter(({ item }) => item.id === 'long').length).toBeLessThanOrEqual(READ.ofOne);
  expect(new Set(ofLong.map(({ text }) => text)).size).toBe(ofLong.length);
});

test('what several wordings look for goes before what one does', () => {
  expect(fuse([['a', 'b'], ['b', 'c'], ['b']], (one) => one)).toEqual(['b', 'a', 'c']);
  const firstOf = (...wordings: string[]) => choosePassages(lookFor(wordings, [LONG, SHORT]))[0]?.item.id;
  expect(firstOf('云岭村茶厂加工了多少春茶')).toBe('long');
  expect(firstOf('茶市开秤')).toBe('short');
});

test('what came along with a find and holds none of the words is not given', () => {
  const other = articleOf({ id: 'other', title: '青峰雪灾', paragraphs: ['青峰镇昨夜大雪，停电300户。'] });
  expect(lookFor(['茶市开秤'], [other, SHORT]).reports.map(({ id }) => id)).toEqual(['short']);
});

test('a head is the first sentence that says something, and what is looked for where there is room', () => {
  const captioned = articleOf({
    id: 'c',
    title: '图',
    paragraphs: ['茶香。', '云岭村的姑娘们在茶园里采下今年的第一批春茶。'],
  });
  const found = lookFor(['云岭村茶厂加工了多少春茶'], [SHORT, captioned, LONG]);
  expect(headsOf([SHORT, captioned], found, 20).map(textOf)).toEqual([
    '云岭茶市昨日开秤，春茶每斤卖到90元。',
    '云岭村的姑娘们在茶园里采下今年的第一批春茶。',
  ]);
  expect(headsOf([LONG], found, 70).map(textOf)).toEqual([`${filler(0)}云岭村的茶厂去年加工春茶18吨。`]);
});

test('a budget is filled from the best, and nothing is cut to fit', () => {
  const [first, third] = headsOf([SHORT, LONG], NOTHING, 60) as [Passage, Passage];
  const long = passagesFor('云岭村茶厂加工了多少春茶', [LONG])[0] as Passage;
  const budget = tokensOf(first) + tokensOf(third);
  expect(tokensOf(long)).toBeGreaterThan(tokensOf(third));
  expect(within([first, long, third], budget)).toEqual([first, third]);
  expect(within([first], tokensOf(first) - 1)).toEqual([]);
});

test('a passage says where it was printed as far as that is known, and shows its gaps', () => {
  const passages = [
    { item: { ...SHORT, source: '云岭报' }, quotes: headsOf([SHORT], NOTHING, 60)[0]?.quotes ?? [] },
  ] as Passage[];
  expect(numbered(passages)).toEqual([
    {
      n: 1,
      title: '茶市开秤',
      paper: '云岭报',
      day: SHORT.date,
      text: '云岭茶市昨日开秤，春茶每斤卖到90元。茶农笑了。',
    },
  ]);
});
