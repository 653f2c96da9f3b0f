import { findFigures } from '../src/figures/find-figures.ts';
import type { Page } from '../src/model.ts';
import { readPage } from '../src/reading/read-page.ts';
import { repeated } from './hostile-texts.ts';
import { workOf } from './work.ts';

/** How much more than twice the work a text of twice the length may cost: small costs do not double exactly. */
export const MOST_GROWTH = 2.5;

/** What is done with a text of figures, and with a page: what anybody may give. */
export const READERS = {
  figures: (text: string) =>
    findFigures(text, { articleId: '', paragraph: 0, district: null, today: '2022-08-10' }).length,
  pages: (text: string) => readPage(pageOf(text)).articles.length,
} as const;

/** A page of the blocks that blank lines part. */
export function pageOf(text: string): Page {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return {
    path: 'page.txt',
    paper: null,
    date: null,
    blocks: blocks.map((block, number) => ({ number, text: block })),
  };
}

/** By how much the work grows with twice the tokens, from so many letters on; and the work a letter. */
export function growthOf(
  read: (text: string) => unknown,
  tokens: readonly string[],
  letters: number,
): { growth: number; aLetter: number } {
  const [once, twice] = [letters, 2 * letters].map((size) => {
    const text = repeated(tokens, size);
    return { work: workOf(() => read(text)), letters: text.length };
  });
  const growth = (twice?.work ?? 0) / (once?.work ?? 1);
  return { growth, aLetter: (twice?.work ?? 0) / (twice?.letters ?? 1) };
}

/** Those of several texts whose work grows by more than it may, each with its growth. */
export function tooMuch(
  read: (text: string) => unknown,
  texts: readonly (readonly string[])[],
  letters: number,
): { tokens: readonly string[]; growth: number }[] {
  return texts
    .map((tokens) => ({ tokens, growth: growthOf(read, tokens, letters).growth }))
    .filter(({ growth }) => growth > MOST_GROWTH);
}
