import { describe, expect, test } from 'vitest';
import { besides, copiesIn, standingFor, withoutCopies, withoutDoubles } from '../../src/search/stories.ts';
import { article } from '../cases/articles.ts';
import { cpuMsOf } from '../cases/cpu.ts';

const STORY =
  '昨日，涪陵区三座儿童公园建成开放，总面积7万平方米，市民可以免费入园。公园里有沙池、滑梯和一条长2公里的步道，另有40个停车位。';
const told = (id: string, text = STORY, given: object = {}) =>
  article(id, { title: '涪陵建成公园', paragraphs: [text], date: '2021-07-21', dated: 'issue', ...given });
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

test('a copy is told once, and where else it stands is noted', () => {
  const [only, ...others] = withoutCopies([told('a', STORY, { source: '甲报' }), told('b', STORY, { source: '乙报' })]);
  expect(others).toEqual([]);
  expect(only?.id).toBe('a');
  expect(only?.also).toEqual([{ source: '乙报', url: null, date: '2021-07-21', id: 'b' }]);
});

test('an article of its own stays as it is', () => {
  const [one, other] = [told('a'), told('b', '涪陵区明年再建两座公园。')];
  expect(withoutCopies([one, other])).toEqual([one, other]);
  expect(withoutCopies([one, other])[0]).toBe(one);
});

test('a short caption is known word for word too, in its own days', () => {
  const caption = (id: string, date: string | null) => told(id, '稻田里。', { title: null, date });
  expect(withoutCopies([caption('a', '2021-07-21'), caption('b', null)])).toHaveLength(1);
  expect(withoutCopies([caption('a', '2021-07-21'), caption('b', '2021-09-21')])).toHaveLength(2);
});

describe('a story in the frame of another paper', () => {
  const onPage = (id: string, text: string) => told(id, text, { page: `${id}.txt` });
  const framed = onPage('b', `原标题：涪陵公园 ${STORY}（编号1024）`);

  test('is told once among a few articles', () => {
    expect(ids(withoutDoubles([told('a'), framed]))).toEqual(['a']);
    expect(ids(withoutDoubles([told('a'), onPage('b', STORY.replace('40个', '60个'))]))).toEqual(['a', 'b']);
  });

  test('is not looked for again among items of news, which were held against each other when they came in', () => {
    expect(ids(withoutDoubles([told('a'), { ...framed, page: null }]))).toEqual(['a', 'b']);
  });

  test('is no copy', () => {
    expect(copiesIn([told('a'), framed])).toHaveLength(2);
  });
});

test('the article whose issue is known stands for its story, then the one of the plainer name, in any order', () => {
  const page = (id: string, path: string, dated: 'issue' | 'text') => told(id, STORY, { page: path, dated });
  const [again, first, copy] = [
    page('again', 'paper-01-again.txt', 'issue'),
    page('first', 'paper-01.txt', 'issue'),
    page('copy', 'copy.txt', 'text'),
  ];
  expect(standingFor([again, copy, first]).id).toBe('first');
  expect(standingFor([copy, first, again]).id).toBe('first');
});

test('what is noted already is not noted again', () => {
  const one = besides(told('a'), [told('b')]);
  expect(besides(one, [told('a'), told('b')]).also).toHaveLength(1);
});

test('twenty long texts that fill in one template are told apart at once', () => {
  const sentences = (by: number) =>
    Array.from(
      { length: 80 },
      (_, at) => `武隆区第${at}村今年新建冷库${at + by}座，仓容${at}吨，比上年增长${at % 40}%。`,
    );
  const long = Array.from({ length: 20 }, (_, at) => told(`${at}`, sentences(at).join(''), { page: `${at}.txt` }));
  expect(withoutDoubles(long)).toHaveLength(20);
  // Each pair anew, once for each mark that it shares, they took a second.
  expect(cpuMsOf(() => withoutDoubles(long.map((one) => ({ ...one }))), 1)).toBeLessThan(300);
});
