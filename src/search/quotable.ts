import { SEARCH } from '../limits.ts';
import { clausesOf, type Span, sentencesOf } from '../text/sentences.ts';

const LETTERS = /[\p{L}\p{N}]/gu;

/**
 * The stretches of a paragraph that can be quoted as one sentence: its sentences, and where one is longer than
 * `SEARCH.quoteLetters` letters, runs of its clauses up to that length, each as long as it may be.
 */
export function quotablesOf(paragraph: string): Span[] {
  return sentencesOf(paragraph).flatMap((sentence) =>
    lettersIn(paragraph, sentence) <= SEARCH.quoteLetters ? [sentence] : clauseRuns(paragraph, sentence),
  );
}

function clauseRuns(paragraph: string, sentence: Span): Span[] {
  const runs: Span[] = [];
  for (const clause of clausesOf(paragraph, sentence)) {
    const last = runs.at(-1);
    const joined = last === undefined ? clause : { start: last.start, end: clause.end };
    if (last !== undefined && lettersIn(paragraph, joined) <= SEARCH.quoteLetters) last.end = clause.end;
    else runs.push({ ...clause });
  }
  return runs;
}

function lettersIn(paragraph: string, { start, end }: Span): number {
  return paragraph.slice(start, end).match(LETTERS)?.length ?? 0;
}
