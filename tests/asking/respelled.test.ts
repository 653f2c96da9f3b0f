import { describe, expect, test } from 'vitest';
import { asMeant, bearsOut } from '../../src/asking/as-meant.ts';
import { mendedAsPrinted, spelledAsPrinted } from '../../src/asking/respelled.ts';
import { articleOf } from '../answering/article.ts';
import { questionOf } from '../answering/ask.ts';

const PRINTED = ['忠县水厂的储罐和泊位今年完工', '永川秀芽出口一百吨', '硅片封测厂投产，门票不涨价', '井盖换新'];
const frequency = (word: string) => {
  const pairs = Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  return Math.min(...pairs.map((pair) => PRINTED.filter((text) => text.includes(pair)).length));
};

describe('a word that the archive does not have', () => {
  test.each([
    ['永川绣芽出口多少吨', '永川秀芽出口多少吨', '绣芽出口', '秀芽出口', 'homophone', '秀芽'],
    ['水厂储灌有几座', '水厂储罐有几座', '水厂储灌', '水厂储罐', 'homophone', '储罐'],
    ['水厂有几个泊味', '水厂有几个泊位', '泊味', '泊位', 'homophone', '泊位'],
    ['永川季芽多少吨', '永川秀芽多少吨', '季芽', '秀芽', 'typo', '秀芽'],
  ])('%s is asked as %s', (typed, text, word, printed, why, stretch) => {
    expect(mendedAsPrinted(typed, frequency)).toEqual({ text, taken: [{ typed: word, printed, why, stretch }] });
  });

  test.each([
    ['is left where a table knows it', '页岩气多少'],
    ['is left where it is nothing like a printed one', '轻轨多长'],
    ['is left where only what is beside any word would fit', '景有多深'],
    ['is left beside a character that agrees with its neighbour', '水厂出口多少吨'],
    ['is left where it says what everybody says', '水厂在哪里'],
  ])('%s', (_, typed) => {
    expect(mendedAsPrinted(typed, frequency)).toEqual({ text: typed, taken: [] });
  });
});

describe('a word in pinyin', () => {
  test.each([
    ['beibei guipian厂投资多少', 'beibei 硅片厂投资多少', 'guipian', '硅片'],
    ['水厂 chuguan 有几座', '水厂 储罐 有几座', 'chuguan', '储罐'],
    ['beibei gui pian 投资多少', 'beibei 硅片 投资多少', 'guipian', '硅片'],
  ])('%s is asked as %s', (typed, text, letters, printed) => {
    expect(spelledAsPrinted(typed, frequency)).toEqual({ text, taken: [{ typed: letters, printed, why: 'pinyin' }] });
  });

  test('is a known word rather than letters that stand side by side oftener', () => {
    const often: Record<string, number> = { 端新: 6, 短信: 1, 高端: 6, 新材: 6 };
    expect(spelledAsPrinted('duanxin 多少', (word) => often[word] ?? 0).text).toBe('短信 多少');
    expect(spelledAsPrinted('duanxin 多少', (word) => (word === '短信' ? 0 : (often[word] ?? 0))).text).toBe(
      '端新 多少',
    );
  });

  test.each(['水厂的 online 门票', 'how much is a ticket', '水厂 gongren 多少'])('is none in %s', (typed) => {
    expect(spelledAsPrinted(typed, frequency).taken).toEqual([]);
  });
});

describe('a name in pinyin in an English question', () => {
  const print = ['王福亮接受审查', '背荫河站恢复通车', '涪陵区下雨'];
  const count = (word: string) => {
    const pairs = Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
    return Math.min(...pairs.map((pair) => print.filter((text) => text.includes(pair)).length));
  };

  test.each([
    ['who is Wang Fuliang', 'who is 王福亮'],
    ['when did the station of beiyinhe reopen', 'when did the station of 背荫河 reopen'],
  ])('%s is asked as the archive prints it', (typed, text) => {
    expect(spelledAsPrinted(typed, count).text).toBe(text);
  });

  test.each(['who is Wang Fumin', 'how many women are there', 'what is new in Wuhan'])('is none in %s', (typed) => {
    expect(spelledAsPrinted(typed, count).text).toBe(typed);
  });
});

test('talk goes before words are put right', () => {
  expect(asMeant('各位大佬，永川绣芽出口多少吨？谢谢', frequency)).toMatchObject({
    text: '永川绣芽出口多少吨？',
    mended: { text: '永川秀芽出口多少吨？' },
  });
});

test('of words of one sound that is meant which print has beside what it is typed beside', () => {
  const print = ['市里邀请各界看戏', '又邀请名角', '尧情戏院开门'];
  const count = (word: string) => {
    const pairs = Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
    return Math.min(...pairs.map((pair) => print.filter((text) => text.includes(pair)).length));
  };
  expect(spelledAsPrinted('yaoqing谁看', count).text).toBe('邀请谁看');
  expect(spelledAsPrinted('yaoqing戏院几点开', count).text).toBe('尧情戏院几点开');
});

describe('a slip put right', () => {
  const tea = articleOf({ district: '永川区', paragraphs: ['永川秀芽出口一百吨。'] });
  const borneOut = (typed: string) => {
    const { text, taken } = mendedAsPrinted(typed, frequency);
    return taken.length > 0 && bearsOut(tea, questionOf(text), taken);
  };

  test.each(['永川绣芽多少吨', '绣芽出口多少吨'])('is one where the article tells of the rest: %s', (typed) => {
    expect(borneOut(typed)).toBe(true);
  });

  test.each(['绣芽多少吨', '绣芽水厂多少吨', '出口储灌多少座'])(
    'may be another name where it does not: %s',
    (typed) => {
      expect(borneOut(typed)).toBe(false);
    },
  );
});
