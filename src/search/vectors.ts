import { VECTORS } from '../tables/vectors.ts';
import { foldText } from '../text/fold.ts';

/** What a text is about, as the direction of its words taken together: length 1, or all 0 where no word is known. */
export type Vector = Float32Array;

const { dimensions } = VECTORS;

/** A word weighs less the more often all news prints it (Arora, Liang and Ma 2017, their `a`). */
const RARITY = 1e-3;

/** Words are looked for from this length down; only a Latin word is longer. */
const LONGEST = 6;
/** Which pairs of letters some word begins with, by a hash of 18 bits: of 15,000 pairs one in twenty meets another's. */
const BEGINNINGS = 2 ** 18;

/**
 * The words by number, each with its weight; parsed when first asked for, which takes some milliseconds. `begun` has the
 * length of the longest word that begins with a pair of letters: at most places of a text there is none.
 */
type Lexicon = { numbers: ReadonlyMap<string, number>; begun: Uint8Array; weights: Float32Array; bytes: Int8Array };

let lexicon: Lexicon | null = null;

function words(): Lexicon {
  if (lexicon !== null) return lexicon;
  const all = VECTORS.words.split(' ');
  const packed = atob(VECTORS.vectors);
  // A loop: `from` with a function takes ten times as long, which the first question would wait for.
  const bytes = new Int8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const begun = new Uint8Array(BEGINNINGS);
  for (const word of all) {
    const pair = pairAt(word, 0);
    begun[pair] = Math.max(begun[pair] ?? 0, Math.min(LONGEST, word.length));
  }
  lexicon = {
    numbers: new Map(all.map((word, number) => [word, number])),
    begun,
    weights: Float32Array.from(VECTORS.shares, (share) => RARITY / (RARITY + share)),
    bytes,
  };
  return lexicon;
}

function pairAt(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e37) ^ text.charCodeAt(at + 1)) & (BEGINNINGS - 1);
}

/** What a text is about: its known words, the longest first at each place, each by how rare it is. */
export function vectorOf(text: string): Vector {
  return vectorOfFolded(foldText(text));
}

/** The same of a folded text. */
export function vectorOfFolded(text: string): Vector {
  const known = words();
  const { weights, bytes } = known;
  const sum = new Float32Array(dimensions);
  for (let at = 0; at < text.length; ) {
    const end = isLatin(text.charCodeAt(at)) ? endOfLatin(text, at) : at;
    const [number, length] = end > at ? [known.numbers.get(text.slice(at, end)), end - at] : longestAt(text, at, known);
    at += length;
    if (number === undefined) continue;
    const weight = weights[number] ?? 0;
    const from = number * dimensions;
    for (let of = 0; of < dimensions; of += 1) sum[of] = (sum[of] ?? 0) + weight * (bytes[from + of] ?? 0);
  }
  return atLengthOne(sum);
}

/** a to z, 0 to 9 and the hyphen. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}

function endOfLatin(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLatin(text.charCodeAt(end))) end += 1;
  return end;
}

/** The longest known word at a place, and how far to go on. */
function longestAt(
  text: string,
  at: number,
  { numbers, begun }: Pick<Lexicon, 'numbers' | 'begun'>,
): [number: number | undefined, length: number] {
  const longest = at + 1 < text.length ? (begun[pairAt(text, at)] ?? 0) : 0;
  for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
    const number = numbers.get(text.slice(at, at + length));
    if (number !== undefined) return [number, length];
  }
  return [undefined, 1];
}

function atLengthOne(vector: Float32Array): Vector {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return squares === 0 ? vector : vector.map((value) => value / Math.sqrt(squares));
}

/** How near two texts are by what they are about: the cosine, from -1 to 1; 0 where either has no known word. */
export function relatedness(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
