import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { eventsIn, tellSameEvent } from '../../src/search/same-event.ts';
import { articleOf } from '../answering/article.ts';

const report = (id: string, title: string, text: string, given: Partial<Article> = {}) =>
  articleOf({ id, title, district: '垫江县', paragraphs: [text], ...given });

const opening = report(
  'a',
  '环湖隧道通车',
  '本报讯（记者 宋远）5月11日，垫江县环湖隧道建成通车，隧道长2860米，总投资6.5亿元。',
);

describe('one event is known', () => {
  test.each([
    ['by a number in other words', report('b', '隧道今起免费通行', '5月11日起，2860米长的环湖隧道供车辆通行。')],
    [
      'on another day of the same paper',
      report('b', '隧道两天过车万辆', '刚通车的垫江县环湖隧道，长2860米，头两天过车1.2万辆。', {
        date: '2023-05-14',
      }),
    ],
    ['by its day, though a number differs', report('b', '环湖隧道通车', '5月11日，垫江县环湖隧道通车，隧道长2680米。')],
    ['where no place is known', report('b', '环湖隧道通车', '环湖隧道通车，长2860米。', { district: null })],
  ])('%s', (_, other) => {
    expect(tellSameEvent(opening, other)).toBe(true);
    expect(tellSameEvent(other, opening)).toBe(true);
  });
});

describe('two events are told apart', () => {
  test.each([
    ['of one place and day', report('b', '垫江办起农民夜校', '5月11日，垫江县18所农民夜校开学，学员2100人。')],
    ['with one number in common', report('b', '老街修缮', '垫江县老街修缮工程开工，总投资6.5亿元。')],
    ['of two places', { ...report('b', '隧道通车', opening.paragraphs[0] ?? ''), district: '梁平区' }],
    ['weeks later', { ...opening, id: 'b', date: '2023-06-12' }],
    ['of other days', report('b', '环湖隧道封闭检修', '5月9日，垫江县环湖隧道封闭检修，隧道长2860米。')],
  ])('%s', (_, other) => {
    expect(tellSameEvent(opening, other)).toBe(false);
  });

  test('of two phases', () => {
    const phase = (id: string, name: string) =>
      report(id, `产业园${name}动工`, `垫江县产业园${name}动工，占地600亩，投资9亿元。`);
    expect(tellSameEvent(phase('a', '一期'), phase('b', '二期'))).toBe(false);
    expect(tellSameEvent(phase('a', '一期'), phase('b', '一期'))).toBe(true);
  });
});

test('reports are put together by event, in the order of the first of each', () => {
  const school = report('s', '夜校开学', '5月10日，垫江县18所农民夜校开学。');
  const again = report('b', '隧道今起免费通行', '5月11日起，2860米长的环湖隧道供车辆通行。');
  expect(eventsIn([opening, school, again]).map((event) => event.map(({ id }) => id))).toEqual([['a', 'b'], ['s']]);
});
