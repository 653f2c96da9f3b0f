import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { storiesOf, tellOneEvent } from '../../src/search/events.ts';
import { outlineOf } from '../../src/search/outline.ts';
import { articleOf } from '../answering/article.ts';
import { weighed } from '../answering/weighed.ts';

const report = (id: string, title: string, text: string, date: string | null = '2023-05-12') =>
  articleOf({ id, title, date, paragraphs: [text] });
const moved = report('moved', '北坡水厂搬迁完工', '北坡水厂搬迁完工，新厂昨晚试着送了水。');
const again = report('again', '北坡水厂搬迁完工送水', '昨晚，北坡水厂搬迁完工，新厂已经送水。', '2023-05-13');
const others = [
  report('bees', '蜂农采槐花', '槐花开了，蜂农带着蜂箱上山，天黑才收工。'),
  report('kiln', '老窑点火', '龙窑歇了二十年，开春又点火烧陶。'),
  report('lamps', '老街换灯', '老街换上了新路灯，夜里散步亮堂多了。'),
  report('school', '小学添操场', '山坳小学的新操场铺好了塑胶跑道。'),
];

function stories(articles: readonly Article[]): string[][] {
  const { spread } = weighed('新闻', articles);
  return storiesOf(articles.map(outlineOf), spread).map(({ items }) => items.map(({ article }) => article.id));
}

describe('items by event', () => {
  test('stand together where two report one event, the first for both', () => {
    expect(stories([moved, ...others, again])[0]).toEqual(['moved', 'again']);
  });

  test('stand each by itself where they report several, in the order given', () => {
    expect(stories([moved, ...others])).toEqual([['moved'], ['bees'], ['kiln'], ['lamps'], ['school']]);
  });

  test('are two events where the same words are printed weeks apart', () => {
    expect(stories([moved, ...others, { ...again, date: '2023-07-13' }])).toHaveLength(6);
  });

  test('are not held together with a report of which no day is known', () => {
    expect(stories([moved, ...others, { ...again, date: null }])).toHaveLength(6);
  });

  test('are told by what is known of their words, and not by what was before anybody had looked it up', () => {
    const pairs = [...outlineOf(moved).pairs()];
    const rare = new Set(pairs.slice(0, 3));
    const told = (...looks: ((term: number) => number)[]) => {
      const one = outlineOf({ ...moved });
      const other = {
        ...outlineOf(others[0] as Article),
        vector: one.vector,
        heads: rare,
        pairs: () => Uint32Array.from([...rare, ...Array.from({ length: 12 }, (_, at) => at)]),
      };
      return looks.map((weightOf) => tellOneEvent(one, other, weightOf)).at(-1);
    };
    const unknowing = () => 1;
    const knowing = (term: number) => (rare.has(term) ? 10 : 0.1);
    expect([told(unknowing), told(knowing), told(unknowing, knowing)]).toEqual([false, true, true]);
  });

  test('are none of nothing', () => {
    expect(stories([])).toEqual([]);
  });
});
