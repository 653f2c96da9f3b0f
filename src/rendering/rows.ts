import type { FigureRow, StoryRow } from '../model/series.ts';
import type { Article } from '../model.ts';

/** One cell of a table. */
type Cell = string | number | null;

/** What leaves the house as a table. */
export type Row = Readonly<Record<string, Cell>>;

/** The figures of an article, each with its quote and where both stand. */
export function figureRows({ figures, paragraphs, title, source, date, page, url }: Article): FigureRow[] {
  return figures.map((figure) => {
    const quoteStart = startOfQuote(paragraphs[figure.paragraph] ?? '', figure);
    return { ...figure, quoteStart, quoteEnd: quoteStart + figure.quote.length, title, source, date, page, url };
  });
}

/** A clause may be printed twice in a paragraph: the one around the number is meant. */
function startOfQuote(text: string, { quote, start, end }: FigureRow | Article['figures'][number]): number {
  const last = text.lastIndexOf(quote, start);
  return last >= 0 && last + quote.length >= end ? last : Math.max(0, text.indexOf(quote));
}

/** A figure in flat cells; of a range both ends. */
export function figureCells({ value, period, district, ...row }: FigureRow): Row {
  const [from, to = null] = [value].flat();
  return {
    district,
    label: row.label,
    value: from ?? null,
    value_to: to,
    unit: row.unit,
    dimension: row.dimension,
    qualifier: row.qualifier,
    printed: row.printed,
    quote: row.quote,
    period: period?.printed ?? null,
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    article: row.articleId,
    paragraph: row.paragraph,
    start: row.start,
    end: row.end,
    quote_start: row.quoteStart,
    quote_end: row.quoteEnd,
    title: row.title,
    paper: row.source,
    date: row.date,
    page: row.page,
    url: row.url,
    unsure: row.unsure === true ? 'yes' : null,
  };
}

/** An article in flat cells, its paragraphs on lines of their own. */
export function articleCells(article: Article): Row {
  const { id, title, kicker, paragraphs, byline, district, topics, date, source, page, url } = article;
  const people = byline === null ? null : [byline.office, ...byline.people].filter((name) => name !== null).join(' ');
  const text = paragraphs.join('\n');
  return {
    id,
    title,
    kicker,
    date,
    paper: source,
    page,
    district,
    topics: topics.join(' '),
    byline: people,
    url,
    text,
  };
}

/** A story in flat cells. */
export function storyCells({ id, title, from, to, articles }: StoryRow): Row {
  return { id, title, from, to, reports: articles.length, articles: articles.map((one) => one.id).join(' ') };
}
