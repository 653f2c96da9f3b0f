import { NEAR_DUPLICATES } from '../limits.ts';
import type { Article, Day } from '../model.ts';
import { daysBetween } from '../text/day.ts';
import { foldText } from '../text/fold.ts';
import { ofEach } from '../text/remembering.ts';

/**
 * The numbers by which an article's doubles are looked up: texts that have most of their words in common share at least
 * one of them almost always, others hardly ever. They are minima of hashes over all stretches of five letters, so that
 * a line more or less changes few; [] for a text too short to be known again.
 */
export function bandsOf(article: Article): number[] {
  const letters = titleOf(article) + textOf(article);
  if (letters.length < NEAR_DUPLICATES.letters) return [];
  const least = leastHashes(hashesOf(letters));
  return Array.from({ length: NEAR_DUPLICATES.bands }, (_, mark) => {
    const part = least.subarray(mark * NEAR_DUPLICATES.minima, (mark + 1) * NEAR_DUPLICATES.minima);
    return part.reduce((hash, minimum) => mix(Math.imul(hash, 31) ^ minimum), mark + 1);
  });
}

/**
 * Whether two articles are one story printed twice: most of their words are the same, they came within days of each
 * other, and between the first and the last words that they share they name the same numbers in the same order. What
 * stands before and behind is a frame (原标题, 责任编辑, a text cut short); a number that differs is other news.
 */
export function isNearDuplicate(one: Article, other: Article): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const [letters, others] = [first.whole.letters, second.whole.letters];
  if (Math.min(letters.length, others.length) < NEAR_DUPLICATES.letters) return false;
  if (letters === others) return areNear(one.date, other.date) !== false;
  if (areNear(one.date, other.date) !== true || !alike(first.whole, second.whole)) return false;
  // Of the text alone: many a text begins with its title once more, whose numbers then stand before all others.
  const ours = numbersIn(sharedPart(first.text, second.text));
  const theirs = numbersIn(sharedPart(second.text, first.text));
  return beginsOrEnds(ours, theirs) || beginsOrEnds(theirs, ours);
}

/**
 * An article as it is compared, made once for many comparisons: the letters and digits of title and text together, and of its text,
 * and the hashes of all stretches of both, each once and ascending.
 */
type Words = Record<'whole' | 'text', Letters>;
type Letters = { letters: string; hashes: Uint32Array };

const wordsOf = ofEach((article: Article): Words => {
  const text = textOf(article);
  return { whole: hashed(titleOf(article) + text), text: hashed(text) };
});

function hashed(letters: string): Letters {
  const hashes = hashesOf(letters).sort();
  return { letters, hashes: hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]) };
}

function beginsOrEnds(numbers: string, all: string): boolean {
  return numbers === all || (numbers !== '' && (all.startsWith(numbers) || all.endsWith(numbers)));
}

function alike({ hashes: ours }: Letters, { hashes: theirs }: Letters): boolean {
  let shared = 0;
  for (let [one, other] = [0, 0]; one < ours.length && other < theirs.length; ) {
    const difference = (ours[one] ?? 0) - (theirs[other] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) one += 1;
    if (difference >= 0) other += 1;
  }
  return shared >= NEAR_DUPLICATES.share * (ours.length + theirs.length - shared);
}

/** Whether two days are so near that one story may have been printed on both; null where one is not known. */
export function areNear(one: Day | null, other: Day | null): boolean | null {
  return one === null || other === null ? null : Math.abs(daysBetween(one, other)) <= NEAR_DUPLICATES.days;
}

function titleOf({ title }: Article): string {
  return lettersOf(title ?? '');
}

function textOf({ paragraphs }: Article): string {
  return lettersOf(paragraphs.join('\n'));
}

/** 0 where nobody looked yet, 1 for a folded UTF-16 unit that is a letter or digit, 2 for any other. */
const letterOf = new Uint8Array(0x1_0000);
const LETTER = /[\p{L}\p{N}]/u;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const ASTRAL = /[\ud800-\udfff]/;

/** Letters and digits alone, in the form in which texts are compared; of a text without end its beginning. */
function lettersOf(text: string): string {
  const folded = foldText(text.slice(0, NEAR_DUPLICATES.compared));
  if (ASTRAL.test(folded)) return folded.replace(NO_LETTERS, '');
  let letters = '';
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const known = letterOf[code] || (LETTER.test(folded.charAt(at)) ? 1 : 2);
    letterOf[code] = known;
    if (known === 1) continue;
    letters += folded.slice(from, at);
    from = at + 1;
  }
  return letters + folded.slice(from);
}

/** Letters of one stretch. */
const STRETCH = 5;

/** A hash of 32 bits for every stretch of five letters, in order. */
function hashesOf(letters: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, letters.length - STRETCH + 1));
  for (let start = 0; start < hashes.length; start += 1) hashes[start] = hashAt(letters, start);
  return hashes;
}

function hashAt(letters: string, start: number): number {
  let hash = 0;
  for (let at = start; at < start + STRETCH; at += 1) hash = Math.imul(hash, 0x01000193) ^ letters.charCodeAt(at);
  return mix(hash);
}

/** Spreads a hash over all its bits. The last step of MurmurHash3, by Austin Appleby, in the public domain. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Parts the hashes by their value into as many heaps as there are minima and takes the least of each; an empty heap
 * borrows from the next. One hash a stretch does the work of many, see Li, Owen and Zhang, "One Permutation Hashing".
 */
function leastHashes(hashes: Uint32Array): Uint32Array {
  const heaps = NEAR_DUPLICATES.bands * NEAR_DUPLICATES.minima;
  const none = 0xffffffff;
  const least = new Uint32Array(heaps).fill(none);
  for (const hash of hashes) {
    // hash % heaps, in two steps that need 31 bits each: with 32 the remainder takes ten times as long.
    const heap = 2 * ((hash >>> 1) % (heaps / 2)) + (hash & 1);
    if (hash < (least[heap] ?? none)) least[heap] = hash;
  }
  return least.map((own, heap) => {
    let found = own;
    for (let next = 1; found === none && next < heaps; next += 1) found = least[(heap + next) % heaps] ?? none;
    return found;
  });
}

/** A text from the first to the last stretch that the other has too. */
function sharedPart({ letters }: Letters, { hashes }: Letters): string {
  const isShared = (start: number) => has(hashes, hashAt(letters, start));
  const last = letters.length - STRETCH;
  let from = 0;
  while (from <= last && !isShared(from)) from += 1;
  let to = last;
  while (to > from && !isShared(to)) to -= 1;
  return from > last ? '' : letters.slice(from, to + STRETCH);
}

/** Whether ascending numbers have one. */
function has(numbers: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}

/** Its numbers in their order, each between two spaces. */
function numbersIn(letters: string): string {
  const numbers = letters.match(/\d+|[零〇一二两三四五六七八九十百千万亿]+/g) ?? [];
  return numbers.map((number) => ` ${number} `).join('');
}
