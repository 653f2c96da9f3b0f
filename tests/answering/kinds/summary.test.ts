import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const canal = articleOf({
  id: 'canal',
  title: '垫江 新渠引水2.6万亩',
  district: '垫江县',
  paragraphs: ['垫江县的新渠通水了，渠长18公里。渠能灌田2.6万亩。'],
});
const tea = articleOf({ id: 'tea', title: '春茶开园', district: '垫江县', paragraphs: ['垫江县的春茶4月开园。'] });
const photo = articleOf({ id: 'photo', district: '垫江县', paragraphs: ['垫江县的油菜花开了。'] });

test('the news of a place is its best report in its own sentences, with the key figures', () => {
  const answer = ask('垫江有什么新闻？', [canal]);
  expect(answer).toMatchObject({
    status: 'answered',
    answer: '垫江县 · 垫江 新渠引水2.6万亩\n垫江县的新渠通水了，渠长18公里。\n渠能灌田2.6万亩。',
    short: null,
    figure: null,
    figures: [{ printed: '2.6万亩' }, { printed: '18公里' }],
    article: { id: 'canal' },
    alternatives: [],
  });
});

test('a place by itself asks for its news', () => {
  expect(ask('垫江', [canal]).answer).toBe(ask('垫江有什么新闻？', [canal]).answer);
});

test('the other reports are offered by place and title', () => {
  const { article, alternatives } = ask('垫江有什么新闻？', [canal, tea, photo]);
  const offered = alternatives.map(({ label }) => label);
  expect(offered).toHaveLength(2);
  expect([article?.title ?? '图片报道', ...offered.map((label) => label.replace('垫江县 · ', ''))].sort()).toEqual([
    '图片报道',
    '垫江 新渠引水2.6万亩',
    '春茶开园',
  ]);
});

test('the frame is in the language asked for, the sentences as printed', () => {
  const [head, ...sentences] = ask('Any news from Dianjiang?', [canal]).answer.split('\n');
  expect(head).toBe('Dianjiang County · 垫江 新渠引水2.6万亩');
  expect(sentences).toEqual(['垫江县的新渠通水了，渠长18公里。', '渠能灌田2.6万亩。']);
  expect(ask('墊江有什麼新聞？', [canal]).answer).toMatch(/^墊江縣 · 垫江 新渠引水2.6万亩\n/);
});

test('there is no news of what no report is about', () => {
  expect(ask('潜水艇有什么新闻？', [canal])).toMatchObject({ status: 'nothing', reason: 'no_match' });
});
