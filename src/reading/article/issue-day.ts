import type { Day, Page } from '../../model.ts';
import { dayOf, daysBetween, lastDayOf, partsOf } from '../../text/day.ts';
import { halfWidth } from '../lines/half-width.ts';

/** The day of a page and how it is known. */
type IssueDay = { date: Day | null; dated: 'issue' | 'text' | null };

/** A page's day: its year is told by the century, since the page's number may stand right before it; 一 may be read as a dash. */
const FOLIO =
  /((?:19|20)\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?(?!\d)[^。]{0,8}(?:星期[一—二三四五六日天]|第[A-Z]?\d{1,3}版)/;
/** Characters of what prints it, fewer than; blanks between letters are none. */
const LONGEST = 80;
const AS_OF = /截[至止]到?(\d{4})年(\d{1,2})月/g;
const FULL_DAY = /(?<![至到])(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?![前起])/g;
const DAY = /(?<![年\d.])(\d{1,2})月(\d{1,2})日(?![前起])/g;
/** A day after one of these words is still to come. */
const AHEAD = /(?:将于|将在|计划|拟于|预计|至|到|—|-|截至)$/;
const AHEAD_LENGTH = 2;

/**
 * The issue's day: as the file gives it, else as the page's own folio line prints it, else the latest day that the
 * page reports as past, its year taken from the page's words.
 * @param texts - The paragraphs of the page, article by article; where a report begins, its day counts.
 */
export function issueDayOf(page: Page, texts: readonly (readonly string[])[]): IssueDay {
  if (page.date !== null) return { date: page.date, dated: 'issue' };
  for (const block of page.blocks) {
    const text = bare(block.text);
    const folio = text.length < LONGEST ? FOLIO.exec(text) : null;
    const date = folio === null ? null : dayOf(Number(folio[1]), Number(folio[2]), Number(folio[3]));
    if (date !== null) return { date, dated: 'issue' };
  }
  const all = texts.flat().map(bare);
  const anchor = anchorOf(all);
  if (anchor === null) return { date: null, dated: null };
  const leads = texts.flatMap((paragraphs) => daysIn(bare(paragraphs[0] ?? '').slice(0, LEAD), anchor));
  const days = leads.length > 0 ? leads : all.flatMap((text) => daysIn(text, anchor));
  const near = days.filter((day) => isNear(day, anchor.day));
  // Days without a year that lie far from any that has one are of another year, and nobody says which.
  if (near.length === 0 && days.length > 0) return { date: null, dated: null };
  const date = (anchor.exact ? [...near, anchor.day] : near).toSorted().at(-1) ?? null;
  return { date, dated: date === null ? null : 'text' };
}

/** Characters of a report's beginning among which its day stands, behind the paper's and the reporters' names. */
const LEAD = 40;
/**
 * Days before and behind the latest time that is named with its year in which a day without one is of that year: of
 * 680 items of the summer of 2023 whose day was withheld, those so near were right in 50 of 58, others in 2 of 33.
 */
const NEAR = { before: 30, behind: 62 };

function isNear(day: Day, anchor: Day): boolean {
  const behind = daysBetween(anchor, day);
  return behind >= -NEAR.before && behind <= NEAR.behind;
}

type Anchor = { day: Day; exact: boolean };

/** The latest time that the page names with its year, where it says how things stood; else the latest past one. */
function anchorOf(texts: readonly string[]): Anchor | null {
  const asOf = texts.flatMap((text) =>
    [...text.matchAll(AS_OF)].map(([, year, month]) => endOf(Number(year), Number(month))),
  );
  const latest = asOf
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (latest !== undefined) return { day: latest, exact: false };
  const named = texts.flatMap(daysNamed);
  return named.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1) ?? null;
}

/** The past days and months that a text names with their year; a month stands for its last day. */
function daysNamed(text: string): Anchor[] {
  return [...text.matchAll(FULL_DAY)].flatMap((match) => {
    if (isAhead(text, match.index)) return [];
    const [, year, month, day] = match.map(Number);
    const date = day ? dayOf(year ?? 0, month ?? 0, day) : endOf(year ?? 0, month ?? 0);
    return date === null ? [] : [{ day: date, exact: Boolean(day) }];
  });
}

function isAhead(text: string, day: number): boolean {
  return AHEAD.test(text.slice(Math.max(0, day - AHEAD_LENGTH), day));
}

function endOf(year: number, month: number): Day | null {
  return month >= 1 && month <= 12 ? lastDayOf(year, month) : null;
}

/** The days that a text names, those without a year in the year that brings them nearest to the anchor. */
function daysIn(text: string, anchor: Anchor): Day[] {
  const { year } = partsOf(anchor.day);
  const full = daysNamed(text).flatMap(({ day, exact }) => (exact ? [day] : []));
  const bare = [...text.matchAll(DAY)].flatMap((match) => {
    if (isAhead(text, match.index)) return [];
    const dates = [year - 1, year, year + 1].flatMap((one) => dayOf(one, Number(match[1]), Number(match[2])) ?? []);
    const distance = (date: Day) => Math.abs(daysBetween(anchor.day, date) - USUAL);
    return dates.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
  });
  return [...full, ...bare];
}

/** Days by which an issue usually follows the month that it reports figures for. */
const USUAL = 20;

function bare(text: string): string {
  return halfWidth(text).replace(/\s/g, '');
}
