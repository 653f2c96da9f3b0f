import { describe, expect, test } from 'vitest';
import { workOf } from '../../../bench/work.ts';
import type { Article } from '../../../src/model.ts';
import { equally, fitsFor, foundFor, likelyFor } from '../../../src/weighing/figures/weigh.ts';
import { articleOf } from '../../answering/article.ts';
import { questionOf } from '../../answering/ask.ts';
import { ordinaryNews, repeated } from '../../attack/texts.ts';

/** How many times the work of news a list may take, with ten times as many figures; where the words around each are looked up, that is 17. */
const MOST_OF_LISTS = 8;

/** The printed figures that are likely for a question, best first. */
function fitting(text: string, articles: readonly Article[]): string[] {
  return likelyFor(questionOf(text), equally(articles)).map(({ figure }) => figure.printed);
}

describe('of two figures that differ by one word', () => {
  test.each([
    ['新增', '总量', '全区新增养老床位320张，养老床位总量达5100张。', '320张', '5100张'],
    ['一期', '二期', '园区一期投资4.2亿元，二期投资6.8亿元。', '4.2亿元', '6.8亿元'],
    ['线上', '线下', '农产品线上卖出7000单，线下卖出4000单。', '7000单', '4000单'],
    ['计划', '完成', '全年计划植树90万株，已经完成植树41万株。', '90万株', '41万株'],
    ['去年', '今年', '去年收购蚕茧210吨，今年收购蚕茧260吨。', '210吨', '260吨'],
    ['上半年', '下半年', '上半年接待游客30万人次，下半年接待游客55万人次。', '30万人次', '55万人次'],
    ['城镇', '农村', '城镇居民年均收入4.9万元，农村居民年均收入2.3万元。', '4.9万元', '2.3万元'],
    ['亩产', '总产量', '制种水稻亩产310公斤，总产量达8600吨。', '310公斤', '8600吨'],
  ])('the one is asked for with %s and the other with %s', (one, other, sentence, first, second) => {
    const subject = /养老床位|投资|卖出|植树|收购蚕茧|接待游客|居民年均收入|制种水稻/.exec(sentence)?.[0] ?? '';
    const articles = [articleOf({ paragraphs: [sentence] })];
    expect(fitting(`${one}${subject}多少？`, articles)[0]).toContain(first);
    expect(fitting(`${subject}${other}多少？`, articles)[0]).toContain(second);
  });
});

describe('the unit', () => {
  const article = articleOf({ paragraphs: ['果园有柑橘树2600株、工人48名、仓库3座，占地350亩，投资900万元。'] });

  test('that the question names decides', () => {
    expect(fitting('果园有多少株柑橘？', [article])[0]).toBe('2600株');
    expect(fitting('果园有几座仓库？', [article])[0]).toBe('3座');
    expect(fitting('果园占地多少亩？', [article])).toEqual(['350亩']);
  });

  test('of another dimension cannot answer', () => {
    expect(fitting('果园面积有多大？', [article])[0]).toBe('350亩');
    expect(fitting('果园投了多少钱？', [article])).toEqual(['900万元']);
    expect(fitting('果园海拔多少米？', [article])).toEqual([]);
  });

  test('of another count may, where what is counted agrees', () => {
    expect(fitting('果园有多少个工人？', [article])[0]).toBe('48名');
  });
});

test('a list of figures without an end costs little more than as much news', () => {
  const workFor = (text: string) => {
    const article = articleOf({ paragraphs: text.match(/.{1,1500}/gsu) ?? [] });
    const question = questionOf('冷库有多少家？');
    return workOf(() => fitsFor(question, equally([article])));
  };
  expect(workFor(repeated('3家，', 12_000)) / workFor(ordinaryNews(12_000))).toBeLessThan(MOST_OF_LISTS);
});

test('the period that is asked for goes before another', () => {
  const article = articleOf({ paragraphs: ['2021年卖出柑橘800吨。2022年卖出柑橘950吨。'] });
  expect(fitting('2021年卖出多少吨柑橘？', [article])[0]).toBe('800吨');
  expect(fitting('2022年卖出多少吨柑橘？', [article])[0]).toBe('950吨');
});

test('a figure of the side that is asked for goes before one of the other', () => {
  const article = articleOf({ paragraphs: ['园区一期投资4.2亿元，二期投资6.8亿元。'] });
  expect(fitting('园区二期投资多少？', [article])[0]).toBe('6.8亿元');
  expect(fitting('园区一期投资多少？', [article])[0]).toBe('4.2亿元');
});

test('a year that is asked for by another name is found', () => {
  const article = articleOf({ paragraphs: ['2021年卖出柑橘800吨。2022年卖出柑橘950吨。'] });
  expect(fitting('前年卖出多少吨柑橘？', [article])[0]).toBe('800吨');
  expect(fitting('去年卖出多少吨柑橘？', [article])[0]).toBe('950吨');
});

test('the place that is asked for goes before another', () => {
  const articles = ['武隆区', '璧山区'].map((district, index) =>
    articleOf({ id: district, district, paragraphs: [`${district}建成口袋公园${index + 3}处。`] }),
  );
  expect(fitting('武隆建成多少处口袋公园？', articles)[0]).toBe('3处');
  expect(fitting('璧山建成多少处口袋公园？', articles)[0]).toBe('4处');
});

test('the words beside 多少 tell figures of one clause apart', () => {
  const article = articleOf({ paragraphs: ['基金帮120家企业融资4.75亿元、减税3.1亿元。'] });
  expect(fitting('融资多少亿元？', [article])[0]).toBe('4.75亿元');
  expect(fitting('减税多少亿元？', [article])[0]).toBe('3.1亿元');
});

test('of two figures that are alike that of the better found article goes first', () => {
  const article = (id: string, printed: string) => articleOf({ id, paragraphs: [`村里修了水渠${printed}。`] });
  const found = [
    { article: article('a', '5条'), rank: 0.5 },
    { article: article('b', '7条'), rank: 1 },
  ];
  expect(fitsFor(questionOf('村里修了几条水渠？'), found).map(({ figure }) => figure.printed)).toEqual(['7条', '5条']);
});

test('how deep a thing is, is not how far away another', () => {
  const article = articleOf({ paragraphs: ['井口距镇上24公里。井深310米。'] });
  expect(fitting('那口井有多深？', [article])[0]).toBe('310米');
});

test('of two periods that meet the one asked for, the likelier fits better', () => {
  const article = articleOf({ paragraphs: ['2021年奖学金发放3.1万元，近7年奖学金发放9.6万元。'] });
  expect(fitting('近7年发放了多少奖学金？', [article])[0]).toBe('9.6万元');
});

test('the whole of Chongqing narrows nothing, since the paper is about it', () => {
  const article = articleOf({ district: '梁平区', paragraphs: ['这场雨最大雨量120毫米。'] });
  expect(fitting('重庆最大雨量多少毫米？', [article])).toEqual(['120毫米']);
});

describe('a numbered part', () => {
  const path = articleOf({
    paragraphs: ['绿道分两期修，总投资2.6亿元。其中，一期长12公里，二期正在设计。三期明年动工。', '三期投资8000万元。'],
  });

  test.each(['绿道二期投资多少？', '绿道一期投资多少钱？', '绿道二期多长？', '绿道四期多长？'])(
    'has no figure of the whole or of another: %s',
    (text) => {
      expect(fitting(text, [path])).toEqual([]);
    },
  );

  test('has the figures behind its name', () => {
    expect(fitting('绿道一期多长？', [path])[0]).toBe('12公里');
    expect(fitting('绿道三期投资多少？', [path])[0]).toBe('8000万元');
  });
});

test('a figure that lost its unit answers only what its label names', () => {
  const article = articleOf({ paragraphs: ['索道改造引入两家公司出资，合作期限12年，其中运营期10'] });
  expect(fitting('索道改造花了多少钱？', [article])).toEqual([]);
  expect(fitting('索道的运营期多久？', [article])).toContain('10');
});

test('of two things that begin alike the one that is counted goes first', () => {
  const article = articleOf({ paragraphs: ['全镇组织90名河道巡护员，设河道巡护站12个。'] });
  expect(fitting('全镇有多少个河道巡护员？', [article])[0]).toBe('90名');
  expect(fitting('全镇有多少个河道巡护站？', [article])[0]).toBe('12个');
});

test('of several figures those that count the very thing go before all others', () => {
  const article = articleOf({
    paragraphs: ['今年将投入4.6亿元改扩建江南院区，计划新增床位1200张。'],
  });
  expect(fitting('江南院区计划新增多少床位？', [article])[0]).toBe('1200张');
});

test('what one thing costs is no answer for another, where some article speaks of that', () => {
  const tea = articleOf({ id: 'tea', paragraphs: ['茶厂收鲜叶，每斤35元。'] });
  const goats = articleOf({ id: 'goats', paragraphs: ['山羊养在坡上，草料自种。'] });
  expect(fitting('山羊多少钱一斤？', [tea, goats])).toEqual([]);
  expect(fitting('鲜叶多少钱一斤？', [tea, goats])).toEqual(['35元']);
});

test('where a place is named, only what is about it or mentions it is looked at', () => {
  const paragraphs = ['建成水窖260口。'];
  const own = articleOf({ id: 'own', district: '彭水苗族土家族自治县', paragraphs });
  const mentions = articleOf({ id: 'mentions', district: '黔江区', paragraphs: ['黔江派人到彭水修水窖40口。'] });
  const other = articleOf({ id: 'other', district: '黔江区', paragraphs });
  const ranked = [other, mentions, own].map((article) => ({ article, score: 1 }));
  const found = foundFor(questionOf('彭水建成多少口水窖？'), ranked);
  expect(found.map(({ article }) => article.id)).toEqual(['mentions', 'own']);
});

test('no figure is likely where all that is asked for stands nowhere', () => {
  const article = articleOf({ paragraphs: ['全镇修水渠18公里，植树9000株。'] });
  expect(fitting('全镇有多少名护林员？', [article])).toEqual([]);
  expect(fitting('景区缆车多长？', [article])).toEqual([]);
});
