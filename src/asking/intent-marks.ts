import { withCountriesAs } from '../lookup/countries.ts';
import { foldText } from '../text/fold.ts';

/** A stretch of a question that is taken as one sign, whatever it names. */
type Span = { start: number; end: number };

/** Letters of a question that tell what it wants. */
const LOOKED_AT = 80;

/**
 * What tells a question's intent: its runs of one to three letters, with places, times and numbers as one sign each, so that
 * 襄阳最近咋了 and 应城最近咋了 look alike; each once, in order.
 */
export function intentMarks(
  text: string,
  { places, times }: { places: readonly Span[]; times: readonly Span[] },
): string[] {
  const signs = text.split('');
  for (const [spans, sign] of [
    [times, 'T'],
    [places, 'P'],
  ] as const) {
    for (const { start, end } of spans) signs.splice(start, end - start, sign, ...Array(end - start - 1).fill(''));
  }
  const plain = foldKeepingSigns(signs.join('')).slice(0, LOOKED_AT);
  const letters = ['^', ...plain, '$'];
  const marks = new Set<string>();
  for (let length = 1; length <= 3; length += 1) {
    for (let at = 0; at + length <= letters.length; at += 1) marks.add(letters.slice(at, at + length).join(''));
  }
  for (const word of plain.match(/[a-z']{4,}/g) ?? []) marks.add(`_${word}`);
  marks.add(plain.length <= 4 ? 'L1' : plain.length <= 8 ? 'L2' : plain.length <= 16 ? 'L3' : 'L4');
  const named = plain.match(/P/g)?.length ?? 0;
  if (named > 0) marks.add('P1');
  if (named > 1) marks.add('P2');
  if (times.length > 0) marks.add('T1');
  return [...marks];
}

/** Folded, but for the signs, which are capitals; a country is a place too: 波兰怎么了 asks as 应城怎么了 does. */
function foldKeepingSigns(text: string): string {
  return text
    .split(/([PT])(?![a-z])/)
    .map((part) => (part === 'P' || part === 'T' ? part : withCountriesAs('P', foldText(part)).replace(/\d+/g, 'N')))
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
