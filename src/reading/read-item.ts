import type { Article, Day, NewsItem } from '../model.ts';
import { dayOf } from '../text/day.ts';
import { articleOf } from './article/article.ts';
import { issueDayOf } from './article/issue-day.ts';
import type { ReadByline } from './bylines/byline.ts';
import { takeDateline, takeReporters } from './bylines/dateline.ts';
import { runInByline } from './bylines/run-in-byline.ts';
import { takeHead } from './heads/take-head.ts';
import { withoutBoilerplate } from './lines/boilerplate.ts';
import { halfWidth } from './lines/half-width.ts';
import { withoutStyles } from './lines/styles.ts';
import { withRows } from './lines/table.ts';

/**
 * Reads an item of news that is text already: paragraphs stand on lines of their own, the agency's dateline before the
 * first one is cut off, and the item's id stays the article's.
 */
export function readItem(item: NewsItem): Article {
  const [beginning = '', ...others] = withoutStyles(item.body).replace(NAMES_ON_LINES, onOneLine).split(/\r?\n/);
  const { text: headless, head } = takeHead(beginning);
  const reporters = takeReporters(headless);
  const [first = '', ...rest] = withRows([reporters.text, ...others]);
  const dateline = takeDateline(first);
  const bylines: ReadByline[] = [reporters, dateline].flatMap(({ byline }) => byline ?? []);
  const paragraphs = [...withoutBoilerplate([dateline.text, ...rest].filter((text) => text !== ''))];
  const last = paragraphs.at(-1) ?? '';
  const closing = runInByline(halfWidth(last));
  if (closing !== null) {
    bylines.push(closing);
    paragraphs[paragraphs.length - 1] = (last.slice(0, closing.start) + last.slice(closing.end)).trim();
  }
  const title = titleOf(takeDateline(withoutStyles(item.title).trim()).text, head);
  const { date, dated } = dayOfItem(item, [beginning, first, ...rest]);
  return articleOf(
    {
      id: item.id,
      title: title === '' ? null : title,
      kicker: null,
      subheads: [],
      paragraphs,
      cut: [],
      heads: [title],
      bylines,
    },
    { date, dated, blocks: [], page: null, source: item.source?.trim() || null, url: item.url ?? null },
    null,
  );
}

/** The names in the dateline's brackets, of which some pages put each on a line. */
const NAMES_ON_LINES = /^[^\n(（]{0,40}[(（][^()（）]{0,60}[)）]/;

function onOneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ');
}

/** The title; of one that is the beginning of the text, cut somewhere, the head that stands there. */
function titleOf(given: string, head: string | null): string {
  const [title, whole] = [given, head ?? ''].map((words) => words.replace(/\s/g, ''));
  return head !== null && title !== '' && title?.startsWith(whole ?? '') ? head : given;
}

/** The item's own day, whatever time stands behind it; else the latest that its text, dateline and all, reports as past. */
function dayOfItem(item: NewsItem, lines: readonly string[]): { date: Day | null; dated: 'issue' | 'text' | null } {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(item.date) ?? [];
  const date = year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
  return issueDayOf({ path: '', blocks: [], paper: null, date }, [lines]);
}
