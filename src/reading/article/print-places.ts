import type { Article, Page } from '../../model.ts';

/** Where a code unit of read text is printed: the line of the page's scan, and the unit of that line's text. */
export type PrintPlace = { line: number; character: number };

/** For each code unit of a text where it is printed; null where no line has it, as of a blank. */
export type PrintPlaces = (PrintPlace | null)[];

/**
 * Finds where the paragraphs of an article are printed, among the lines of its blocks. Lines may have been joined in any
 * order, blanks dropped or added, and single characters put right.
 * @returns for each paragraph its places, all null on a page that was no picture.
 */
export function printPlacesOf(
  { paragraphs, blocks }: Pick<Article, 'paragraphs' | 'blocks'>,
  page: Page,
): PrintPlaces[] {
  return placesAmong(paragraphs, page, linesOf(blocks, page));
}

/** The same of texts that stand in given lines of a page. */
function placesAmong(texts: readonly string[], page: Page, lines: readonly number[]): PrintPlaces[] {
  const print = printOf(page, lines);
  return texts.map((text) => {
    // What a row of a table begins with is printed before its cells, not before the names of their columns.
    const first = text.indexOf(' | ') + 1;
    return [...align(text.slice(0, first), print), ...align(text.slice(first), print)];
  });
}

/** The lines of the scan that some blocks were made of, in their order. */
export function linesOf(blocks: readonly number[], page: Page): number[] {
  const wanted = new Set(blocks);
  // The line in which a head runs into its text is in two blocks.
  return [...new Set(page.blocks.flatMap((block) => (wanted.has(block.number) ? (block.lines ?? []) : [])))];
}

/** What is printed, unit after unit; where runs of a few units stand in it; and what no text has taken yet. */
type Print = { units: string[]; places: PrintPlace[]; runs: ReadonlyMap<string, number[]>; free: boolean[] };

/** Units by which a place is found again: fewer are the same in too many places. */
const RUN = 4;
/** White space, and what stands between the cells of a row, are printed nowhere. */
const BLANK = /[\s|]/;

function printOf(page: Page, lines: readonly number[]): Print {
  const units: string[] = [];
  const places: PrintPlace[] = [];
  for (const line of lines) {
    const text = page.scan?.lines[line]?.text ?? '';
    for (let character = 0; character < text.length; character += 1) {
      if (BLANK.test(text.charAt(character))) continue;
      units.push(text.charAt(character));
      places.push({ line, character });
    }
  }
  const runs = new Map<string, number[]>();
  for (let at = 0; at + RUN <= units.length; at += 1) {
    const run = units.slice(at, at + RUN).join('');
    const found = runs.get(run);
    if (found === undefined) runs.set(run, [at]);
    else found.push(at);
  }
  return { units, places, runs, free: units.map(() => true) };
}

function align(text: string, print: Print): PrintPlaces {
  const places: PrintPlaces = new Array(text.length).fill(null);
  const units = text.split('').flatMap((unit, index) => (BLANK.test(unit) ? [] : [{ unit, index }]));
  let last = -1;
  for (const [at, { index }] of units.entries()) {
    const next = following(units, at, last, print);
    if (next === null) continue;
    print.free[next] = false;
    places[index] = print.places[next] ?? null;
    last = next;
  }
  return places;
}

type Unit = { unit: string };

/** The place in print of the unit at `at`, where the one before stands at `last`. */
function following(units: readonly Unit[], at: number, last: number, print: Print): number | null {
  const after = last + 1;
  if (last >= 0 && print.free[after] === true) {
    if (print.units[after] === units[at]?.unit) return after;
    // One that was put right stands where the printed one does, if what follows agrees.
    if (agrees(units, at + 1, after + 1, print)) return after;
  }
  const length = Math.min(RUN, units.length - at);
  const run = units
    .slice(at, at + length)
    .map(({ unit }) => unit)
    .join('');
  const found = length === RUN ? (print.runs.get(run) ?? []) : searched(run, print);
  const free = found.filter((place) => print.free[place]);
  return free.find((place) => place > last) ?? free[0] ?? null;
}

/** Whether the next two units are printed there. */
function agrees(units: readonly Unit[], at: number, place: number, print: Print): boolean {
  const both = [0, 1].every((more) => units[at + more]?.unit === print.units[place + more]);
  return both && units[at] !== undefined;
}

/** Places of a run that is shorter than those that are kept. */
function searched(run: string, { units }: Print): number[] {
  return [...units.keys()].filter((at) => units.slice(at, at + run.length).join('') === run);
}
