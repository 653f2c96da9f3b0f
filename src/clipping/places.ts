import type { Article, Page } from '../model.ts';
import { halfWidth } from '../reading/half-width.ts';
import { BREAK, type Match, matchesOf } from './matches.ts';

/** Where a UTF-16 unit of an article stands on its page: which line of the scan, and which unit of it. */
export type Spot = { line: number; unit: number };

/** For each unit of each paragraph where it stands; null for what was printed nowhere, such as a space between two words. */
export type Places = readonly (readonly (Spot | null)[])[];

/** Texts run together for comparing: white space left out, full width as half; `at` leads back to text and unit. */
type Run = { text: string; at: { of: number; unit: number }[] };

/**
 * Finds the words of an article again on the lines of its page that it was read from. What was put right in reading, or
 * broke between two lines, is found by what stands on both sides of it.
 */
export function placesOf({ paragraphs, blocks }: Pick<Article, 'paragraphs' | 'blocks'>, page: Page): Places {
  const lines = linesOf(blocks, page);
  const printed = runOf(lines.map((line) => page.scan?.lines[line]?.text ?? ''));
  const read = runOf(paragraphs);
  const spots: (number | null)[] = Array.from({ length: read.text.length }, () => null);
  const matches = matchesOf(read.text, printed.text);
  for (const match of matches) place(spots, match);
  fillGaps(spots, { read: read.text, printed: printed.text, matches });

  const places = paragraphs.map((text): (Spot | null)[] => Array.from({ length: text.length }, () => null));
  for (const [unit, spot] of spots.entries()) {
    const from = read.at[unit];
    const to = spot === null ? undefined : printed.at[spot];
    const paragraph = from === undefined ? undefined : places[from.of];
    if (from === undefined || to === undefined || paragraph === undefined) continue;
    paragraph[from.unit] = { line: lines[to.of] ?? 0, unit: to.unit };
  }
  return places;
}

/** The lines of an article, by their numbers in the scan, as its blocks have them. */
export function linesOf(blocks: readonly number[], page: Page): number[] {
  const own = new Set(blocks);
  return page.blocks.filter(({ number }) => own.has(number)).flatMap(({ lines = [] }) => lines);
}

function runOf(texts: readonly string[]): Run {
  let text = '';
  const at: Run['at'] = [];
  for (const [of, one] of texts.entries()) {
    // Lines go on in one another, paragraphs end: a line that ends one is followed by the next all the same.
    for (const [unit, letter] of halfWidth(one).split('').entries()) {
      if (/\s/.test(letter) || letter === BREAK) continue;
      text += letter;
      at.push({ of, unit });
    }
  }
  return { text, at };
}

function place(spots: (number | null)[], { a, b, length }: Match): void {
  for (let step = 0; step < length; step += 1) spots[a + step] = b + step;
}

/**
 * What lies between two stretches that were found: where the page has as much between them it is that, letter for letter,
 * else what is alike from either side.
 */
function fillGaps(
  spots: (number | null)[],
  { read, printed, matches }: { read: string; printed: string; matches: readonly Match[] },
): void {
  const taken = new Set(matches.flatMap(({ b, length }) => Array.from({ length }, (_, step) => b + step)));
  const take = (unit: number, at: number): boolean => {
    if (at < 0 || at >= printed.length || taken.has(at)) return false;
    spots[unit] = at;
    taken.add(at);
    return true;
  };
  const alike = (unit: number, at: number) => read[unit] === printed[at] && take(unit, at);
  const edges = [{ a: 0, b: 0, length: 0 }, ...matches, { a: read.length, b: printed.length, length: 0 }];
  for (const [index, { a, b, length }] of edges.entries()) {
    const next = edges[index + 1];
    if (next === undefined) break;
    const [from, to] = [a + length, b + length];
    const gap = next.a - from;
    if (gap === next.b - to && gap <= CORRECTED) for (let step = 0; step < gap; step += 1) take(from + step, to + step);
    let [before, behind] = [0, 0];
    while (before < gap && alike(from + before, to + before)) before += 1;
    while (before + behind < gap && alike(next.a - 1 - behind, next.b - 1 - behind)) behind += 1;
  }
}

/** Units in a row that may have been put right in reading. */
const CORRECTED = 12;
