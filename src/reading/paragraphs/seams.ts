import { readSeams } from '../../tables/reading.ts';

type Statistics = { pairs: Map<string, number>; ends: Map<string, number>; starts: Map<string, number> };

/** Log of how often a last and a first character of two words meet by chance, before their own rates (counted). */
const WORDS_MEET = -0.18;
const UNKNOWN = -0.3;
const FLOOR = -3;

let statistics: Statistics | null = null;

/**
 * How well a character follows another in Chinese text, as the logarithm of observed over expected: 通过 has 5, 诵过
 * has -2. Characters that no word has, and marks, have nearly nothing to say.
 */
export function pairScore(before: string, after: string): number {
  statistics ??= read();
  const within = statistics.pairs.get(before + after);
  if (within !== undefined) return within;
  const end = statistics.ends.get(before);
  const start = statistics.starts.get(after);
  if (end === undefined || start === undefined) return UNKNOWN;
  return Math.max(FLOOR, WORDS_MEET + end + start);
}

function read(): Statistics {
  const table = readSeams();
  const pairs = new Map<string, number>();
  for (const [first, row] of Object.entries(table.pairs)) {
    let score = 0;
    for (const character of row) {
      const digit = Number(character);
      if (Number.isNaN(digit)) pairs.set(first + character, score);
      else score = digit;
    }
  }
  return { pairs, ends: rates(table.ends), starts: rates(table.starts) };
}

function rates(classes: Readonly<Record<string, string>>): Map<string, number> {
  const rates = new Map<string, number>();
  for (const [step, characters] of Object.entries(classes))
    for (const character of characters) rates.set(character, -Number(step) / 2);
  return rates;
}
