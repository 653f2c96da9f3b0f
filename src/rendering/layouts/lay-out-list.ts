import { FIGURES_LISTED, HITS_SHOWN } from '../../limits.ts';
import type { ArticleRef, Hit } from '../../model/answer.ts';
import { standsIn } from '../../model/stands-in.ts';
import type { Figure, Language } from '../../model.ts';
import type { ComparisonRow, Heading, ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { isStatedIn } from '../../text/stated-in.ts';
import { comparisonControls, figureControls, hitControls } from '../controls/list-controls.ts';
import { fitText } from '../fit.ts';
import { erratumLines } from '../words/errata.ts';
import { byClause, figureSpans } from '../words/figure-words.ts';
import { lettersOf } from '../words/letters.ts';
import { framed } from '../words/names.ts';
import { quotedSpans } from '../words/quotation.ts';
import { dateLine, dayWords, oldWords } from '../words/source-line.ts';
import { noteLines, titleSpan } from './lay-out-answer.ts';
import type { Line, Sheet } from './layout.ts';
import { bold, line, phraseLines } from './layout.ts';

/** UTF-16 units of the printed words below a title in a list: two lines on a phone. */
const EXCERPT_CHARS = 64;
const ROWS_SHOWN = FIGURES_LISTED;
/** Figures of one place that matter beside another's. */
const ROWS_A_PLACE = 3;

/** A list of articles, each with its place, its key figure or words, and its day. */
export function layOutHits(reply: ReplyOf<'hits'>, language: Language): Sheet {
  const shown = reply.hits.slice(0, HITS_SHOWN);
  const articles = shown.map(({ article }) => article);
  const day = commonDay(articles, language);
  return {
    tone: shown.length === 0 ? 'nothing' : 'list',
    lines: [
      ...headLines(reply.heading, language),
      ...(reply.notices ?? []).flatMap((notice) => noticeLines(notice, language)),
      ...shown.flatMap((hit, at) => [
        ...(at === 0 ? [] : [line('gap')]),
        ...hitLines(hit, language, day),
        ...erratumLines(
          (reply.errata ?? []).filter(({ articleId }) => articleId === hit.article.id),
          language,
        ),
      ]),
      ...moreLine(reply.more + reply.hits.length - shown.length, language),
    ],
    footer: joined([commonSource(articles), day]),
    controls: hitControls(reply, articles, language),
  };
}

/** Figures, each in its clause, under the titles of the articles that state them. */
export function layOutFigures(reply: ReplyOf<'figures'>, language: Language): Sheet {
  const shown = reply.figures.slice(0, ROWS_SHOWN);
  const day = commonDay(reply.articles, language);
  return {
    tone: shown.length === 0 ? 'nothing' : 'list',
    lines: [
      ...headLines(reply.heading, language),
      ...(shown.length === 0 ? [line('plain', phrase('render.no-figures', language))] : []),
      ...(reply.filter?.sort === 'size' ? bySize(shown, reply, language) : byArticle(shown, reply, day, language)),
      ...moreLine(reply.more + reply.figures.length - shown.length, language),
    ],
    footer: joined([commonSource(reply.articles), day]),
    controls: figureControls(reply, language),
  };
}

/** Places side by side. */
export function layOutComparison(reply: ReplyOf<'comparison'>, language: Language): Sheet {
  return {
    tone: reply.rows.some(({ figures }) => figures.length > 0) ? 'list' : 'nothing',
    lines: [...headLines(reply.heading, language), ...noteLines(reply.notes, language)],
    fields: reply.rows.map((row) => ({
      name: framed(row.district, language),
      lines: [
        ...(row.figures.length === 0 ? [line('small', phrase('render.no-figure', language))] : []),
        ...byClause(row.figures)
          .slice(0, ROWS_A_PLACE)
          .map((figures) => line('plain', ...figureSpans(figures, language, reply))),
        ...articleLine(row, language),
      ],
      inline: true,
    })),
    footer: commonSource(reply.rows.flatMap(({ article }) => (article === null ? [] : [article]))),
    controls: comparisonControls(reply, language),
  };
}

/** Whose figures they are, unless their head states one of them again, and of which day. */
function articleLine({ article, figures }: ComparisonRow, language: Language): Line[] {
  if (article === null) return [];
  const day = dateLine(article, language);
  const isTold = figures.some(({ printed }) => isStatedIn(article.title, printed.replace(/^\D+(?=\d)/, '')));
  if (isTold) return day === null ? [] : [line('small', day)];
  return [line('small', titleSpan(article, language), day === null ? '' : ` · ${day}`)];
}

/** The head over a list. */
export function headLines({ phrase: key, about }: Heading, language: Language): Line[] {
  return phraseLines(key, language, { about }).map((spans, index) => line(index === 0 ? 'head' : 'plain', ...spans));
}

/** A notice below the head of a list, in small letters. */
export function noticeLines({ phrase: key, about }: Heading, language: Language): Line[] {
  return phraseLines(key, language, { about }).map((spans) => line('small', ...spans));
}

/**
 * A hit whose title is but the beginning of its words, cut somewhere, has those words for a title and says them once: news without a
 * head. So does their figure.
 */
export function selfTitled(hit: Hit): Hit {
  const { article, quote } = hit;
  if (article.title === null || quote === null) return hit;
  const [title, words] = [article.title, quote.text].map(lettersOf) as [string, string];
  if (!words.startsWith(title)) return hit;
  const whole = fitText(quote.text, TITLE_CHARS);
  const isTold = hit.figure !== null && isStatedIn(whole, hit.figure.printed);
  return { ...hit, article: { ...article, title: whole }, quote: null, figure: isTold ? null : hit.figure };
}

/** UTF-16 units of a title on a phone: three lines. */
const TITLE_CHARS = 60;

/** Title, printed words, and the key figure where it does not stand in those words. */
function hitLines(hit: Hit, language: Language, day: string | null): Line[] {
  const { article, quote, figure, change } = selfTitled(hit);
  const inQuote = quote !== null && figure !== null && standsIn(figure, quote);
  const words =
    quote === null
      ? []
      : quotedSpans(quote, { language, figures: figure === null ? [] : [figure], limit: EXCERPT_CHARS });
  return [
    ...articleLines(article, language, day),
    ...(change === undefined ? [] : changeLines(change, language)),
    ...(words.length === 0 ? [] : [line('quote', ...words)]),
    ...(figure === null || inQuote ? [] : [line('point', ...figureSpans([figure], language))]),
  ];
}

/** What changed in a story that an earlier digest told, each day in words. */
export function changeLines(change: NonNullable<Hit['change']>, language: Language): Line[] {
  const { kind, ...values } = change;
  const dated = Object.entries(values).map(([name, words]) => [
    name,
    words.replace(/\d{4}-\d\d-\d\d/g, (day) => dayWords(day, language)),
  ]);
  return phraseLines(`digest.changed.${kind}`, language, Object.fromEntries(dated)).map((spans) =>
    line('plain', ...spans),
  );
}

/** Title; beside it place, and day where it is not the whole list's. */
function articleLines(article: ArticleRef, language: Language, day: string | null): Line[] {
  const title = titleSpan(article, language);
  const date = dateLine(article, language);
  const place = article.district === null ? null : framed(article.district, language);
  const beside = joined([place, date === day ? null : date, oldWords(article, language)]);
  return [
    line('plain', title.kind === 'plain' ? bold(title.text) : title, beside === null ? '' : ` · ${beside}`),
    line('small', { kind: 'id', text: article.id }),
  ];
}

/** The day of a list's articles where they all have the same. */
function commonDay(articles: readonly ArticleRef[], language: Language): string | null {
  const days = new Set(articles.map((article) => dateLine(article, language)));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length === 0 ? null : known.join(' · ');
}

function byArticle(
  figures: readonly Figure[],
  { articles, errata = [] }: ReplyOf<'figures'>,
  day: string | null,
  language: Language,
): Line[] {
  return [...Map.groupBy(figures, ({ articleId }) => articleId)].flatMap(([id, own]) => {
    const named = articles.filter((one) => one.id === id);
    // What the title states it says in bold already.
    const besides = own.filter(({ printed }) => !named.some(({ title }) => isStatedIn(title, printed)));
    return [
      ...named.flatMap((article) => articleLines(article, language, day)),
      ...byClause(besides).map((clause) => line('point', ...figureSpans(clause, language, { errata }))),
    ];
  });
}

/** Figures in their own order, each with its place. */
function bySize(figures: readonly Figure[], { errata = [] }: ReplyOf<'figures'>, language: Language): Line[] {
  return byClause(figures).map((clause) =>
    line('point', ...figureSpans(clause, language, { errata, place: clause[0].district })),
  );
}

function moreLine(count: number, language: Language): Line[] {
  return count <= 0 ? [] : [line('small', phrase('more', language, { count: `${count}` }))];
}

/** The papers that a list was drawn from. */
function commonSource(articles: readonly ArticleRef[]): string | null {
  const sources = new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])));
  return sources.size === 0 ? null : [...sources].slice(0, 3).join(' · ');
}
