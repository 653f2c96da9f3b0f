import { z } from 'zod';

/** What a gap may hold: so many characters of one sentence, as few as will do. */
const GAP = '([^。?!]{0,16}?)';

/**
 * A pattern over folded text, as every table of questions writes them: a regular expression in which … is a gap, and whose Latin
 * words and numbers stand by themselves (may is not in mayor). Its groups are (?:…) or named, for the others are its gaps.
 */
export function patternOf(source: string): RegExp {
  return new RegExp(`(?<![a-z](?=[a-z\\d]))(?:${source.replaceAll('…', GAP)})(?!(?<=[a-z\\d])[a-z])`, 'u');
}

/** A row of a table of patterns: what it is for (`example`) and, where that is easily got wrong, what it is not for. */
export const ROW = {
  pattern: z.string().min(1).transform(patternOf),
  example: z.string().min(1),
  notExample: z.string().min(1).optional(),
};

/** Rows of which any may fit, as one pattern. */
export const AnyRow = z
  .array(z.strictObject(ROW))
  .min(1)
  .transform((rows) => new RegExp(rows.map(({ pattern }) => pattern.source).join('|'), 'u'));

/** The words in characters that are whole alternatives of a pattern: 新闻 and 消息 of 什么(?:新闻|消息). */
export function wholeWordsOf({ source }: RegExp): string[] {
  return source.match(/(?<=[|:]|^)\p{Script=Han}{2,}(?=[|)]|$)/gu) ?? [];
}

type Stretch = { start: number; end: number };

/** Where a row's pattern stands in a text, and those stretches of it that are words and no gap. */
export type Match<T> = Stretch & { row: T; words: Stretch[] };

/** Finds where the patterns of rows stand in a text: the longest words first, of equal ones those of the first row. */
export function matcherOf<T extends { pattern: RegExp }>(rows: readonly T[]): (text: string) => Match<T>[] {
  const everywhere = rows.map((row) => ({ row, pattern: new RegExp(row.pattern, 'dgu') }));
  return (text) =>
    everywhere
      // Most rows stand nowhere, and to ask that takes a tenth of looking where.
      .filter(({ row }) => row.pattern.test(text))
      .flatMap(({ row, pattern }) => [...text.matchAll(pattern)].map((found) => ({ row, ...wordsOf(found) })))
      .sort((a, b) => lettersOf(b) - lettersOf(a));
}

function wordsOf({ index, 0: { length }, indices = [] }: RegExpExecArray): Stretch & { words: Stretch[] } {
  const words = [{ start: index, end: index + length }];
  for (const gap of indices.slice(1)) {
    const last = words.at(-1);
    if (gap === undefined || last === undefined || gap[0] === gap[1]) continue;
    words.push({ start: gap[1], end: last.end });
    last.end = gap[0];
  }
  return { start: index, end: index + length, words };
}

/** A gap that holds something counts as one letter. */
function lettersOf({ words }: Match<unknown>): number {
  return words.reduce((letters, { start, end }) => letters + end - start, words.length - 1);
}
