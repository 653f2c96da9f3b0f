import type { ArticleRef } from '../../model/answer.ts';
import type { Language } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';

/** How old it is on the day it is read, in days, and whether that is well behind the newest edition. */
type Age = { days?: number | null; old?: boolean };

/**
 * Where a reader finds it, in plain words: what it is where it is no report, its papers, day and page as far as they are
 * known, and its age; a badge stands before what is old.
 */
export function sourceLine(article: ArticleRef, language: Language, { days = null, old = false }: Age = {}): string {
  const place = [papersLine(article), dateLine(article, language), pageLine(article, language)];
  const known = [
    ...(old ? [phrase('render.old', language)] : []),
    kindWord(article, language),
    place.filter((part) => part !== null).join(' '),
    ageWords(days, language),
  ];
  return known.filter((part) => part !== null && part !== '').join(' · ');
}

/** How long ago a day was, as one would say it; null where that is not known, or it lies ahead. */
export function ageWords(days: number | null, language: Language): string | null {
  if (days === null || days < 0) return null;
  if (days < 2) return phrase(days === 0 ? 'render.age.today' : 'render.age.yesterday', language);
  const [key, count] =
    days < 31
      ? ['days', days]
      : days < 365
        ? ['months', Math.floor(days / 30.4)]
        : ['years', Math.floor(days / 365.25)];
  const many = Math.max(1, Number(count));
  return phrase(`render.age.${key}${many === 1 ? '.one' : ''}`, language, { count: `${many}` });
}

/** That a report of a list is old, and how old; null where it is not. */
export function oldWords({ old = null }: { old?: number | null | undefined }, language: Language): string | null {
  const age = ageWords(old, language);
  return age === null ? null : phrase('render.old.aged', language, { age });
}

function kindWord({ kind }: ArticleRef, language: Language): string | null {
  return kind === undefined ? null : phrase(`render.kind.${kind}`, language);
}

/** Papers that are named; the others are counted. */
const PAPERS_NAMED = 3;

/** Who printed the story first, and who printed it too; a paper without a name is known by its site. */
function papersLine({ source, also = [] }: ArticleRef): string | null {
  const names = [source, ...also.map((one) => one.source ?? URL.parse(one.url ?? '')?.hostname ?? null)];
  const known = [...new Set(names)].filter((name) => name !== null);
  const more = known.length > PAPERS_NAMED ? [`+${known.length - PAPERS_NAMED}`] : [];
  return known.length === 0 ? null : [...known.slice(0, PAPERS_NAMED), ...more].join(' / ');
}

/** The day in words, or the latest day in the text with the words that say so. */
export function dateLine({ date, dated }: Pick<ArticleRef, 'date' | 'dated'>, language: Language): string | null {
  if (date === null) return null;
  const words = dayWords(date, language);
  return dated === 'text' ? phrase('render.dated-by-text', language, { date: words }) : words;
}

/** 2021年7月21日, 21 July 2021. */
export function dayWords(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-').map((digits) => String(Number(digits)));
  return phrase('render.day', language, { year, month, day, name: monthName(month) });
}

/** The English name of a month, by its number. */
export function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The page as a reader counts it: 5版. One that has no number in its name is not said. */
function pageLine(article: ArticleRef, language: Language): string | null {
  const page = pageNumber(article);
  return page === null ? null : phrase('render.page', language, { page });
}

/** The number of a page as a reader counts it; null where its name has none. */
export function pageNumber(article: ArticleRef): string | null {
  const page = article.page === null ? '' : pageName(article.page, article).replace(/^0+(?=\d)/, '');
  return /^[A-Za-z]?\d{1,3}$/.test(page) ? page : null;
}

/** Exactly where it stands, for whoever looks it up: the page's file and the blocks that it came from. */
export function exactPlace(article: ArticleRef, language: Language): string | null {
  if (article.page === null) return null;
  const page = pageName(article.page, article);
  return phrase('render.page-blocks', language, { page, blocks: ranges(article.blocks) });
}

/** A page file's name without folder and ending, of a page of a PDF with its number, nor the date and paper that stand before it in the line already. */
function pageName(path: string, { date, source }: ArticleRef): string {
  const name = path.replace(/^.*[/\\]/, '').replace(/\.[a-z]{1,4}(?=$|#\d+$)/i, '');
  const rest = name
    .replace(date ?? '', '')
    .replace(source ?? '', '')
    .replace(/^[\s_#-]+|[\s_#-]+$/g, '');
  return rest === '' ? name : rest;
}

/** 3, 4, 5 and 9 as 3–5, 9. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run.to + 1) run.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
