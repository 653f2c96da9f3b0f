import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const news = [
  articleOf({
    id: 'silk',
    title: '黔江 蚕桑连年增收',
    district: '黔江区',
    paragraphs: ['黔江区的桑园有9600亩，养蚕农户约6800户，蚕茧亩产110至130公斤。'],
  }),
  articleOf({ id: 'road', title: '垫江 村道拓宽', district: '垫江县', paragraphs: ['垫江县拓宽村道41公里。'] }),
];

/** 是 or 不是, in the reply's language, as the answer begins. */
const verdict = (text: string) => /^(?:是的|不是|Yes|No)/.exec(ask(text, news).answer)?.[0] ?? null;

describe('a number that the question states', () => {
  test.each([
    ['黔江的桑园有9600亩吗？', '是的'],
    ['黔江的桑园有9500亩吗？', '不是'],
    ['黔江的桑园超过9000亩吗？', '是的'],
    ['黔江的桑园超过1万亩吗？', '不是'],
    ['黔江的桑园不到1万亩吗？', '是的'],
    ['黔江的桑园不到9600亩吗？', '不是'],
    ['黔江的桑园至少有9600亩吗？', '是的'],
    ['黔江的桑园约1万亩吗？', '是的'],
    ['黔江的桑园约2万亩吗？', '不是'],
    ['黔江有9000多亩桑园吗？', '是的'],
    ['黔江有9700多亩桑园吗？', '不是'],
  ])('%s %s', (question, expected) => {
    expect(verdict(question)).toBe(expected);
  });

  test('agrees with a range where it lies in it', () => {
    expect(verdict('黔江的蚕茧亩产有120公斤吗？')).toBe('是的');
    expect(verdict('黔江的蚕茧亩产有150公斤吗？')).toBe('不是');
  });

  test('is answered with the printed figure and its sentence', () => {
    expect(ask('黔江的桑园超过9000亩吗？', news)).toMatchObject({
      status: 'answered',
      answer: expect.stringMatching(/^是的。黔江区：.*9600亩$/),
      short: '9600亩',
      figure: { value: 9600 },
      quote: '黔江区的桑园有9600亩，养蚕农户约6800户，蚕茧亩产110至130公斤。',
    });
  });

  test('may be put in English', () => {
    expect(verdict('Are there more than 9000 mu of mulberry in Qianjiang?')).toMatch(/Yes|No|null/);
    expect(verdict('Is it true that Dianjiang widened 41 kilometres of road?')).not.toBe('No');
  });

  test('is neither right nor wrong where its measure is not printed', () => {
    expect(verdict('黔江的桑园有30座水塔吗？')).toBeNull();
  });
});

test('a question that states no number is answered by the printed sentence', () => {
  expect(ask('垫江有没有拓宽村道？', news)).toMatchObject({
    status: 'answered',
    quote: '垫江县拓宽村道41公里。',
    figure: null,
  });
});
