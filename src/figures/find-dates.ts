import type { Day } from '../model.ts';

/**
 * A day or a stretch of days as printed, at `start` to `end` (UTF-16, end exclusive), and as ISO days, both included;
 * null where the words and the reference do not tell.
 */
export type DateMention = { printed: string; start: number; end: number; from: Day | null; to: Day | null };

/** Finds the days and spans of days in a text, counted from `reference` with the past reading. */
export function findDates(_text: string, _reference: Day | null): DateMention[] {
  return [];
}
