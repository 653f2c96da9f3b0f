import { BYLINES } from '../../tables/people.ts';
import { LEADS } from '../../tables/reading.ts';
import { halfWidth } from '../lines/half-width.ts';
import { LONGEST, type ReadByline, readByline } from './byline.ts';

/** A text without its dateline, and the byline that stood in it. */
type Undated = { text: string; byline: ReadByline | null };

const DATELINE = new RegExp(`^(?:${LEADS.datelines.join('|')})\\s*(?:\\(([^()]{2,60})\\))?[\\s:,]*`);

/** What may stand behind the names: where from and on which day they report, or the report itself as it mostly begins. */
const BEHIND_NAMES =
  /\s*(?:(?:发自)?\s?\p{Script=Han}{2,4}|\d{1,2}月\d{1,2}日)?(?:摄影)?报道\s*:?\s*|\s*(?=\d{1,2}[月日时]|[近昨今][日天年]|日前|据|["“《])/gu;
/** Who reports, told apart from a reporter in the news: with a gap before the name, or with a paper before the reporter. */
const SIGNED = /记者\s|[网报社台刊闻线讯]\p{Script=Han}{0,3}记者/u;

/** A paper by its short name before its reporter: 南都讯记者 李力. */
const HOUSE = /^(\p{Script=Han}{2,4})讯\s*((?:\p{Script=Han}{2})?(?:记者|通讯员).+)$/u;

/** Cuts off an agency's dateline (中新社北京7月31日电 (记者 李晓)); a text without one stays as it is. */
export function takeDateline(text: string): Undated {
  const match = DATELINE.exec(halfWidth(text));
  if (match === null) return { text, byline: null };
  const read = match[1] === undefined ? null : readByline(match[1]);
  const house = [...BYLINES.houses].find((name) => text.startsWith(name)) ?? null;
  const office = house?.startsWith('本') ? null : house;
  const byline = read === null ? null : { ...read, byline: { ...read.byline, office: read.byline.office ?? office } };
  return { text: text.slice(match[0].length), byline };
}

/**
 * Cuts off who reports where a text begins with no more of a dateline: 云江在线记者 李力 通讯员 何妍 before 7月31日. The gaps
 * between the names must stand yet.
 */
export function takeReporters(text: string): Undated {
  const begins = halfWidth(text.slice(0, LONGEST));
  for (const { index, 0: behind } of begins.matchAll(BEHIND_NAMES)) {
    const names = begins.slice(0, index);
    if (!names.includes('记者') || !(SIGNED.test(names) || behind.includes('报道'))) continue;
    const [, house, people = names] = HOUSE.exec(names) ?? [];
    const read = readByline(people);
    const office = house === undefined || house.startsWith('本') ? null : house;
    const byline = read && { ...read, byline: { ...read.byline, office: read.byline.office ?? office } };
    if (byline !== null) return { text: text.slice(index + behind.length), byline };
  }
  return { text, byline: null };
}
