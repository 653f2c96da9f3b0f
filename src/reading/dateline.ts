import { BYLINES } from '../tables/people.ts';
import { LEADS } from '../tables/reading.ts';
import { type ReadByline, readByline } from './byline.ts';
import { halfWidth } from './half-width.ts';

/** A text without its dateline, and the byline that stood in it. */
type Undated = { text: string; byline: ReadByline | null };

const DATELINE = new RegExp(`^(?:${LEADS.datelines.join('|')})\\s*(?:\\(([^()]{2,60})\\))?[\\s:,]*`);

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
