import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import { IN_WORDINGS } from '../../tables/holding.ts';
import type { Span } from '../../text/sentences.ts';
import type { Read } from '../claims/read.ts';
import {
  chineseFor,
  englishFor,
  englishWordsIn,
  frameWordsIn,
  glossesIn,
  isFrame,
  sameAs,
  sameWordsIn,
  stemOf,
} from './lexicon.ts';

/**
 * What the words of a stretch are compared by: two Chinese characters side by side, stems of English words, and for
 * words that may stand for one another their group; numbers by their values. Days, frame words and words that join are
 * left out.
 */
export function termsIn(known: Read, span: Span): Set<string> {
  const numbers = inside(known.numbers, span);
  const counted = numbers.filter(({ lone }) => lone !== true);
  const text = blanked(known.text, span, [...inside(known.days, span), ...inside(known.times, span), ...counted]);
  const terms = new Set<string>();
  const english = englishWordsIn(text, 0, text.length).map(({ word }) => word);
  addHan(terms, text);
  addEnglish(terms, english);
  for (const word of english) addHan(terms, known.names.get(word) ?? '');
  if (known.target === 'han') for (const word of chineseFor(english)) addHan(terms, word);
  else
    addEnglish(
      terms,
      [...englishFor(text, 0, text.length), ...glossesIn(text).flatMap(({ glosses }) => glosses)].flatMap(parts),
    );
  for (const { start, end, value } of numbers) if (span.start <= start && end <= span.end) terms.add(`#${value}`);
  return terms;
}

/** Of stretches in order, those that reach into another. */
function inside<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length; at += 1) {
    const span = spans[at];
    if (span === undefined || span.start >= end) break;
    found.push(span);
  }
  return found;
}

function blanked(text: string, { start, end }: Span, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)];
    if (to <= from) continue;
    parts.push(text.slice(at, from), '·'.repeat(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at, end);
}

function addEnglish(terms: Set<string>, words: readonly string[]): void {
  for (const word of words.filter((one) => !isFrame(one))) {
    for (const group of sameAs(word)) terms.add(`~${group}`);
    terms.add(stemOf(word));
  }
}

function parts(phrase: string): string[] {
  return phrase.split(/[ -]/);
}

function addHan(terms: Set<string>, text: string): void {
  const frame = new Uint8Array(text.length + 1);
  for (const { start, end } of frameWordsIn(text, 0, text.length)) if (end - start > 1) frame.fill(1, start, end);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (!/^\p{Script=Han}{2}$/u.test(pair) || [...pair].some((one) => IN_WORDINGS.glue.has(one))) continue;
    const both = FUNCTION_CHARACTERS.has(pair.charAt(0)) && FUNCTION_CHARACTERS.has(pair.charAt(1));
    if (!both && !(frame[at] === 1 && frame[at + 1] === 1)) terms.add(pair);
  }
  for (const { word } of sameWordsIn(text, 0, text.length))
    if (word.length > 1) for (const group of sameAs(word)) terms.add(`~${group}`);
}
