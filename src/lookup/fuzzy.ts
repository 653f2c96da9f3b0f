import Fuse from 'fuse.js';
import { FUZZY_GAP, FUZZY_LENGTH_COST, FUZZY_THRESHOLD } from '../limits.ts';

/** A row by one spelling, with how far that is from what was typed: 0 is exact, 1 has nothing in common. */
export type Guess<Row> = { row: Row; text: string; score: number };

/** A spelling of two characters or letters has no room for a slip. */
const SHORTEST = 3;

const HAN = /\p{Script=Han}/u;

/** Guesses at rows by spellings in which a letter slipped, the best first, each row once; digits are never guessed at. */
export function guesserOf<Row>(lines: readonly { row: Row; text: string }[]): (typed: string) => Guess<Row>[] {
  let fuse: Fuse<{ row: Row; text: string }> | null = null;
  return (typed) => {
    if (/\d/.test(typed) || typed.length < (HAN.test(typed) ? SHORTEST : SHORTEST + 1)) return [];
    fuse ??= new Fuse(
      lines.filter(({ text }) => text.length >= SHORTEST),
      { keys: ['text'], includeScore: true, threshold: FUZZY_THRESHOLD, ignoreFieldNorm: true },
    );
    const best = new Map<Row, Guess<Row>>();
    for (const { item, score = 1 } of fuse.search(typed)) {
      // fuse.js finds a pattern inside a longer text; a name of quite another length is a worse guess.
      const total = score + (FUZZY_LENGTH_COST * Math.abs(item.text.length - typed.length)) / typed.length;
      if (total < (best.get(item.row)?.score ?? 1)) best.set(item.row, { ...item, score: total });
    }
    return [...best.values()].sort((a, b) => a.score - b.score);
  };
}

/** The guesses that lie so close behind the first that nobody can choose between them; [] when there is none. */
export function closest<Row>(guesses: readonly Guess<Row>[]): Row[] {
  const best = guesses[0]?.score ?? 0;
  return guesses.filter(({ score }) => score - best < FUZZY_GAP).map(({ row }) => row);
}
