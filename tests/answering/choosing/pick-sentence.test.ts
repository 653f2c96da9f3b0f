import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const ferry = articleOf({
  id: 'ferry',
  title: '丰都 龙河轮渡停航',
  district: '丰都县',
  paragraphs: [
    '丰都县龙河轮渡本月停航，乘客比上月少了一半。受枯水影响，码头水深不足两米。轮渡公司共有4条航线。分别是：龙河线、高镇线、湛普线、南天湖线。',
    '为什么不改走公路？船长邱明贵说，公路要绕行两个小时。',
  ],
});
const cable = articleOf({
  id: 'cable',
  title: '丰都 索道开工',
  district: '丰都县',
  paragraphs: [
    '丰都县过江索道开工，总投资3亿元。索道北起名山街道，南至三合街道，车厢设在站房二楼。站房已经完工。设备正在安装。项目由渝东路桥承建。二期工程正在开展方案设计。',
  ],
});
const oranges = articleOf({
  id: 'oranges',
  title: '忠县 柑橘开园',
  district: '忠县',
  paragraphs: ['4月8日，忠县新立镇的柑橘开园，果农忙着采摘。目前，全县柑橘种植面积36万亩，畅销两湖和东北。'],
});
const news = [ferry, cable, oranges];

describe('the sentence that answers', () => {
  test.each([
    [
      'is the one with the reason, beside the one that the question repeats',
      '龙河轮渡的乘客为什么少了？',
      '受枯水影响',
    ],
    ['is the one that lists what the sentence before it counts', '龙河轮渡公司有哪些航线？', '分别是：龙河线'],
    ['is the one behind a sentence that asks the same', '轮渡为什么不改走公路？', '公路要绕行两个小时'],
    ['is the one with the reason, though another takes the side asked for', '轮渡本月乘客为什么少了？', '受枯水影响'],
    ['is the one that says who does it', '过江索道由谁来建？', '由渝东路桥承建'],
    ['is the one that names somebody by the role', '龙河轮渡的船长是谁？', '船长邱明贵说'],
    ['is the one that says where something goes', '忠县柑橘卖到什么地方去了？', '畅销两湖'],
    [
      'is the one of the part that is asked for, however little else it says',
      '过江索道二期开工了吗？',
      '二期工程正在开展方案设计',
    ],
    ['is the one that says where a line begins and ends', '过江索道从哪里到哪里？', '北起名山街道，南至三合街道'],
  ])('%s', (_, question, words) => {
    expect(ask(question, news)).toMatchObject({ status: 'answered', quote: expect.stringContaining(words) });
  });

  test('never asks itself', () => {
    const fair = articleOf({
      id: 'fair',
      district: '忠县',
      paragraphs: ['忠县柑橘节的游客怎么来？今年的柑橘节设在新立镇。'],
    });
    expect(ask('忠县柑橘节设在哪里？', [fair]).quote).toBe('今年的柑橘节设在新立镇。');
  });

  test('is looked for in another report on the same place where the nearest one does not have it', () => {
    const later = articleOf({
      id: 'later',
      title: '丰都 索道首塔封顶',
      district: '丰都县',
      paragraphs: ['丰都县过江索道首塔昨日封顶，塔高88米。'],
    });
    expect(ask('丰都过江索道从哪里到哪里？', [later, cable]).article?.id).toBe('cable');
  });
});

describe('of several sides', () => {
  const works = articleOf({
    id: 'works',
    title: '忠县 水厂扩建',
    district: '忠县',
    paragraphs: ['忠县水厂分两期扩建，总投资2亿元。一期去年投用。二期正在做设计，图纸年底完成。'],
  });

  test('the sentence that speaks of the one asked for is taken', () => {
    expect(ask('忠县水厂二期动工了吗？', [works]).quote).toBe('二期正在做设计，图纸年底完成。');
  });

  test('nothing is said of one that is not printed', () => {
    const goats = articleOf({
      id: 'goats',
      title: '酉阳 首批麻羊出口',
      district: '酉阳土家族苗族自治县',
      paragraphs: ['酉阳首批麻羊3月出口。第二批麻羊出口定在8月。全县存栏12万只。'],
    });
    expect(ask('酉阳第三批麻羊什么时候出口？', [goats]).status).toBe('nothing');
  });
});
