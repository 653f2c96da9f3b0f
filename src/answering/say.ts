import { districtName } from '../lookup/names.ts';
import type { FigureStatement, Statement } from '../model/statement.ts';
import type { Article, Figure, Language, Quote } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { toTraditional } from '../text/traditional.ts';
import { withoutName } from '../text/without-name.ts';
import { numbersStandIn } from './guard.ts';
import { passageText } from './passage.ts';

/** Statements as the plain text of an answer, each on lines of its own. */
export function say(statements: readonly Statement[], language: Language): string {
  return statements.map((one) => words(one, language)).join('\n');
}

function words(statement: Statement, language: Language): string {
  switch (statement.kind) {
    case 'line':
      return statement.text;
    case 'figure':
      return figureLine(statement, language);
    case 'passage':
      return passageText(statement.quotes);
    case 'item':
      return itemLine(statement, language);
    case 'offer':
      return `· ${statement.label}`;
  }
}

/** A figure as one line: its place, what is measured or the clause that says it, and the printed words. */
export function figureLine(statement: FigureStatement, language: Language): string {
  const { figure, said, opening = '', date } = statement;
  const place = placeToSay(statement, language);
  const printed = printedOf(figure);
  const isTold = figure.period === null || (said === 'clause' && figure.quote.includes(figure.period.printed));
  const period = isTold ? '' : phrase('answer.period', language, { period: figure.period?.printed ?? '' });
  const label = said === 'label' ? labelOf(withoutPlace(figure, place), language) : '';
  const values = said === 'clause' ? { label: '', printed: figure.quote, period } : { label, printed, period };
  const key = place === null ? 'answer.figure_no_place' : 'answer.figure';
  const line = phrase(key, language, { ...values, place: place === null ? '' : districtName(place, language) });
  const tidy = line.replace(/(：|: ) +/, '$1').trim();
  return `${opening}${date === undefined ? tidy : phrase('answer.trend_line', language, { line: tidy, date })}`;
}

/** The place of a figure, where its printed clause does not name it (渝北 of 渝北区) to whoever reads Chinese. */
function placeToSay({ figure, place, said }: FigureStatement, language: Language): string | null {
  return language !== 'en' && said === 'clause' && figure.quote.includes(place?.slice(0, 2) ?? '') ? null : place;
}

/** A label that begins with the place's own name, without it: the line names the place already. */
export function withoutPlace({ label }: Pick<Figure, 'label'>, place: string | null): Pick<Figure, 'label'> {
  return { label: withoutName(label, place) };
}

/** A label in the reply's script; labels have no English. */
export function labelOf({ label }: Pick<Figure, 'label'>, language: Language): string {
  return language === 'zh-TW' ? toTraditional(label) : label;
}

/** A figure as printed, without the spaces that a line break left. */
function printedOf({ printed }: Figure): string {
  return printed.replace(/\s+/g, '');
}

/** What to call an article: its title, or that it is a caption. */
export function titleOf({ title }: Pick<Article, 'title'>, language: Language): string {
  return title ?? phrase('answer.untitled', language);
}

/** One report of several as a line: its place and title, its day, and a printed clause. */
function itemLine({ article, quote }: Extract<Statement, { kind: 'item' }>, language: Language): string {
  const place = article.district === null ? [] : [districtName(article.district, language)];
  const title = article.title === null ? [] : [titleOf(article, language)];
  const name = [...place, ...title].join(' · ');
  const day = article.date === null ? '' : phrase('answer.period', language, { period: article.date });
  return `· ${name === '' ? `${quote.text}${day}` : phrase('answer.item', language, { name: `${name}${day}`, sentence: quote.text })}`;
}

/** A report as one of several; its title only where the printed words do not begin with it. */
export function itemOf({ id, title, district, date }: Article, quote: Quote, language: Language): Statement {
  const named = isSaidAgain(title, quote) ? null : titleOf({ title }, language);
  return { kind: 'item', article: { id, title: named, district, date }, quote };
}

/** Whether words are printed with which the title of a report can be told: a number stands in a reply only with its quote. */
export function bearingTitle({ title }: Article): (words: string) => boolean {
  return (words) => title === null || title.length > TITLE_CHARS || numbersStandIn(title, words);
}

/** Whether a title is the beginning of the text, as that of news without a head is. */
function isSaidAgain(title: string | null, { text }: Quote): boolean {
  if (title === null || text.includes(title) || title.startsWith(text) || title.length > TITLE_CHARS) return true;
  return !numbersStandIn(title, text);
}

/** UTF-16 units of a title that reads as one. */
const TITLE_CHARS = 36;
