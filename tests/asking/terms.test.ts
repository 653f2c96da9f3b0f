import { expect, test } from 'vitest';
import { termsOf } from '../../src/asking/terms.ts';

test('a word that readers say is a term of its own, with what papers print for it', () => {
  expect(termsOf('渝北的娃儿')).toEqual([
    { text: '渝北', words: ['渝北'] },
    { text: '娃儿', words: ['娃儿', '儿童', '孩子'] },
  ]);
});

test('a paper’s own word stays whole, though readers say a part of it', () => {
  expect(termsOf('笔记本电脑').map(({ text }) => text)).toEqual(['笔记本电脑']);
});

test('English words and phrases are looked for as papers print them, and those that name nothing are left out', () => {
  expect(termsOf('How many Shale-Gas wells have they currently drilled?')).toEqual([
    { text: 'shale-gas', words: ['shale-gas', '页岩气'] },
    { text: 'wells', words: ['wells', '井', '气井'] },
    { text: 'drilled', words: ['drilled', '钻井'] },
  ]);
});

test('the number of things is asked for by the things', () => {
  const texts = (question: string) => termsOf(question).map(({ text }) => text);
  expect(texts('医疗床位数')).toEqual(['医疗床位']);
  expect(texts('受灾户数')).toEqual(['受灾户数']);
  expect(texts('空气质量指数')).toEqual(['空气质量指数']);
});

test('a short word of readers is none within an English one', () => {
  expect(termsOf('has apple opened a store').map(({ text }) => text)).toContain('apple');
});

test('what asks how somebody is called names nothing', () => {
  const texts = (question: string) => termsOf(question).map(({ text }) => text);
  expect(texts('渡口站长叫什么名字')).toEqual(['渡口站长']);
  expect(texts('汽笛鸣叫')).toEqual(['汽笛鸣叫']);
});
