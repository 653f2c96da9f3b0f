import { remembering } from './remembering.ts';
import { toSimplified } from './script.ts';

/**
 * Text in the one form in which texts are compared: NFKC, lower case, simplified script, straight quotes, no space
 * between Chinese characters. `at[i]` is where the i-th UTF-16 unit of `text` stands in the original (UTF-16), and
 * `at[text.length]` is the original's length, so `original.slice(at[a], at[b])` is what was printed.
 */
export type Folded = { text: string; at: number[] };

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '〝': '"',
  '〞': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '′': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '─': '-',
  '−': '-',
};

const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const HAN = /\p{Script=Han}/u;
const SURROGATE = /[\ud800-\udfff]/;

/** What `unitOf` says of a UTF-16 unit that does not fold to one other, and nothing folds to; 0 where nobody looked yet. White space may stay or go. */
const SPACE = 1;
const NOTHING = 2;
/** One that folds to several, … for one, and half of a character beyond the first 65,536. */
const SEVERAL = 3;
const BLANK = 0x20;

/** The folded unit, or one of the signs above, by printed unit; filled as characters are met. */
const unitOf = new Uint16Array(0x1_0000);
const several = new Map<string, string>();
/** 0 where nobody looked yet, 1 for a Chinese character, 2 for none. */
const hanOf = new Uint8Array(0x1_0000);
let units = new Uint16Array(4_096);

/** Folds `original` for comparing, keeping the way back to the printed text. */
export const fold = remembering(foldAnew, { latest: 2_000, longest: 2_000 });

function foldAnew(original: string): Folded {
  const at: number[] = [];
  const text = foldInto(original, at);
  at.push(original.length);
  return { text, at };
}

/** The folded text alone, where nobody needs the way back. */
export function foldText(original: string): string {
  return foldInto(original, null);
}

/** What is being written to `units`: how many so far, where the white space began that was met last, and the way back. */
type Writing = { count: number; gap: number; at: number[] | null };

/** All that is read and asked goes through here. */
function foldInto(original: string, at: number[] | null): string {
  if (units.length < original.length) units = new Uint16Array(original.length * 2);
  const into: Writing = { count: 0, gap: -1, at };
  for (let position = 0; position < original.length; position += 1) {
    const code = original.charCodeAt(position);
    const unit = unitOf[code] || judge(code);
    if (unit > SEVERAL) write(into, unit, position);
    else if (unit === SEVERAL) position += writeSeveral(into, original, position) - 1;
    else if (unit === SPACE && into.gap < 0) into.gap = position;
  }
  return textOf(into.count);
}

function write(into: Writing, unit: number, start: number): void {
  if (into.gap >= 0) closeGap(into, unit);
  units[into.count++] = unit;
  into.at?.push(start);
}

/** A space between two Latin words separates them; beside a Chinese character it is the printed line's break. */
function closeGap(into: Writing, next: number): void {
  const { count, gap } = into;
  into.gap = -1;
  if (count > 0 && !isHan(units[count - 1] ?? 0) && !isHan(next)) write(into, BLANK, gap);
}

/** Writes what the character at a place folds to, and says how many units it has itself. */
function writeSeveral(into: Writing, text: string, start: number): number {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const folded = several.get(character) ?? foldedOf(character);
  several.set(character, folded);
  const needed = into.count + folded.length + text.length - start;
  if (needed > units.length) units = grown(units, needed);
  for (let of = 0; of < folded.length; of += 1) write(into, folded.charCodeAt(of), start);
  return character.length;
}

/** Units that one call makes a text of: more arguments would not fit on the stack. */
const UNITS_AT_ONCE = 4_096;

/** The first `count` units as text. */
function textOf(count: number): string {
  let text = '';
  for (let from = 0; from < count; from += UNITS_AT_ONCE) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(count, from + UNITS_AT_ONCE)) as unknown as number[],
    );
  }
  return text;
}

function grown(full: Uint16Array, needed: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(needed * 2);
  larger.set(full);
  return larger;
}

function isHan(unit: number): boolean {
  const known = hanOf[unit] || (HAN.test(String.fromCharCode(unit)) ? 1 : 2);
  hanOf[unit] = known;
  return known === 1;
}

function judge(code: number): number {
  const character = String.fromCharCode(code);
  const folded = SURROGATE.test(character) ? character : foldedOf(character);
  const unit = SURROGATE.test(character) || folded.length > 1 ? SEVERAL : unitFor(character, folded);
  unitOf[code] = unit;
  return unit;
}

function unitFor(character: string, folded: string): number {
  if (/\s/u.test(character)) return SPACE;
  return folded === '' ? NOTHING : folded.charCodeAt(0);
}

/** A character folded; empty for what cannot be seen. */
function foldedOf(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const one = QUOTES[character] ?? character;
  return [...one.normalize('NFKC').toLowerCase()].map((c) => QUOTES[c] ?? toSimplified(c)).join('');
}
