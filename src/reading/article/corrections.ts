import { findPlaces } from '../../lookup/find-places.ts';
import type { Correction } from '../../model.ts';
import { CONFUSIONS } from '../../tables/reading.ts';
import type { Known } from '../lines/known.ts';
import { pairScore } from '../paragraphs/seams.ts';
import { WEIGHTS } from '../weights.ts';

/**
 * Misreadings in a paragraph that something speaks against: a place's known misreading (壁山区), or a character that
 * OCR takes for another where only the other makes a word (诵过, 通过). The paragraph keeps what is printed.
 * @returns each `{ printed, read }` once, `[]` where all may be right. Never part of a number.
 */
export function findCorrections(text: string, known: Known): Correction[] {
  const places = findPlaces(text).flatMap((place) =>
    place.kind === 'misreading' ? [{ printed: place.printed, read: place.place.slice(0, place.printed.length) }] : [],
  );
  const words: Correction[] = [];
  for (let at = 0; at < text.length; at += 1) words.push(...misreadAt(text, at, known));
  return [...places, ...words];
}

function misreadAt(text: string, at: number, known: Known): Correction[] {
  const printed = text.charAt(at);
  const others = confusedWith(printed);
  if (others === undefined) return [];
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (NUMERAL.test(before) || NUMERAL.test(after)) return [];
  const { gain, word, noWord } = WEIGHTS.correction;
  for (const other of others) {
    const left = pairScore(before, other);
    const right = pairScore(other, after);
    const was = [pairScore(before, printed), pairScore(printed, after)];
    if (Math.max(left, right) < word || was.some((score) => score > noWord)) continue;
    if (left + right - was.reduce((sum, score) => sum + score, 0) < gain) continue;
    const [from, to] = left > right ? [at - 1, at + 1] : [at, at + 2];
    const wrong = text.slice(from, to);
    // What is printed so more than once is hardly a slip of one reading.
    if ((known.get(wrong) ?? 0) > 1) continue;
    return [{ printed: wrong, read: wrong.replace(printed, other) }];
  }
  return [];
}

const NUMERAL = /[\d〇零一二两三四五六七八九十百千万亿]/;

let table: ReadonlyMap<string, string[]> | null = null;

function confusedWith(character: string): string[] | undefined {
  table ??= Map.groupBy(CONFUSIONS, (pair) => pair.charAt(0)) as ReadonlyMap<string, string[]>;
  return table.get(character)?.map((pair) => pair.charAt(1));
}
