import { foldText } from '../../text/fold.ts';
import { parseHanNumeral } from '../../text/numerals.ts';

/**
 * What texts are searched by, as a number below 2 ** 32: two Chinese characters that stand side by side (their UTF-16
 * codes, the first in the upper half), a Chinese character that stands alone (its code), or the hash of a word of
 * letters and digits, which lies between the two so that the three never meet.
 */
export type Term = number;

/** The first code that is written without spaces: 々, kana, Han, hangul and all behind them. */
const FIRST_HAN = 0x3005;
const WORDS_FROM = 0x1_0000;
const WORD_SPACE = FIRST_HAN * 0x1_0000 - WORDS_FROM;

/** What `unitOf` says of a UTF-16 unit that is no letter and no digit. */
const UNKNOWN = 0;
const BREAK = 1;
const SPACE = 2;
const NOTHING = 3;
/** A character that folds to several, ㎡ for one. */
const SEVERAL = 4;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;
const ASTRAL = /[\ud800-\udfff]/;
const NUMERALS = new Uint8Array(0x1_0000);
for (const numeral of '〇零一二三四五六七八九十百千万亿两') NUMERALS[numeral.charCodeAt(0)] = 1;
/** FNV-1a, 32 bits. */
const HASH_START = 0x811c_9dc5;
const HASH_STEP = 0x0100_0193;
const POINT = 0x2e;

const INSIDE_NUMBER = /^\d(\.\d|,\d{3}(?!\d))/;
/** All that folds to a point or a comma. */
const INSIDE_MARKS = new Set([...'.․﹒．,︐﹐，'].map((mark) => mark.charCodeAt(0)));

/** The folded unit, or one of the signs above, by printed unit; filled as characters are met. */
const unitOf = new Uint16Array(0x1_0000);
let units = new Uint16Array(4_096);
let terms = new Uint32Array(8_192);

/**
 * The terms of a text, in printed order and as often as they occur. Script, width and case are folded; a numeral of
 * several Chinese characters (二十二, 二〇二一) counts as its characters and as its digits too, so that it meets 22.
 */
export function termsOf(text: string): Uint32Array {
  return readTerms(text).slice();
}

/** The same, but only to look at until the terms of another text are read: for whoever reads a whole archive. */
export function readTerms(text: string): Uint32Array {
  const plain = ASTRAL.test(text) ? foldText(text) : text;
  if (units.length < plain.length) units = new Uint16Array(plain.length * 2);
  if (terms.length < plain.length * 2) terms = new Uint32Array(plain.length * 4);
  return foldInto(units, plain) ? terms.subarray(0, scan(plain)) : readTerms(foldText(plain));
}

/** The folded letters and digits of a text, one UTF-16 unit each, whatever stands between them. */
export function lettersOf(text: string): Uint16Array {
  const plain = ASTRAL.test(text) ? foldText(text) : text;
  if (units.length < plain.length) units = new Uint16Array(plain.length * 2);
  if (!foldInto(units, plain)) return lettersOf(foldText(plain));
  const letters = new Uint16Array(plain.length);
  let count = 0;
  // A loop: `filter` takes five times as long, and a question has the letters of some thirty articles looked at.
  for (let at = 0; at < plain.length; at += 1) {
    const unit = units[at] ?? BREAK;
    if (unit > SEVERAL) letters[count++] = unit;
  }
  return letters.subarray(0, count);
}

/** The distinct terms of a text, in printed order. */
export function distinctTermsOf(text: string): Set<Term> {
  const distinct = new Set<Term>();
  const all = readTerms(text);
  // A set made of a typed array at once makes an object for each of its numbers on the way, and takes three times as long.
  for (let at = 0; at < all.length; at += 1) distinct.add(all[at] ?? 0);
  return distinct;
}

/** Those of some terms that a text has, in the order in which it has them. */
export function termsAmong(text: string, sought: ReadonlySet<Term>): Set<Term> {
  const held = new Set<Term>();
  const all = readTerms(text);
  for (let at = 0; at < all.length; at += 1) {
    const term = all[at] ?? 0;
    if (sought.has(term)) held.add(term);
  }
  return held;
}

/** Whether a term is two characters, which then stand in its upper and its lower half. */
export function isPair(term: Term): boolean {
  return term >= WORDS_FROM + WORD_SPACE;
}

/** The distinct characters and words that terms are made of, behind others in printed order: what counts where pairs are too strict. */
export function charactersOf(terms: Iterable<Term>, before: ReadonlySet<Term> = new Set()): Set<Term> {
  const characters = new Set(before);
  for (const term of terms) {
    if (isPair(term)) characters.add(term >>> 16).add(term & 0xffff);
    else characters.add(term);
  }
  return characters;
}

/** Folds unit by unit; false where a character folds to several and the text must be folded first. */
function foldInto(into: Uint16Array, text: string): boolean {
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    let unit = unitOf[code] ?? BREAK;
    if (unit === UNKNOWN) {
      unit = judge(String.fromCharCode(code));
      unitOf[code] = unit;
    }
    if (unit === SEVERAL) return false;
    into[position] = unit;
  }
  return true;
}

function judge(character: string): number {
  if (/\s/.test(character)) return SPACE;
  if (INVISIBLE.test(character)) return NOTHING;
  const folded = foldText(character);
  if (!LETTER.test(folded)) return BREAK;
  return folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}

/** Writes the terms of a text, whose units are folded, to `terms` and says how many. All of an archive goes through here. */
function scan(text: string): number {
  let count = 0;
  let position = 0;
  while (position < text.length) {
    const unit = units[position] ?? BREAK;
    const from = position;
    if (unit < SEVERAL) position += 1;
    else if (unit >= FIRST_HAN) {
      position = endOfHan(from, text.length);
      count = writePairs(text, { from, to: position, count });
    } else {
      position = endOfWord(text, from);
      terms[count++] = wordTerm(text, from, position);
    }
  }
  return count;
}

type Writing = { from: number; to: number; count: number };

function writePairs(text: string, { from, to, count: first }: Writing): number {
  let count = first;
  let before = 0;
  let numeral = -1;
  for (let position = from; position < to; position += 1) {
    const unit = units[position] ?? BREAK;
    // A space or an invisible sign between two Chinese characters is where the printed line broke.
    if (unit < FIRST_HAN) continue;
    if (before !== 0) terms[count++] = before * 0x1_0000 + unit;
    before = unit;
    if (NUMERALS[unit] === 1) {
      if (numeral < 0) numeral = position;
    } else if (numeral >= 0) {
      count = writeNumeral(text, { from: numeral, to: position, count });
      numeral = -1;
    }
  }
  if (count === first) terms[count++] = before;
  return numeral < 0 ? count : writeNumeral(text, { from: numeral, to, count });
}

function writeNumeral(text: string, { from, to, count }: Writing): number {
  if (to - from < 2) return count;
  const value = parseHanNumeral(foldText(text.slice(from, to)));
  if (value === null) return count;
  let hash = HASH_START;
  for (const digit of String(value)) hash = Math.imul(hash ^ digit.charCodeAt(0), HASH_STEP);
  terms[count] = wordOf(hash);
  return count + 1;
}

/** Where a run of Chinese characters ends, spaces inside it included. */
function endOfHan(from: number, length: number): number {
  let end = from + 1;
  for (let position = end; position < length; position += 1) {
    const unit = units[position] ?? BREAK;
    if (unit >= FIRST_HAN) end = position + 1;
    else if (unit !== SPACE && unit !== NOTHING) break;
  }
  return end;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    const unit = units[end] ?? BREAK;
    const isWord = (unit > SEVERAL && unit < FIRST_HAN) || unit === NOTHING;
    if (!(isWord || (unit === BREAK && isInsideNumber(text, end)))) break;
    end += 1;
  }
  return end;
}

/** Whether a mark parts the digits of one number: the point of 3.5, the comma of 12,000. */
function isInsideNumber(text: string, position: number): boolean {
  if (!INSIDE_MARKS.has(text.charCodeAt(position)) || !isDigit(units[position + 1])) return false;
  return INSIDE_NUMBER.test(text.slice(position - 1, position + 5).normalize('NFKC'));
}

function isDigit(unit = BREAK): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A word's folded letters and digits; the point of 3.5 counts, the comma of 12,000 does not. */
function wordTerm(text: string, from: number, to: number): Term {
  let hash = HASH_START;
  for (let position = from; position < to; position += 1) {
    const unit = units[position] ?? BREAK;
    if (unit > SEVERAL) hash = Math.imul(hash ^ unit, HASH_STEP);
    else if (unit === BREAK && text.charAt(position).normalize('NFKC') !== ',') {
      hash = Math.imul(hash ^ POINT, HASH_STEP);
    }
  }
  return wordOf(hash);
}

function wordOf(hash: number): Term {
  return WORDS_FROM + ((hash >>> 0) % WORD_SPACE);
}
