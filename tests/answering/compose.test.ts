import { describe, expect, test } from 'vitest';
import { ambiguous, answered, figureStatement, nothing, quoteOfFigure } from '../../src/answering/compose.ts';
import { figureLine, titleOf } from '../../src/answering/say.ts';
import type { Article, Figure } from '../../src/model.ts';
import { quoteOf } from '../../src/search/passages/sentence-around.ts';
import { articleOf } from './article.ts';
import { questionOf } from './ask.ts';

const article = articleOf({
  title: '梁平 竹编进课堂',
  district: '梁平区',
  paragraphs: ['梁平区今年有28所小学开设竹编课，学生约4500人。老篾匠教得细。'],
});
const question = questionOf('梁平有多少所小学开竹编课？');
const whole = quoteOf(article, { paragraph: 0, start: 0, end: 26 });

function firstOf({ figures: [figure] }: Article): Figure {
  if (figure === undefined) throw new Error('an article without figures');
  return figure;
}

describe('what is quoted', () => {
  test('stands once, the sentence that holds another in place of both', () => {
    const part = quoteOf(article, { paragraph: 0, start: 6, end: 12 });
    const { quotes, quote } = answered(question, { says: [], article, quotes: [whole, part, whole] });
    expect(quotes).toEqual([whole]);
    expect(quote).toBe(whole.text);
  });

  test('holds every figure that is shown', () => {
    const { quotes } = answered(question, { says: [], article, quotes: [], figures: article.figures });
    expect(quotes.map(({ text }) => text)).toEqual(['梁平区今年有28所小学开设竹编课，学生约4500人。']);
  });

  test('is no sentence of another article', () => {
    expect(quoteOfFigure({ ...firstOf(article), articleId: 'another' }, article)).toBeNull();
  });

  test('begins with the period where a sentence is too long to be quoted whole', () => {
    const words = '老篾匠手把手地教孩子们起底、编身、收口，一步不肯马虎';
    const long = articleOf({
      paragraphs: [`${`${words}，`.repeat(6)}截至4月7日，${`${words}，`.repeat(5)}卖出竹篮611只，${words}。`],
    });
    const basket = { ...firstOf(long), period: { printed: '截至4月7日', from: null, to: '2023-04-07' } };
    const { text } = quoteOfFigure(basket, long) ?? { text: '' };
    expect(text).toContain('611只');
    expect(text).toContain('截至4月7日');
  });
});

describe('a figure', () => {
  const figure = firstOf(article);
  const shown = (given: Partial<Figure>, place: string | null = '梁平区') =>
    ({ kind: 'figure', figure: { ...figure, ...given }, place, said: 'label' }) as const;

  test('as a line names its place, what is measured, the printed words and the period', () => {
    expect(figureLine(shown({ label: '小学' }), 'zh-CN')).toBe('梁平区：小学 28所（今年）');
    expect(figureLine(shown({ label: '小学' }), 'en')).toBe('Liangping District: 小学 28所 (今年)');
    expect(figureLine(shown({ label: '小学' }, null), 'zh-CN')).toBe('小学 28所（今年）');
  });

  test('is framed in traditional script, but for the printed words', () => {
    const traditional = shown({ label: '开设竹编课的小学', printed: '28万亩', period: null });
    expect(figureLine(traditional, 'zh-TW')).toBe('梁平區：開設竹編課的小學 28万亩');
  });

  test('has no space where a printed line broke', () => {
    expect(figureLine(shown({ label: '小学', printed: '约 28 所', period: null }), 'zh-CN')).toBe(
      '梁平区：小学 约28所',
    );
  });

  test('names its place once', () => {
    expect(figureLine(shown({ label: '梁平区小学', period: null }), 'zh-CN')).toBe('梁平区：小学 28所');
  });

  test('stands behind its label where a person would say that, else in its printed clause, else alone', () => {
    const said = (given: Partial<Figure>) => figureStatement({ figure: { ...figure, ...given }, article });
    expect(said({ label: '竹编课总量' }).said).toBe('label');
    expect(said({ label: '开设竹编课' })).toMatchObject({ said: 'clause', place: '梁平区' });
    expect(figureLine(said({ label: '开设竹编课' }), 'zh-CN')).toBe(figure.quote);
    expect(figureLine(said({ label: '开设竹编课' }), 'en')).toBe(`Liangping District: ${figure.quote}`);
    expect(said({ label: '开设竹编课', quote: '这句话不在引文里28所' }).said).toBe('number');
  });
});

describe('the notes of an answer', () => {
  const notesOf = (asked: string, given: Partial<Article> = {}, quotes = [whole]) =>
    answered(questionOf(asked), { says: [], article: { ...article, ...given }, quotes }).notes;

  test('say which name was taken where that was not plain', () => {
    expect(notesOf('lp有多少所小学？')).toEqual([
      { kind: 'took', text: expect.stringMatching(/^“lp”按梁平区查（.+）$/) },
    ]);
    expect(notesOf('梁平有多少所小学？')).toEqual([]);
    expect(notesOf('梁平區有多少所小學？')).toEqual([]);
  });

  test('say that the quoted end was lost on the page', () => {
    const last = quoteOf(article, { paragraph: 0, start: 26, end: article.paragraphs[0]?.length ?? 0 });
    expect(notesOf('梁平的小学', { cut: [0] }, [last]).map(({ kind }) => kind)).toEqual(['cut']);
    expect(notesOf('梁平的小学', { cut: [0] })).toEqual([]);
  });

  test('say what was misread, where it is quoted', () => {
    const corrections = [
      { printed: '竹编谍', read: '竹编课' },
      { printed: '篾氏', read: '篾匠' },
    ];
    expect(notesOf('梁平的小学', { corrections })).toEqual([
      { kind: 'corrected', text: '页面上印作“竹编谍”，读作“竹编课”' },
    ]);
  });
});

test('several that fit are listed, and nothing is cited', () => {
  const alternatives = [
    { label: '梁平区 · 小学', ask: '梁平区小学是多少' },
    { label: '武隆区 · 小学', ask: '武隆区小学是多少' },
  ];
  expect(ambiguous(question, '你问的是哪个？', alternatives)).toEqual({
    status: 'ambiguous',
    reason: null,
    language: 'zh-CN',
    statements: [
      { kind: 'line', text: '你问的是哪个？' },
      { kind: 'offer', label: '梁平区 · 小学' },
      { kind: 'offer', label: '武隆区 · 小学' },
    ],
    answer: '你问的是哪个？\n· 梁平区 · 小学\n· 武隆区 · 小学',
    short: null,
    figure: null,
    figures: [],
    computed: [],
    quote: null,
    quotes: [],
    article: null,
    notes: [],
    alternatives,
    listed: [],
    band: 'none',
    age: null,
  });
});

test('who has nothing says why', () => {
  expect(nothing(question, 'no_match', { text: '没有', alternatives: [] })).toMatchObject({
    status: 'nothing',
    reason: 'no_match',
    answer: '没有',
    figures: [],
    quotes: [],
    article: null,
  });
});

test('an article without a title is called a caption', () => {
  expect(titleOf(articleOf({ paragraphs: ['稻子熟了。'] }), 'zh-CN')).toBe('图片报道');
  expect(titleOf(article, 'en')).toBe('梁平 竹编进课堂');
});
