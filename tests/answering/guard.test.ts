import { expect, test } from 'vitest';
import { answered, nothing, quoteOfFigure, refOf } from '../../src/answering/compose.ts';
import { faultsOfHit, guard, statesNumber } from '../../src/answering/guard.ts';
import type { Answer } from '../../src/model/answer.ts';
import { quoteOf } from '../../src/search/passages/sentence-around.ts';
import { articleOf } from './article.ts';
import { questionOf } from './ask.ts';

const QUESTION = '黔江区的桑园有多少亩？';
const article = articleOf({
  title: '黔江 蚕桑连年增收',
  district: '黔江区',
  byline: { office: '黔江区融媒体中心', people: ['杨九妹'], role: '摄' },
  paragraphs: ['去年12月，黔江区的桑园有3,600亩，三十二家合作社一同养蚕。', '统一收购的蚕茧有2.4万公斤。'],
});
const [area, cooperatives] = article.figures as [Answer['figures'][number], Answer['figures'][number]];
const question = questionOf(QUESTION);

/** The faults of a right answer, after it was spoilt in one point. */
function faultsOf(spoilt: Partial<Answer>, asked = QUESTION): string[] {
  const right = answered(question, {
    says: [{ kind: 'line', text: '黔江区：桑园 3,600亩（去年12月）' }],
    article,
    quotes: [quoteOfFigure(area, article)].filter((quote) => quote !== null),
    short: '3,600亩',
    figure: area,
    figures: [area],
  });
  return guard({ ...right, ...spoilt }, { question: asked, articles: [article] });
}

test('an answer in printed words has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

test('one number may be written with its comma or without', () => {
  expect(faultsOf({ answer: '黔江区：桑园 3600亩' })).toEqual([]);
});

test.each([
  ['of another value', '桑园 3,700亩', '3700'],
  ['of a part of the printed one', '桑园 600亩', '600'],
  ['printed in another paragraph than the one quoted', '蚕茧 2.4万公斤', '2.4'],
  ['in Chinese numerals', '三十五家合作社', '三十五'],
  ['of one Chinese numeral and what it counts', '养蚕三元', '三'],
  ['in full-width digits', '桑园 ３７００亩', '3700'],
])('a number %s is a fault', (_, answer, number) => {
  expect(faultsOf({ answer })).toEqual([`number without a source: ${number}`]);
});

test('what an answer states is judged as its text is: its words, and where its quotes stand', () => {
  expect(faultsOf({ statements: [{ kind: 'line', text: '桑园 3,700亩' }] })).toEqual(['number without a source: 3700']);
  const elsewhere = { articleId: article.id, paragraph: 0, start: 0, end: 2, text: '别的' };
  expect(faultsOf({ statements: [{ kind: 'passage', quotes: [elsewhere] }] })).toEqual([
    `quote not where it points: ${article.id} 0`,
  ]);
});

test('a number may come from the question, and a day or a name from the article’s own data', () => {
  expect(faultsOf({ answer: '是不是3,700亩？' }, '桑园是3700亩吗？')).toEqual([]);
  expect(faultsOf({ answer: '杨九妹，2023-05-12' })).toEqual([]);
});

test('a note is judged like the answer, and so is what is offered', () => {
  expect(faultsOf({ notes: [{ kind: 'contradiction', text: '另有报道印的是3,700亩' }] })).toEqual([
    'number without a source: 3700',
  ]);
  expect(faultsOf({ alternatives: [{ label: '黔江区 · 桑园3,700亩', ask: '' }] })).toEqual([
    'number without a source: 3700',
  ]);
});

test('a note may say which days a period is and how a page was misread, the answer may not', () => {
  const days = `2022-12-01 – 2022-12-31`;
  expect(faultsOf({ notes: [{ kind: 'period_differs', text: `去年12月 (${days})` }] })).toEqual([]);
  expect(faultsOf({ answer: days })).toContain('number without a source: 2022');
  const misread = { ...article, corrections: [{ printed: '36OO7亩', read: '3,600亩' }] } as typeof article;
  const right = answered(question, {
    says: [{ kind: 'line', text: '3,600亩' }],
    article: misread,
    quotes: [],
    figures: [area],
  });
  expect(right.notes.map(({ kind }) => kind)).toEqual(['corrected']);
  expect(guard(right, { question: QUESTION, articles: [misread] })).toEqual([]);
});

test('what is offered may be called by its own title', () => {
  const other = articleOf({ id: 'b', title: '48个村通车', paragraphs: ['路通了。'] });
  const right = answered(question, {
    says: [{ kind: 'line', text: '桑园' }],
    article,
    quotes: [],
    alternatives: [{ label: '48个村通车', ask: '48个村通车' }],
  });
  expect(guard(right, { question: QUESTION, articles: [article, other] })).toEqual([]);
  expect(guard(right, { question: QUESTION, articles: [article] })).toEqual(['number without a source: 48']);
});

test('an idiom with 一 counts nothing', () => {
  expect(faultsOf({ answer: '量的不是同一件事，统一收购' })).toEqual([]);
});

test('what is laid out side by side makes no new number', () => {
  expect(faultsOf({ answer: '合作社统一 三十二家' })).toEqual([]);
  expect(faultsOf({ answer: '合作社统一\n三十二家' })).toEqual([]);
});

test('a figure is judged with its label and its period', () => {
  expect(faultsOf({ figures: [{ ...area, label: '9号桑园' }] })).toEqual(['number without a source: 9']);
  const period = { printed: '2019年', from: '2019-01-01', to: '2019-12-31' };
  expect(faultsOf({ figures: [{ ...area, period }] })).toEqual(['number without a source: 2019']);
});

test('a figure must stand where it points, and in a quote', () => {
  expect(faultsOf({ figures: [{ ...area, start: area.start + 1 }] })).toEqual(['figure not where it points: 3,600亩']);
  expect(faultsOf({ quotes: [quoteOf(article, { paragraph: 1, start: 0, end: 4 })] })).toContain(
    'figure without its quote: 3,600亩',
  );
});

test('a quote must stand where it points', () => {
  const [quote] = [quoteOfFigure(cooperatives, article)].filter((one) => one !== null);
  if (quote === undefined) throw new Error('a figure without its quote');
  expect(faultsOf({ quotes: [{ ...quote, start: quote.start + 1 }] })).toContain(
    `quote not where it points: ${article.id} 0`,
  );
  expect(faultsOf({ quotes: [{ ...quote, articleId: 'another' }] })).toContain('quote not where it points: another 0');
});

test('a short answer is a part of a quote or of the byline', () => {
  expect(faultsOf({ short: '杨九妹' })).toEqual([]);
  expect(faultsOf({ short: '黔江桑园' })).toEqual(['short answer is not printed']);
});

test('who has nothing may carry no figure', () => {
  const empty = nothing(question, 'no_figure', { text: '没有印这个数字', alternatives: [] });
  expect(guard(empty, { question: QUESTION, articles: [] })).toEqual([]);
  expect(faultsOf({ status: 'nothing' })).toEqual(['nothing carries a figure']);
});

test('a text states a number in digits of any width or in Chinese numerals that count', () => {
  expect(['5号线', '５号线', '十年前', '二十一座', '两家'].filter((text) => !statesNumber(text))).toEqual([]);
  expect(['统一配送', '百货', '火星区'].filter(statesNumber)).toEqual([]);
});

test('a row of a list points to words that stand where it says', () => {
  const hit = { article: refOf(article), quote: quoteOfFigure(area, article), figure: area };
  expect(faultsOfHit(hit, article)).toEqual([]);
  expect(faultsOfHit({ ...hit, quote: null, figure: null }, article)).toEqual([]);
  const moved = { ...area, start: area.start + 1, end: area.end + 1 };
  expect(faultsOfHit({ ...hit, figure: moved }, article)).toEqual(['not where it points: 3,600亩']);
  const quote = hit.quote && { ...hit.quote, paragraph: 1 };
  expect(faultsOfHit({ ...hit, quote }, article)).toEqual([`not where it points: ${hit.quote?.text}`]);
});
