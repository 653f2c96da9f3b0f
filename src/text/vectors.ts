import { VECTORS } from '../tables/vectors.ts';
import { foldText } from './fold.ts';

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
 * The words one behind the other, and where each begins, found by a hash of their letters; parsed when first asked for,
 * which takes some milliseconds. `begun` has the length of the longest word that begins with a pair of letters: at most
 * places of a text there is none.
 */
type Lexicon = {
  all: string;
  starts: Int32Array;
  slots: Int32Array;
  begun: Uint8Array;
  weights: Float32Array;
  bytes: Int8Array;
};

/** Slots of the table of words, three for each: a power of two. */
const SLOTS = 2 ** 16;
const NONE = -1;

let lexicon: Lexicon | null = null;

function words(): Lexicon {
  if (lexicon !== null) return lexicon;
  const packed = atob(VECTORS.vectors);
  // A loop: `from` with a function takes ten times as long, which the first question would wait for.
  const bytes = new Int8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const all = `${VECTORS.words} `;
  const starts = new Int32Array(VECTORS.shares.length + 1);
  const slots = new Int32Array(SLOTS).fill(NONE);
  const begun = new Uint8Array(BEGINNINGS);
  for (let number = 0, start = 0; number < VECTORS.shares.length; number += 1) {
    const end = all.indexOf(' ', start);
    let slot = slotOf(all, start, end);
    while (slots[slot] !== NONE) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = number;
    const pair = pairAt(all, start);
    begun[pair] = Math.max(begun[pair] ?? 0, Math.min(LONGEST, end - start));
    start = end + 1;
    starts[number + 1] = start;
  }
  const weights = Float32Array.from(VECTORS.shares, (share) => RARITY / (RARITY + share));
  lexicon = { all, starts, slots, begun, weights, bytes };
  return lexicon;
}

function slotOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** The number of the word that stands there in a text, or `NONE`. */
function numberAt(text: string, from: number, to: number, known: Lexicon): number {
  const { all, starts, slots } = known;
  for (let slot = slotOf(text, from, to); ; slot = (slot + 1) & (SLOTS - 1)) {
    const number = slots[slot] ?? NONE;
    if (number === NONE) return NONE;
    const start = starts[number] ?? 0;
    if (lengthOf(number, known) === to - from && areSame(text, from, to, all, start)) return number;
  }
}

function lengthOf(number: number, { starts }: Pick<Lexicon, 'starts'>): number {
  return (starts[number + 1] ?? 0) - 1 - (starts[number] ?? 0);
}

function areSame(text: string, from: number, to: number, other: string, start: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (text.charCodeAt(at) !== other.charCodeAt(start + at - from)) return false;
  }
  return true;
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
    const number = end > at ? numberAt(text, at, end, known) : longestAt(text, at, known);
    at = Math.max(end, at + (number === NONE ? 1 : lengthOf(number, known)));
    if (number === NONE) continue;
    const weight = weights[number] ?? 0;
    const from = number * dimensions;
    for (let of = 0; of < dimensions; of += 1) sum[of] = (sum[of] ?? 0) + weight * (bytes[from + of] ?? 0);
  }
  return atLengthOne(sum);
}

/** Whether a folded text is one of the known words. */
export function isKnownWord(text: string): boolean {
  return numberAt(text, 0, text.length, words()) !== NONE;
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

/** The number of the longest known word at a place. */
function longestAt(text: string, at: number, known: Lexicon): number {
  const longest = at + 1 < text.length ? (known.begun[pairAt(text, at)] ?? 0) : 0;
  for (let end = Math.min(at + longest, text.length); end > at + 1; end -= 1) {
    const number = numberAt(text, at, end, known);
    if (number !== NONE) return number;
  }
  return NONE;
}

function atLengthOne(vector: Float32Array): Vector {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector;
  const length = Math.sqrt(squares);
  for (let of = 0; of < dimensions; of += 1) vector[of] = (vector[of] ?? 0) / length;
  return vector;
}

/** How near two texts are by what they are about: the cosine, from -1 to 1; 0 where either has no known word. */
export function relatedness(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
