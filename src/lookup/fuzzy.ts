import { FUZZY_GAP, FUZZY_THRESHOLD } from '../limits.ts';
import { editDistance } from './edit-distance.ts';

/** A row by one spelling; `slips` is the share of the typed letters that were slips, 0 for none. */
type Guess<Row> = { row: Row; text: string; slips: number };

/** Letters of the shortest pinyin, and characters of the shortest name, that have room for a slip. */
const SHORTEST = { latin: 4, han: 3 };

const HAN = /\p{Script=Han}/u;

/**
 * Guesses at rows by spellings in which a letter slipped, the best first, each row once; digits are never guessed at. The
 * whole name must agree, and two letters that changed places are one slip: a search for a pattern within a text, such as
 * fuse.js, has "should" in changshou and misses a third of such swaps.
 */
export function guesserOf<Row>(lines: readonly { row: Row; text: string }[]): (typed: string) => Guess<Row>[] {
  const guessed = lines.filter(({ text }) => text.length >= SHORTEST.han);
  // From there on more letters are too many than may be slips, whatever was typed.
  const longest = Math.max(0, ...lines.map(({ text }) => text.length)) / (1 - FUZZY_THRESHOLD);
  return (typed) => {
    if (typed.length > longest || /\d/.test(typed)) return [];
    if (typed.length < (HAN.test(typed) ? SHORTEST.han : SHORTEST.latin)) return [];
    const most = typed.length * FUZZY_THRESHOLD;
    const best = new Map<Row, Guess<Row>>();
    for (const line of guessed) {
      if (Math.abs(line.text.length - typed.length) > most) continue;
      const slips = editDistance(typed, line.text) / typed.length;
      if (slips <= FUZZY_THRESHOLD && slips < (best.get(line.row)?.slips ?? 1)) best.set(line.row, { ...line, slips });
    }
    return [...best.values()].sort((a, b) => a.slips - b.slips);
  };
}

/** The guesses that lie so close behind the first that nobody can choose between them; [] when there is none. */
export function closest<Row>(guesses: readonly Guess<Row>[]): Row[] {
  const fewest = guesses[0]?.slips ?? 0;
  return guesses.filter(({ slips }) => slips - fewest < FUZZY_GAP).map(({ row }) => row);
}
