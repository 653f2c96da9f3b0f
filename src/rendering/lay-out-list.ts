import { HITS_SHOWN } from '../limits.ts';
import type { ArticleRef, Figure, Heading, Hit, Language, Reply } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { figureSpans, framed } from './figure-words.ts';
import { noteLines, titleSpan } from './lay-out-answer.ts';
import type { Layout, Line, Span } from './layout.ts';
import { bold, line, phraseLines } from './layout.ts';
import { quotedSpans } from './quotation.ts';
import { dateLine, sourceLine } from './source-line.ts';

/** UTF-16 units of the printed words below a title in a list: two lines on a phone. */
const EXCERPT_CHARS = 64;
/** Figures in one list: a phone's screen of lines. */
const ROWS_SHOWN = 20;
const ROWS_A_PLACE = 8;

/** A list of articles, each with its place, its key figure or words, and its day. */
export function layOutHits(reply: Extract<Reply, { kind: 'hits' }>, language: Language): Layout {
  const shown = reply.hits.slice(0, HITS_SHOWN);
  return {
    language,
    tone: shown.length === 0 ? 'nothing' : 'list',
    lines: [
      ...headLines(reply.heading, language),
      ...shown.flatMap((hit) => hitLines(hit, language)),
      ...moreLine(reply.more + reply.hits.length - shown.length, language),
    ],
    fields: [],
    footer: commonSource(shown.map(({ article }) => article)),
  };
}

/** Figures under the titles of the articles that state them. */
export function layOutFigures(reply: Extract<Reply, { kind: 'figures' }>, language: Language): Layout {
  const shown = reply.figures.slice(0, ROWS_SHOWN);
  const [only, ...others] = reply.articles;
  return {
    language,
    tone: shown.length === 0 ? 'nothing' : 'list',
    lines: [
      ...headLines(reply.heading, language),
      ...byArticle(shown).flatMap(([id, figures]) => [
        ...reply.articles.filter((article) => article.id === id).map((article) => articleLine(article, language)),
        ...figures.map((figure) => line('point', ...figureSpans(figure, language))),
      ]),
      ...moreLine(reply.more + reply.figures.length - shown.length, language),
    ],
    fields: [],
    footer: only !== undefined && others.length === 0 ? sourceLine(only, language) : commonSource(reply.articles),
  };
}

/** Places side by side. */
export function layOutComparison(reply: Extract<Reply, { kind: 'comparison' }>, language: Language): Layout {
  return {
    language,
    tone: reply.rows.some(({ figures }) => figures.length > 0) ? 'list' : 'nothing',
    lines: [...headLines(reply.heading, language), ...noteLines(reply.notes, language)],
    fields: reply.rows.map(({ district, article, figures }) => ({
      name: framed(district, language),
      lines: [
        ...(figures.length === 0 ? [line('small', phrase('render.no-figure', language))] : []),
        ...figures.slice(0, ROWS_A_PLACE).map((figure) => line('plain', ...figureSpans(figure, language))),
        ...(article === null ? [] : [line('small', titleSpan(article, language), ...dateSpans(article, language))]),
      ],
      inline: true,
    })),
    footer: commonSource(reply.rows.flatMap(({ article }) => (article === null ? [] : [article]))),
  };
}

/** The head of a list in bold. */
function headLines({ phrase: key, about }: Heading, language: Language): Line[] {
  const [first = [], ...rest] = phraseLines(key, language, { about: framed(about, language) });
  const head = first.map((span) => ('text' in span ? span.text : '')).join('');
  return [line('plain', bold(head)), ...rest.map((spans) => line('plain', ...spans))];
}

function hitLines({ article, quote, figure }: Hit, language: Language): Line[] {
  const words = quote === null ? [] : quotedSpans(quote, figure === null ? [] : [figure], null, EXCERPT_CHARS);
  const told = words.length > 0 ? words : figure === null ? [] : figureSpans(figure, language);
  return [articleLine(article, language), ...(told.length === 0 ? [] : [line('quote', ...told)])];
}

function articleLine(article: ArticleRef, language: Language): Line {
  const title = titleSpan(article, language);
  const place = article.district === null ? [] : [` · ${framed(article.district, language)}`];
  return line('plain', title.kind === 'plain' ? bold(title.text) : title, ...place, ...dateSpans(article, language));
}

function dateSpans(article: ArticleRef, language: Language): (Span | string)[] {
  const date = dateLine(article, language);
  return date === null ? [] : [` · ${date}`];
}

function byArticle(figures: readonly Figure[]): [string, Figure[]][] {
  return [...Map.groupBy(figures, ({ articleId }) => articleId)];
}

function moreLine(count: number, language: Language): Line[] {
  return count <= 0 ? [] : [line('small', phrase('more', language, { count: `${count}` }))];
}

/** The papers that a list was drawn from. */
function commonSource(articles: readonly ArticleRef[]): string | null {
  const sources = new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])));
  return sources.size === 0 ? null : [...sources].slice(0, 3).join(' · ');
}
