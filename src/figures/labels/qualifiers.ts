import { QUALIFIERS } from '../../tables/figures.ts';

/** A qualifier and the offsets of its words, with a link such as 为 behind them (约为). */
type Qualified = { qualifier: string; start: number; end: number };

const before = wordsThatStand('before');
const after = wordsThatStand('after');
const notAfter = new Map(QUALIFIERS.flatMap((row) => Object.entries(row.notAfter)));
const notBefore = new Map(QUALIFIERS.flatMap((row) => Object.entries(row.notBefore)));
const LONGEST = 4;

function wordsThatStand(place: 'before' | 'after'): Map<string, string> {
  const rows = QUALIFIERS.filter((row) => row.stands === place);
  return new Map(rows.flatMap((row) => row.words.map((word) => [word, row.qualifier])));
}

/** The qualifier that ends at `end` of folded text (超过 before 30年), or null. */
export function qualifierBefore(text: string, end: number): Qualified | null {
  const link = /[为到了有]/.test(text.charAt(end - 1)) ? 1 : 0;
  // A qualifier may hold the link itself: 达到, 约为.
  return qualifierEnding(text, end, end) ?? (link === 1 ? qualifierEnding(text, end - 1, end) : null);
}

function qualifierEnding(text: string, wordEnd: number, end: number): Qualified | null {
  for (let length = LONGEST; length > 0; length -= 1) {
    const start = wordEnd - length;
    if (start < 0) continue;
    const word = text.slice(start, wordEnd);
    const qualifier = before.get(word);
    if (qualifier === undefined) continue;
    const previous = text.charAt(start - 1);
    // 节约5万元 saves money, it does not estimate it.
    if (previous !== '' && notAfter.get(word)?.includes(previous)) continue;
    return { qualifier, start, end };
  }
  return null;
}

/** The qualifier that begins at `at` of folded text (左右, 以上), or null. */
export function qualifierAfter(text: string, at: number): Qualified | null {
  for (let length = LONGEST; length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    const qualifier = word.length === length ? after.get(word) : undefined;
    if (qualifier === undefined) continue;
    const next = text.charAt(at + length);
    if (next !== '' && notBefore.get(word)?.includes(next)) return null;
    return { qualifier, start: at, end: at + length };
  }
  return null;
}
