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

test('the news of a place is a list of its reports, each with its place, day and first words', () => {
  expect(ask('垫江有什么新闻？', [canal])).toMatchObject({
    status: 'answered',
    answer: '报上有这些：\n· 垫江县（2023-05-12）：垫江县的新渠通水了，渠长18公里。',
    short: null,
    figure: null,
    figures: [],
    quotes: [{ text: '垫江县的新渠通水了，渠长18公里。' }],
    article: { id: 'canal' },
    listed: [{ id: 'canal', title: '垫江 新渠引水2.6万亩', date: '2023-05-12' }],
    alternatives: [],
    band: 'sure',
    age: 0,
  });
});

test('a place by itself asks for its news', () => {
  expect(ask('垫江', [canal]).answer).toBe(ask('垫江有什么新闻？', [canal]).answer);
});

test('every report of the place has its line, a caption too, and what a line names is listed in its order', () => {
  const { answer, listed, quotes } = ask('垫江有什么新闻？', [canal, tea, photo]);
  const [head, ...lines] = answer.split('\n');
  expect(head).toBe('报上有这些：');
  expect(lines.toSorted()).toEqual([
    '· 垫江县 · 春茶开园（2023-05-12）：垫江县的春茶4月开园。',
    '· 垫江县（2023-05-12）：垫江县的新渠通水了，渠长18公里。',
    '· 垫江县（2023-05-12）：垫江县的油菜花开了。',
  ]);
  expect(listed.map(({ id }) => id)).toEqual(quotes.map(({ articleId }) => articleId));
});

test('the newest report comes first', () => {
  const old = articleOf({
    id: 'old',
    title: '旧闸换新',
    district: '垫江县',
    date: '2023-03-02',
    paragraphs: ['垫江县的三座旧水闸换上了钢门，汛前用得上。'],
  });
  expect(ask('垫江有什么新闻？', [old, canal]).listed.map(({ id }) => id)).toEqual(['canal', 'old']);
});

test('the frame is in the language asked for, the sentences as printed', () => {
  expect(ask('Any news from Dianjiang?', [canal]).answer).toBe(
    'The paper prints these:\n· Dianjiang County (2023-05-12): 垫江县的新渠通水了，渠长18公里。',
  );
  expect(ask('墊江有什麼新聞？', [canal]).answer).toBe(
    '報上有這些：\n· 墊江縣（2023-05-12）：垫江县的新渠通水了，渠长18公里。',
  );
});

test('there is no news of what no report is about', () => {
  expect(ask('最近有没有电影票房方面的消息', [canal])).toMatchObject({ status: 'nothing', reason: 'no_match' });
});
