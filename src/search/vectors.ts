import { VECTORS } from '../tables/vectors.ts';
import { foldText } from '../text/fold.ts';

/** What a text is about, as the direction of its words taken together: length 1, or all 0 where no word is known. */
export type Vector = Float32Array;

const { dimensions } = VECTORS;

/** A word weighs less the more often all news prints it (Arora, Liang and Ma 2017, their `a`). */
const RARITY = 1e-3;

/** The words by number, each with its weight; parsed when first asked for, which takes some milliseconds. */
type Lexicon = { numbers: ReadonlyMap<string, number>; longest: number; weights: Float32Array; bytes: Int8Array };

let lexicon: Lexicon | null = null;

function words(): Lexicon {
  if (lexicon !== null) return lexicon;
  const all = VECTORS.words.split(' ');
  const packed = atob(VECTORS.vectors);
  // A loop: `from` with a function takes ten times as long, which the first question would wait for.
  const bytes = new Int8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  lexicon = {
    numbers: new Map(all.map((word, number) => [word, number])),
    longest: Math.max(...all.map((word) => word.length)),
    weights: Float32Array.from(VECTORS.shares, (share) => RARITY / (RARITY + share)),
    bytes,
  };
  return lexicon;
}

/** What a text is about: its known words, the longest first at each place, each by how rare it is. */
export function vectorOf(text: string): Vector {
  return vectorOfFolded(foldText(text));
}

/** The same of a folded text. */
export function vectorOfFolded(text: string): Vector {
  const { numbers, longest, weights, bytes } = words();
  const sum = new Float32Array(dimensions);
  for (let at = 0; at < text.length; ) {
    const [number, length] = wordAt(text, at, { numbers, longest });
    at += length;
    if (number === null) continue;
    const weight = weights[number] ?? 0;
    const from = number * dimensions;
    for (let of = 0; of < dimensions; of += 1) sum[of] = (sum[of] ?? 0) + weight * (bytes[from + of] ?? 0);
  }
  return atLengthOne(sum);
}

const LATIN = /[a-z0-9-]/;

/** The longest known word at a place, and how far to go on; a Latin word is taken whole. */
function wordAt(
  text: string,
  at: number,
  { numbers, longest }: Pick<Lexicon, 'numbers' | 'longest'>,
): [number: number | null, length: number] {
  if (LATIN.test(text.charAt(at))) {
    let end = at + 1;
    while (end < text.length && LATIN.test(text.charAt(end))) end += 1;
    return [numbers.get(text.slice(at, end)) ?? null, end - at];
  }
  for (let length = Math.min(6, longest, text.length - at); length > 1; length -= 1) {
    const number = numbers.get(text.slice(at, at + length));
    if (number !== undefined) return [number, length];
  }
  return [null, 1];
}

function atLengthOne(vector: Float32Array): Vector {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** How near two texts are by what they are about: the cosine, from -1 to 1; 0 where either has no known word. */
export function relatedness(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
