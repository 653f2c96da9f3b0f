import type { Language } from '../../model.ts';
import type { CheckRow, ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { cleanLines } from '../clean.ts';
import { articleButtons } from '../controls/list-controls.ts';
import { erratumLines } from '../words/errata.ts';
import { quotedSpans } from '../words/quotation.ts';
import { dateLine } from '../words/source-line.ts';
import { titleSpan } from './lay-out-answer.ts';
import { bold, type Line, line, plain, type Sheet } from './layout.ts';

/** UTF-16 units of the printed words below a claim: three lines on a phone. */
const EXCERPT_CHARS = 90;

/** Somebody's figures, each with what the paper prints: it agrees, it differs, or there is none. */
export function layOutCheck({ rows, more, read = [], errata = [] }: ReplyOf<'check'>, language: Language): Sheet {
  const articles = rows.flatMap(({ article }) => (article === null ? [] : [article]));
  const unique = [...new Map(articles.map((article) => [article.id, article])).values()];
  return {
    tone: rows.some(({ figure }) => figure !== null) ? 'list' : 'nothing',
    lines: [
      line('head', phrase('render.check', language)),
      ...rows.flatMap((row) => rowLines(row, language)),
      ...readLines(read, language),
      ...erratumLines(errata, language),
      ...(more > 0 ? [line('small', phrase('more', language, { count: `${more}` }))] : []),
    ],
    footer: phrase('render.check.note', language),
    controls: { buttons: [], more: articleButtons(unique, language), name: 'article' },
  };
}

/** What a model read, each sentence with the print behind it. */
function readLines(read: NonNullable<ReplyOf<'check'>['read']>, language: Language): Line[] {
  if (read.length === 0) return [];
  return [
    line('gap'),
    ...read.flatMap(({ text, quotes }) => [
      ...cleanLines(text).map((words) => line('plain', words)),
      ...quotes.slice(0, 1).map((quote) => line('quote', ...quotedSpans(quote, { language, limit: EXCERPT_CHARS }))),
    ]),
    line('small', phrase('render.check.read', language)),
  ];
}

function rowLines({ claim, verdict, figure, quote, article }: CheckRow, language: Language): Line[] {
  // What the paper denies it does not print as a number of its own.
  const found = figure === null || verdict === 'denied' ? [] : [plain(' '), bold(figure.printed)];
  const source = article === null ? [] : [titleSpan(article, language), ` · ${dateLine(article, language) ?? ''}`];
  return [
    line('plain', phrase(`render.check.${verdict}`, language, { claim }), ...found),
    ...(quote === null || figure === null
      ? []
      : [line('quote', ...quotedSpans(quote, { language, figures: [figure], limit: EXCERPT_CHARS }))]),
    ...(source.length === 0 ? [] : [line('small', ...source)]),
  ];
}
