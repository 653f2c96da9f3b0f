import type { Answer, Hit } from '../model/answer.ts';
import type { Statement } from '../model/statement.ts';
import type { Article, Figure, Quote } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { monthWords, periodWords } from '../text/period-words.ts';
import { once } from '../text/remembering.ts';

const HAN_DIGITS = '[〇零一二两三四五六七八九十百千万亿]';
const COUNTED = '[个家座条栋户种项次位名人口场台期亩倍成%元吨米里年月日天岁级层所]|公里|平方|立方';
/**
 * A number in Arabic digits, or a Chinese numeral that counts something: two characters or more, or one before a
 * measure word. 一 alone is mostly an idiom (同一件事).
 */
const NUMBER = new RegExp(`\\d+(?:\\.\\d+)?|${HAN_DIGITS}{2,}|${HAN_DIGITS}(?=${COUNTED})`, 'g');

/**
 * Checks a finished answer against the printed words: every number of `answer`, `short`, `figures`, of its notes and of
 * what its alternatives are called stands in a quote that it cites or in the question; a day or a name may also come from
 * the article's own data, a note from what is known of the page, what is offered from its title; `short` is a part of a
 * quote or of the byline; every quote and figure stands word for word where it points.
 * A sum is that of figures shown, and a count that of what is quoted.
 * @returns what is wrong, one line each; [] where the answer may be shown.
 */
export function guard(
  answer: Answer,
  { question, articles }: { question: string; articles: readonly Article[] },
): string[] {
  const faults: string[] = [];
  const cited = articles.filter(
    ({ id }) => id === answer.article?.id || answer.quotes.some(({ articleId }) => articleId === id),
  );
  const stands = (text: string, at: Pick<Figure, 'articleId' | 'paragraph' | 'start' | 'end'>) =>
    cited.some(
      ({ id, paragraphs }) => id === at.articleId && paragraphs[at.paragraph]?.slice(at.start, at.end) === text,
    );
  for (const { text, articleId, paragraph, start, end } of [
    ...answer.quotes,
    ...answer.statements.flatMap(printedIn),
  ]) {
    if (!stands(text, { articleId, paragraph, start, end }))
      faults.push(`quote not where it points: ${articleId} ${paragraph}`);
  }
  const quoted = answer.quotes.map(({ text }) => foldText(text)).join('\n');
  for (const figure of answer.figures) {
    if (!stands(figure.printed, figure)) faults.push(`figure not where it points: ${figure.printed}`);
    if (!quoted.includes(foldText(figure.printed))) faults.push(`figure without its quote: ${figure.printed}`);
  }
  const own = cited.map(ownData).join('\n');
  const sources = [...answer.quotes.map(({ text }) => text), question, own];
  const numbers = numbersIn(sources);
  const named = answer.figures.flatMap(({ label, period }) => [label, period?.printed ?? '']);
  const offered = unsourced(
    answer.alternatives.map(({ label }) => label),
    numbers,
  );
  // What is offered is named by its own title, or by the time that it is printed for; nothing is said of it yet. All that was
  // found and listed is looked through for a number that stands nowhere else.
  const numbersToOffer = once(() => numbersIn(articles.flatMap((article) => [ownData(article), ...timesOf(article)])));
  const stray = [
    ...unsourced([answer.answer, answer.short ?? '', ...named, ...answer.statements.flatMap(ownWordsIn)], numbers),
    ...unsourced(
      answer.notes.map(({ text }) => text),
      numbers.union(numbersIn(notable(answer, cited))),
    ),
    ...offered.filter((number) => !numbersToOffer().has(number)),
  ];
  faults.push(...stray.map((number) => `number without a source: ${number}`));
  if (answer.short !== null && !foldText([quoted, own].join('\n')).includes(foldText(answer.short))) {
    faults.push('short answer is not printed');
  }
  if (answer.status === 'nothing' && (answer.figure !== null || answer.figures.length > 0))
    faults.push('nothing carries a figure');
  return [...faults, ...reckoningFaults(answer, cited)];
}

/** The printed words that a statement shows as such. */
function printedIn(statement: Statement): Quote[] {
  if (statement.kind === 'passage') return statement.quotes;
  return statement.kind === 'item' ? [statement.quote] : [];
}

/** What it says beside them. */
function ownWordsIn(statement: Statement): string[] {
  switch (statement.kind) {
    case 'line':
      return [statement.text];
    case 'figure':
      return [statement.said === 'clause' ? statement.figure.quote : statement.figure.label, statement.opening ?? ''];
    case 'item':
      return [statement.article.title ?? ''];
    case 'offer':
      return [statement.label];
    case 'passage':
      return [];
  }
}

/** What is wrong with the numbers that no page printed. */
function reckoningFaults({ computed, counted, figures, quotes }: Answer, cited: readonly Article[]): string[] {
  const sums = computed.flatMap(({ from, value, added }) =>
    added === undefined ? [] : [{ parts: [from, ...added], value }],
  );
  const wrong = sums.filter(
    ({ parts, value }) => !parts.every((part) => figures.includes(part)) || sumOf(parts) !== value,
  );
  const quoted = cited.filter(({ id }) => quotes.some(({ articleId }) => articleId === id));
  const shown = new Set(quoted.map(({ id, district }) => (counted?.of === 'places' ? district : id))).size;
  return [
    ...wrong.map(({ value }) => `not the sum of what is shown: ${value}`),
    ...(counted === undefined || counted.value === shown ? [] : [`not the count of what is quoted: ${counted.value}`]),
  ];
}

/** The sum of figures with one value each, as exact as they are printed; null where one is a range. */
export function sumOf(figures: readonly Figure[]): number | null {
  const values = figures.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return values.length < figures.length ? null : Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}

/** The same for one row of a list: its quote and its figure stand word for word where they point. */
export function faultsOfHit({ quote, figure }: Hit, { paragraphs }: Article): string[] {
  const stands = (words: string, { paragraph, start, end }: { paragraph: number; start: number; end: number }) =>
    paragraphs[paragraph]?.slice(start, end) === words ? [] : [`not where it points: ${words}`];
  return [
    ...(quote === null ? [] : stands(quote.text, quote)),
    ...(figure === null ? [] : stands(figure.printed, figure)),
  ];
}

/** What a note may say of the cited articles beyond their words: how a page was misread, which days 去年 is, whose paper it is. */
function notable({ figures }: Answer, cited: readonly Article[]): string[] {
  return [
    ...cited.flatMap(({ corrections, source }) => [...corrections.map(({ printed }) => printed), source ?? '']),
    ...figures.flatMap(({ period }) => [period?.from ?? '', period?.to ?? '']),
  ];
}

/** The times of an article's figures, and the month of its report, as they are offered. */
function timesOf({ date, figures }: Article): string[] {
  const periods = figures.flatMap(({ period }) => (period === null ? [] : [periodWords(period)]));
  return date === null ? periods : [monthWords(date), ...periods];
}

function numbersIn(sources: readonly string[]): Set<string> {
  return new Set(sources.flatMap((text) => [...numbersOf(text), ...numbersOf(apart(text))]));
}

/** The numbers of what is said that none of the sources holds. */
function unsourced(said: readonly string[], numbers: ReadonlySet<string>): string[] {
  return numbersOf(apart(said.join('\n'))).filter((number) => !numbers.has(number));
}

/** Whether a text holds a number that would need a source. */
export function statesNumber(text: string): boolean {
  return numbersOf(text).length > 0;
}

/** Whether every number of a text stands in another. */
export function numbersStandIn(text: string, source: string): boolean {
  const known = numbersIn([source]);
  return numbersOf(text).every((number) => known.has(number));
}

/** A text whose spaces part what stands beside them, as in what we lay out (统一 三家); in print a line's break left them. */
function apart(text: string): string {
  return text.replace(/\s+/g, '|');
}

function numbersOf(text: string): string[] {
  const folded = foldText(text);
  // 1,200 and 1200 are one number.
  return folded.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').match(NUMBER) ?? [];
}

/** What an article says of itself: a day or a name in a reply may come from there. */
function ownData({ district, title, kicker, byline, date }: Article): string {
  return [district, title, kicker, byline?.office, ...(byline?.people ?? []), date]
    .filter((part) => part != null)
    .join('\n');
}
