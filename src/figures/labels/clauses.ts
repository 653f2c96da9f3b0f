import { LEADS } from '../../tables/reading.ts';
import type { Span } from '../../text/sentences.ts';

/** A clause of folded text; `sentence` counts the sentences, so that an owner is looked for in the same one. */
export type Clause = Span & { sentence: number };

/** UTF-16 units of the longest quotation that is a name and not speech. */
const NAME_LENGTH = 24;
const QUOTED = /"([^"。!?]*)"/g;
const BRACKETED = /\(([^()]*)\)/g;

/** How a report begins, with the byline in brackets: 本报讯(记者 李力). Who reports a thing is no part of it. */
const DATELINE = new RegExp(`^(?:${LEADS.datelines.join('|')})(?:\\([^()]*\\))?[,:\\s]*`);

/**
 * Cuts folded text into clauses at commas, semicolons, colons, sentence ends and between the cells of a table's row. A comma inside a quoted name does
 * not cut ("读好书,送好戏"); brackets that hold a number are a clause of their own (占全市6.2%).
 */
export function clausesIn(text: string): Clause[] {
  const whole = new Uint8Array(text.length);
  for (const { index, 0: name } of text.matchAll(QUOTED)) {
    if (name.length <= NAME_LENGTH) whole.fill(1, index, index + name.length);
  }
  const cuts = new Set<number>();
  for (const found of text.matchAll(BRACKETED)) {
    if (/\d/.test(found[0])) cuts.add(found.index).add(found.index + found[0].length - 1);
  }
  const clauses: Clause[] = [];
  let start = DATELINE.exec(text)?.[0].length ?? 0;
  let sentence = 0;
  for (let at = start; at <= text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark !== '' && !cuts.has(at) && (whole[at] === 1 || !isCut(text, at))) continue;
    if (at > start) clauses.push({ start, end: at, sentence });
    start = at + 1;
    if (/[。!?]/.test(mark)) sentence += 1;
  }
  return clauses;
}

/** The index of the span, of several in order, that a place of the text stands in or before; their number behind the last. */
export function spanIndexAt(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (spans[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the last of several spans in order that starts before a place; -1 where none does. */
export function indexBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Those of several spans in order that touch a stretch of the text. */
export function spansWithin<One extends Span>(spans: readonly One[], { start, end }: Span): One[] {
  const touching: One[] = [];
  for (let index = spanIndexAt(spans, start); index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.start >= end) break;
    touching.push(span);
  }
  return touching;
}

function isCut(text: string, at: number): boolean {
  const mark = text.charAt(at);
  // … folds to three dots.
  if (mark === '.') return text.charAt(at + 1) === '.' || text.charAt(at - 1) === '.';
  if (!/[,;:。!?|]/.test(mark)) return false;
  // 1,000 and 10:30 are one.
  return !(/[,:]/.test(mark) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
}
