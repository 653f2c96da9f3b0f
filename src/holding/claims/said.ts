import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';

/**
 * A clause of folded text; those of one sentence have its number, those between semicolons that of their segment.
 * `begins` is where what its sentence tells begins.
 */
export type Clause = Span & { sentence: number; segment: number; begins: number };

/** A text as it is compared: folded, with the way back to where it was said, and cut into clauses. */
export type Said = { original: string; text: string; at: readonly number[]; clauses: readonly Clause[] };

const MARK = /[,;:。!?！？\n]|[.](?=\s|$)|(?<=[a-z]) - (?=[a-z])/gu;
const ENDS_SENTENCE = /[。!?！？.\n]/;
/** 统计局的数据显示，…: who says it is not what it is told of. */
const SAYS_WHO = /(?:显示|表明|介绍|表示|透露|指出|认为|通报|获悉|了解|消息|数据|统计)(?:[说称])?$|[说称]$/;

/** Reads a text; clauses end at commas, semicolons, colons and what ends sentences. */
export function saidOf(original: string): Said {
  const { text, at } = fold(original);
  return { original, text, at, clauses: clausesOf(text) };
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let segment = 0;
  let begins = 0;
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') clauses.push({ start, end, sentence, segment, begins });
  };
  for (const { index, 0: mark } of text.matchAll(MARK)) {
    if (mark === ',' && /\d/.test(text.charAt(index - 1)) && /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5)))
      continue;
    if (mark === ':' && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1))) continue;
    close(index);
    start = index + mark.length;
    if (ENDS_SENTENCE.test(mark)) sentence += 1;
    if (ENDS_SENTENCE.test(mark) || SAYS_WHO.test(text.slice(Math.max(0, index - 4), index))) begins = start;
    if (ENDS_SENTENCE.test(mark) || mark === ';') segment += 1;
  }
  close(text.length);
  return clauses;
}

/** The clause in which an offset lies, or the one before it. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((clauses[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return clauses[low];
}

/** What was said at folded offsets, in its own letters, and where. */
export function printedAt({ original, at }: Said, { start, end }: Span): { at: number; text: string } {
  const from = at[start] ?? 0;
  return { at: from, text: original.slice(from, at[end] ?? original.length).trim() };
}
