import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import type { Ranked } from '../../src/search/ranking/rank.ts';
import { SENTENCES } from '../../src/tables/weights.ts';
import { inReach, type SentenceSignals } from '../../src/weighing/signals.ts';
import { articleOf } from '../answering/article.ts';
import { weighed } from '../answering/weighed.ts';

const mill = articleOf({
  id: 'mill',
  title: '河湾磨坊重开',
  district: '忠县',
  paragraphs: ['忠县的河湾磨坊5月3日重开。磨坊一天能磨面粉600公斤。', '掌柜是村民罗大顺，因为老客人想念，才又开了张。'],
});
const kiln = articleOf({
  id: 'kiln',
  title: '老窑点火',
  district: '垫江县',
  date: '2023-03-01',
  paragraphs: ['垫江县的龙窑点火烧陶。'],
});

/** A signal of every sentence weighed, by the sentence's text. */
function signal(
  name: keyof SentenceSignals,
  question: string,
  articles: readonly Article[] = [mill, kiln],
): Record<string, number> {
  const { sentences } = weighed(question, articles);
  return Object.fromEntries(sentences.map(({ sentence, signals }) => [sentence.text, signals()[name]]));
}
const OPENS = '忠县的河湾磨坊5月3日重开。';
const GRINDS = '磨坊一天能磨面粉600公斤。';
const KEEPER = '掌柜是村民罗大顺，因为老客人想念，才又开了张。';
const KILN = '垫江县的龙窑点火烧陶。';

describe('a sentence is weighed', () => {
  test('by how much of what is sought it holds', () => {
    const held = signal('terms', '河湾磨坊重开了吗');
    expect(held[OPENS]).toBeGreaterThan(held[GRINDS] ?? 1);
    expect(held[KILN]).toBe(0);
  });

  test('by the kind of answer that it holds: a day, an amount, a person, a reason', () => {
    expect(signal('when', '河湾磨坊什么时候重开')).toMatchObject({ [OPENS]: 1, [KEEPER]: 0 });
    expect(signal('unit', '河湾磨坊一天磨多少公斤面粉')).toMatchObject({ [GRINDS]: 1, [KEEPER]: 0 });
    expect(signal('person', '河湾磨坊的掌柜是谁')).toMatchObject({ [KEEPER]: 1, [KILN]: 0 });
    expect(signal('reason', '河湾磨坊为什么重开')).toMatchObject({ [KEEPER]: 1, [GRINDS]: 0 });
  });

  test('by whether it says what a thing is, where that alone is asked', () => {
    const lock = articleOf({ paragraphs: ['船闸今天放水。所谓船闸，是让船过坝的水室。葛洲船闸（简称葛闸）有三个。'] });
    const [OPENED, IS, SHORT] = ['船闸今天放水。', '所谓船闸，是让船过坝的水室。', '葛洲船闸（简称葛闸）有三个。'];
    expect(signal('defines', '船闸是啥玩意儿', [lock])).toEqual({ [OPENED]: 0, [IS]: 1, [SHORT]: 0 });
    expect(signal('defines', '葛闸是什么意思', [lock])).toEqual({ [OPENED]: 0, [IS]: 0, [SHORT]: 1 });
    expect(signal('defines', '船闸什么时候放水', [lock])).toEqual({ [OPENED]: 0, [IS]: 0, [SHORT]: 0 });
  });

  test('by whether it sets one above all others, where what is most is asked for', () => {
    const trade = articleOf({ paragraphs: ['河湾产磨盘。从主顾看，石滩为最大主顾，占比三成。'] });
    const [MAKES, MOST] = ['河湾产磨盘。', '从主顾看，石滩为最大主顾，占比三成。'];
    expect(signal('most', '河湾磨盘卖给哪里最多', [trade])).toEqual({ [MAKES]: 0, [MOST]: 1 });
    expect(signal('most', '河湾磨盘最近卖给哪里', [trade])).toEqual({ [MAKES]: 0, [MOST]: 0 });
  });

  test('by whether its item is of the place', () => {
    expect(signal('place', '忠县的磨坊')).toMatchObject({ [GRINDS]: 1, [KILN]: 0 });
    expect(signal('elsewhere', '忠县的磨坊')).toMatchObject({ [GRINDS]: 0, [KILN]: 1 });
  });

  test('by whether its item is of the days asked for, and by its age', () => {
    expect(signal('inScope', '5月12日有什么新闻')).toMatchObject({ [OPENS]: 1, [KILN]: -1 });
    expect(signal('age', '龙窑点火')[OPENS]).toBe(0);
    expect(signal('age', '龙窑点火')[KILN]).toBe(1);
  });

  test('as an old one where nobody knows its day', () => {
    expect(signal('age', '龙窑点火', [mill, { ...kiln, date: null }])).toMatchObject({ [OPENS]: 0, [KILN]: 1 });
  });

  test('by where it stands', () => {
    expect(signal('lead', '河湾磨坊')).toMatchObject({ [OPENS]: 1, [GRINDS]: 0, [KEEPER]: 0 });
    expect(signal('position', '河湾磨坊')).toMatchObject({ [OPENS]: 0, [GRINDS]: 1 / 3, [KEEPER]: 2 / 3 });
  });

  test('by whether it is a question itself', () => {
    const riddle = articleOf({ paragraphs: ['磨坊开了吗？磨坊开了。'] });
    expect(signal('asks', '磨坊开了吗', [riddle])).toEqual({ '磨坊开了吗？': 1, '磨坊开了。': 0 });
  });

  test('by numbers alone, whatever is asked', () => {
    for (const question of ['河湾磨坊', '?', '长', 'mill', '🐟🐟🐟'])
      for (const { signals } of weighed(question, [mill, kiln]).sentences)
        expect(Object.values(signals()).every(Number.isFinite)).toBe(true);
  });

  test('by each signal as the fit says what it is worth', () => {
    const [first] = weighed('河湾磨坊', [mill]).sentences;
    expect(Object.keys(first?.signals() ?? {}).toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  });
});

describe('of a long item', () => {
  const long = articleOf({
    paragraphs: Array.from({ length: 400 }, (_, at) => `第${at}回船到岸，天色如常。`).with(
      377,
      '磨坊在第377回靠岸时重开。',
    ),
  });

  test('only so many sentences are weighed, the first and those that hold most among them', () => {
    const { sentences } = weighed('磨坊什么时候重开', [long]);
    expect(sentences.length).toBeLessThanOrEqual(61);
    expect(sentences[0]?.sentence.paragraph).toBe(377);
    expect(sentences.some(({ sentence }) => sentence.paragraph === 0)).toBe(true);
  });
});

test('only the best items found are weighed', () => {
  const many = Array.from({ length: 30 }, (_, at) => articleOf({ id: `m${at}`, paragraphs: [`磨坊${at}号重开。`] }));
  const items = new Set(weighed('磨坊重开', many).sentences.map(({ item }) => item.article.id));
  expect(items.size).toBe(8);
});

test('of what was found less than half as well as the best no sentence is weighed', () => {
  const shares = { bm25: 0, coverage: 0, bestSentence: 0, wording: 0, named: 0 };
  const ranked = [0.8, 0.6, 0.4, 0.39].map((score): Ranked => ({ article: mill, score, ...shares }));
  expect(inReach(ranked).map(({ score }) => score)).toEqual([0.8, 0.6, 0.4]);
  expect(inReach([])).toEqual([]);
});
