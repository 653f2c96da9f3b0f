import { BOUNDS } from '../../tables/holding.ts';
import type { Span } from '../../text/sentences.ts';

/** What is said beside a number of how near it is: 约40, 40余, 近40; null where it is told as it is. */
export type Bound = 'about' | 'over' | 'under' | null;

const NAMES = ['under', 'over', 'about'] as const;
const before = NAMES.map((bound) => [bound, new RegExp(`(?:${BOUNDS.before[bound].join('|')}) ?$`, 'u')] as const);
const behind = NAMES.map((bound) => [bound, new RegExp(`^(?:${BOUNDS.behind[bound].join('|')})`, 'u')] as const);
/** UTF-16 units of the longest that stands beside a number. */
const LONGEST = 18;

/** Reads the bound of a number whose digits end at `digits`; what stands before it says more than what stands behind. */
export function boundOf(text: string, { start, end, digits }: Span & { digits: number }): Bound {
  const lead = text.slice(Math.max(0, start - LONGEST), start);
  const named = before.find(([, words]) => words.test(lead));
  if (named !== undefined) return named[0];
  const inside = /[余多]/.test(text.slice(start, end));
  const rest = [text.slice(digits, digits + LONGEST), text.slice(end, end + LONGEST)];
  return inside ? 'over' : (behind.find(([, words]) => rest.some((part) => words.test(part)))?.[0] ?? null);
}
