import { isPair } from '../index/terms.ts';
import type { Weights } from '../ranking/lookup.ts';

/** Letters from which on a longer stretch tells no more: two texts have a clause of eight in common by no accident. */
const LONGEST = 8;

/** A question letter by letter: where each stands, and how much it tells. */
export type Lettered = {
  letters: Uint16Array;
  places: ReadonlyMap<number, readonly number[]>;
  /** 1 at the slots of its letters: most letters of a text have none. */
  marks: Uint8Array;
  weights: Float64Array;
};

const SLOTS = 4_096;

/** Each letter of a question weighs what the heavier of its two pairs weighs; those of asking words weigh nothing. */
export function lettered(letters: Uint16Array, { of }: Weights): Lettered {
  const places = new Map<number, number[]>();
  const weights = new Float64Array(letters.length);
  letters.forEach((letter, place) => {
    const others = places.get(letter);
    if (others === undefined) places.set(letter, [place]);
    else others.unshift(place);
    const pair = (letters[place - 1] ?? 0) * 0x1_0000 + letter;
    const weight = isPair(pair) ? (of.get(pair) ?? 0) : 0;
    if (place > 0) weights[place - 1] = Math.max(weights[place - 1] ?? 0, weight);
    weights[place] = weight;
  });
  const marks = new Uint8Array(SLOTS);
  for (const letter of letters) marks[letter & (SLOTS - 1)] = 1;
  return { letters, places, marks, weights };
}

/**
 * How far a question stands in a text in its own wording, 0 to 1: for each of its letters, how long the longest stretch
 * through it is that both have in common, two letters counting a seventh and eight all.
 */
export function wordingShare({ places, marks, weights }: Lettered, text: Uint16Array): number {
  const through = new Uint8Array(weights.length);
  longestEnds(text, { places, marks, length: weights.length }).forEach((stretch, end) => {
    for (let place = end - stretch + 1; place <= end; place += 1) {
      if (stretch > (through[place] ?? 0)) through[place] = stretch;
    }
  });
  let has = 0;
  let total = 0;
  weights.forEach((weight, place) => {
    total += weight;
    has += (weight * Math.max(0, (through[place] ?? 0) - 1)) / (LONGEST - 1);
  });
  return total === 0 ? 0 : has / total;
}

/** For each place of the question the longest stretch, up to `LONGEST` letters, that ends there and stands in the text. */
function longestEnds(
  text: Uint16Array,
  { places, marks, length }: Pick<Lettered, 'places' | 'marks'> & { length: number },
): Uint8Array {
  const longest = new Uint8Array(length);
  const running = new Uint8Array(length);
  const endedAt = new Int32Array(length).fill(-1);
  for (let at = 0; at < text.length; at += 1) {
    if (marks[(text[at] ?? 0) & (SLOTS - 1)] !== 1) continue;
    // The later places first: each looks at what the one before it had reached one letter ago.
    for (const place of places.get(text[at] ?? 0) ?? []) {
      const before = place > 0 && at > 0 && endedAt[place - 1] === at - 1 ? (running[place - 1] ?? 0) : 0;
      const stretch = Math.min(LONGEST, before + 1);
      running[place] = stretch;
      endedAt[place] = at;
      if (stretch > (longest[place] ?? 0)) longest[place] = stretch;
    }
  }
  return longest;
}
