import type { Answer, ArticleRef } from '../../model/answer.ts';
import type { Erratum } from '../../model/desk.ts';
import { standsIn } from '../../model/stands-in.ts';
import type { FigureStatement, Statement } from '../../model/statement.ts';
import type { Figure, Language, Quote } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import { cleanLines } from '../clean.ts';
import type { Line, Span } from '../layouts/layout.ts';
import { bold, line, plain } from '../layouts/layout.ts';
import { erratumSpans } from './errata.ts';
import { clauseSpans, computedLine, figureAlone, isSame, labelOf } from './figure-words.ts';
import { lettersOf } from './letters.ts';
import { framed } from './names.ts';
import { passageLines } from './passage-lines.ts';
import { quotation, quotedSpans } from './quotation.ts';
import { drawsOnSeveral } from './reports.ts';
import { dayWords, oldWords } from './source-line.ts';

/** UTF-16 units of a first line that may all stand in bold. */
const BOLD_CHARS = 120;
/** UTF-16 units of the printed words below each of several lines, and of a report in a list: three lines on a phone, and two. */
const EVIDENCE_CHARS = 110;
const ITEM_CHARS = 72;

type Setting = { language: Language; errata: readonly Erratum[] };

/** What an answer says as lines, each thing once: a figure stands in its line and in the printed words that show it. */
export function statementLines(answer: Answer, setting: Setting): Line[] {
  const { statements: all, quotes, short } = answer;
  const { language } = setting;
  const told = all.filter((one) => one.kind === 'figure');
  const several = told.length > 1;
  // Beside several figures, each with its words, a passage of one of their reports says nothing more.
  const statements = once(several ? all.filter(({ kind }) => kind !== 'passage') : all);
  const passages = statements.flatMap((one) => (one.kind === 'passage' ? one.quotes : []));
  // An answer that is nothing but printed words still begins with those that answer.
  const opening = openingOf(answer, statements, language);
  // Words alone answer by one of their sentences: the first of the answer's quotes.
  const alone = statements.length === 1 && passages.length > 1 && short === null && answer.band === 'sure';
  const best = alone ? (passages.find(({ text }) => text === quotes[0]?.text) ?? null) : null;
  const proved = new Set<Quote>();
  const lines = statements.flatMap((one, at) => {
    if (one.kind === 'line') return ownLines(one.text, at === 0);
    if (one.kind === 'passage') return passageLines(one.quotes, { language, figures: markedIn(answer), short, best });
    if (one.kind === 'item') return itemLines(one, language);
    if (one.kind === 'offer') return [];
    const shown = [...passages, ...proved].some((quote) => standsIn(one.figure, quote));
    const words =
      several && !shown && one.said !== 'clause' ? evidence(one.figure, { quotes, told, proved, language }) : [];
    return [figureLine(one, { ...setting, listed: several }), ...computedLines(one.figure, answer, setting), ...words];
  });
  return [...opening, ...lines, ...proof(answer, { passages, told, language })];
}

/** A story begins with the report that its words are of, printed words alone with those that answer. */
function openingOf({ short, article }: Answer, statements: readonly Statement[], language: Language): Line[] {
  if (statements[0]?.kind !== 'passage') return [];
  if (short !== null) return [line('plain', bold(short))];
  if (article === null || !statements.some(({ kind }) => kind === 'item')) return [];
  return [line('plain', ...headOf(article, language))];
}

/** Statements without figures and printed words that stood before: two reports may be the same word for word. */
function once(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  const isNew = (words: string) => !seen.has(words) && seen.add(words) !== undefined;
  return statements.flatMap((one): Statement[] => {
    if (one.kind === 'passage') return [{ ...one, quotes: one.quotes.filter(({ text }) => isNew(text)) }];
    if (one.kind === 'item') return isNew(one.quote.text) ? [one] : [];
    if (one.kind !== 'figure') return [one];
    const { articleId, paragraph, start } = one.figure;
    return isNew(`${articleId} ${paragraph} ${start}`) ? [one] : [];
  });
}

/** Our own words, the first line of an answer in bold. What is offered as a question below is not said here. */
function ownLines(text: string, leads: boolean): Line[] {
  return cleanLines(text).map((words, at) =>
    line('plain', leads && at === 0 && words.length <= BOLD_CHARS ? bold(words) : plain(words)),
  );
}

function figureLine(
  { figure, place, said, opening = '', date }: FigureStatement,
  { language, errata, listed }: Setting & { listed: boolean },
): Line {
  const isPrinted = said === 'clause' && language !== 'en' && figure.quote.includes(place?.slice(0, 2) ?? '');
  const named = place === null || isPrinted ? '' : phrase('render.place', language, { place: framed(place, language) });
  const isTold = figure.period === null || (said === 'clause' && figure.quote.includes(figure.period.printed));
  const period = isTold ? '' : ` · ${figure.period?.printed ?? ''}`;
  const day = date === undefined ? '' : ` · ${dayWords(date, language)}`;
  const label = said === 'label' ? plain(`${labelOf(figure, language, place)} `) : plain('');
  return line(
    listed ? 'point' : 'plain',
    ...(opening === '' ? [] : [bold(opening)]),
    plain(named),
    ...(said === 'clause' ? clauseSpans([figure], language) : [label, ...figureAlone(figure, language)]),
    plain(`${period}${day}`),
    ...erratumSpans(figure, errata, language).flatMap((spans) => [plain(' · '), ...spans]),
  );
}

function computedLines(figure: Figure, { computed }: Answer, { language }: Setting): Line[] {
  return computed
    .filter(({ from, added, as }) => added === undefined && as === undefined && isSame(from, figure))
    .map((row) => computedLine(row, language));
}

/** What is marked in the print: the figure asked for, else all that the answer shows. */
function markedIn({ figure, figures }: Answer): readonly Figure[] {
  return figure === null ? figures : [figure];
}

/** One report of several: its title, place and day on a line, its words below. */
function itemLines({ article, quote }: Extract<Statement, { kind: 'item' }>, language: Language): Line[] {
  const words = quotedSpans(quote, { language, limit: ITEM_CHARS });
  return [line('plain', ...headOf(article, language)), line('quote', ...words), line('gap')];
}

/** A report by its title, place and day. */
export function headOf(
  article: Pick<ArticleRef, 'title' | 'district' | 'date'> & { old?: number | undefined },
  language: Language,
): Span[] {
  const { title, district, date } = article;
  const place = district === null ? [] : [framed(district, language)];
  const day = date === null ? [] : [dayWords(date, language)];
  const beside = [...place, ...day, oldWords(article, language)].filter((part) => part !== null).join(' · ');
  return title === null ? [plain(beside)] : [bold(title), plain(beside === '' ? '' : ` · ${beside}`)];
}

/** The words below one of several figures, with all of those marked that stand in them. */
function evidence(
  figure: Figure,
  {
    quotes,
    told,
    proved,
    language,
  }: { quotes: readonly Quote[]; told: readonly FigureStatement[]; proved: Set<Quote>; language: Language },
): Line[] {
  const quote = quotes.find((one) => standsIn(figure, one));
  if (quote === undefined) return [];
  proved.add(quote);
  const marked = told.map((one) => one.figure);
  return [line('quote', ...quotedSpans(quote, { language, figures: marked, limit: EVIDENCE_CHARS }))];
}

/** The printed words that prove an answer, where none stand in it yet: not beside a clause that is all of them. */
function proof(
  answer: Answer,
  { passages, told, language }: { passages: readonly Quote[]; told: readonly FigureStatement[]; language: Language },
): Line[] {
  const { quotes, statements, short } = answer;
  if (passages.length > 0 || told.length > 1 || statements.some(({ kind }) => kind === 'item')) return [];
  const [only] = told;
  const own = only === undefined ? quotes[0] : quotes.find((quote) => standsIn(only.figure, quote));
  const several = drawsOnSeveral(answer) && only === undefined ? quotes.slice(1, QUOTES_SHOWN) : [];
  return [own, ...several]
    .filter((quote) => quote !== undefined)
    .filter(({ text }) => only?.said !== 'clause' || lettersOf(text) !== lettersOf(only.figure.quote))
    .map((quote) => quotation(quote, { language, figures: markedIn(answer), short }));
}

/** Quotes below words that draw on several reports. */
const QUOTES_SHOWN = 3;
