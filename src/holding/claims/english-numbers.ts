import { ENGLISH_COUNTED, ENGLISH_FORMS } from '../../tables/answering.ts';
import { ENGLISH_ONES, ENGLISH_SCALES } from '../../tables/holding.ts';

const WORD = /[a-z]+/y;
/** Words between a number and its unit: 20 square kilometres, a 24-month period. */
const UNIT_WORDS = 3;

/** A number in English words at `at` (forty-six, two hundred and six, ten million), and where it ends; null where none stands. */
export function englishNumeralAt(text: string, at: number): { value: number; end: number } | null {
  if (/[a-z\d]/.test(text.charAt(at - 1)) || !ENGLISH_ONES.has(wordAt(text, at))) return null;
  let sum: Sum = { total: 0, current: 0 };
  let end = at;
  for (let position = at; ; position += 1) {
    const word = wordAt(text, position);
    const next = word === 'and' ? sum : added(sum, word);
    if (next === null) break;
    sum = next;
    position += word.length;
    if (word !== 'and') end = position;
    if (!/[ -]/.test(text.charAt(position))) break;
  }
  return { value: sum.total + sum.current, end };
}

type Sum = { total: number; current: number };

/** A sum with one more word of a numeral, null where the word is none. */
function added({ total, current }: Sum, word: string): Sum | null {
  const one = ENGLISH_ONES.get(word);
  if (one !== undefined) return { total, current: current + one };
  const scale = word.length > 2 ? ENGLISH_SCALES.get(word) : undefined;
  if (scale === undefined) return null;
  return scale === 100 ? { total, current: current * scale } : { total: total + current * scale, current: 0 };
}

/** The scale behind digits (7 billion, $3.2m), and where it ends. */
export function englishScaleAt(text: string, at: number): { times: number; end: number } {
  const from = /[ -]/.test(text.charAt(at)) ? at + 1 : at;
  const word = wordAt(text, from);
  const scale = ENGLISH_SCALES.get(word);
  // A lone m with a space before it is a metre.
  if (scale === undefined || (word.length === 1 && from > at)) return { times: 1, end: at };
  return { times: scale, end: from + word.length };
}

/** The Chinese name of the unit in English words behind a number (kilometres, of yuan), and where it ends; null for other nouns. */
export function englishUnitAt(text: string, at: number): { unit: string; end: number } | null {
  const share = /^[ -]?(per ?cent(?:age points?)?|pct|percentage points?)\b/.exec(text.slice(at, at + 20));
  if (share !== null) return { unit: /point/.test(share[0]) ? '个百分点' : '%', end: at + share[0].length };
  const words: { word: string; end: number }[] = [];
  let position = at;
  while (words.length < UNIT_WORDS && /[ -]/.test(text.charAt(position))) {
    const word = wordAt(text, position + 1);
    if (word === '') break;
    position += 1 + word.length;
    words.push({ word: base(word), end: position });
  }
  for (let count = words.length; count > 0; count -= 1) {
    const unit = ENGLISH_COUNTED.get(
      words
        .slice(0, count)
        .map(({ word }) => word)
        .join(' '),
    );
    const end = words[count - 1]?.end;
    if (unit !== undefined && end !== undefined) return { unit, end };
  }
  return null;
}

function base(word: string): string {
  const form = ENGLISH_FORMS.get(word);
  if (form !== undefined) return form;
  if (ENGLISH_COUNTED.has(word) || word.length < 3) return word;
  const single = word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
  return ENGLISH_FORMS.get(single) ?? single;
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}
