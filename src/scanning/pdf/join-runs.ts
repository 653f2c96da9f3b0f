import type { ScannedCharacter, ScannedLine } from '../../model/scan.ts';

/** A run of letters as a PDF has it, in pixels: `size` is that of its font. */
export type Run = { text: string; left: number; baseline: number; width: number; size: number };

/** How far, in sizes of the font, runs of one line may lie apart: columns do so farther; and how far above one another. */
const APART = 0.6;
const ABOVE = 0.3;

/** How much the sizes of their fonts may differ: a number within a Chinese line is often larger. */
const SIZES = 1.25;

/** What a line reaches above and below its baseline, and how high its letters are, in sizes of the font. */
const UP = 0.95;
const DOWN = 0.3;
const LETTERS = 0.9;

/** Sizes of the font from which a blank is the white between two columns: within a line it fills it may be 1.5 wide. */
const WHITE = 2;

/** Blanks for each place between two letters or Latin words of a line from which they are its spacing, and words that tell so. */
const SPACED = { share: 0.8, words: 4 } as const;
const WORD = /[!-~]+|[^\s!-~]/g;

/** Runs that follow one another on one baseline are a line; blanks at its ends are none of it. */
export function joinRuns(runs: readonly Run[]): ScannedLine[] {
  const lines: Run[][] = [];
  for (const run of runs.filter((one) => !isWhite(one)).toSorted((a, b) => a.left - b.left)) {
    const line = lines.findLast((before) => goesOn(before.at(-1), run));
    if (line === undefined) lines.push([run]);
    else line.push(run);
  }
  return lines.map(lineOf).filter((line) => line !== null);
}

/** Whether a run is the white between two columns. */
function isWhite({ text, width, size }: Run): boolean {
  return text.trim() === '' && width > WHITE * size;
}

function goesOn(last: Run | undefined, run: Run): boolean {
  if (last === undefined) return false;
  const size = Math.max(last.size, run.size);
  if (size > SIZES * Math.min(last.size, run.size) || Math.abs(last.baseline - run.baseline) > ABOVE * size)
    return false;
  const gap = run.left - (last.left + last.width);
  return gap < APART * size && gap > -APART * size;
}

function lineOf(runs: readonly Run[]): ScannedLine | null {
  const letters = runs.flatMap((run) => {
    const places = placesOf(run);
    return Array.from({ length: run.text.length }, (_, i) => ({ text: run.text[i] ?? '', place: places[i] ?? END }));
  });
  const printed = ({ text }: { text: string }) => text.trim() !== '';
  const inner = unspaced(letters.slice(letters.findIndex(printed), letters.findLastIndex(printed) + 1));
  const [first] = inner;
  const last = inner.at(-1);
  const [run] = runs;
  if (first === undefined || last === undefined || run === undefined || !letters.some(printed)) return null;
  const size = Math.max(...runs.map((one) => one.size));
  const left = first.place.left;
  return {
    text: inner.map(({ text }) => text).join(''),
    box: {
      left,
      top: run.baseline - UP * size,
      width: last.place.left + last.place.width - left,
      height: (UP + DOWN) * size,
    },
    height: LETTERS * size,
    confidence: 1,
    inverse: false,
    characters: inner.map(({ place }) => place),
  };
}

/** What was set with white between all its letters, to fill its line or as a head, without the blanks that a PDF tells for it. */
function unspaced<Letter extends { text: string }>(letters: readonly Letter[]): readonly Letter[] {
  const text = letters.map((letter) => letter.text).join('');
  const words = text.match(WORD)?.length ?? 0;
  const blanks = text.match(/\s+/g)?.length ?? 0;
  if (words < SPACED.words || blanks < SPACED.share * (words - 1)) return letters;
  const isLatin = (at: number) => /^[!-~]$/.test(letters[at]?.text ?? '');
  return letters.filter((letter, at) => letter.text.trim() !== '' || (isLatin(at - 1) && isLatin(at + 1)));
}

const END: ScannedCharacter = { left: 0, width: 0, confidence: 1 };

/** Where each code unit of a run stands: a PDF tells how wide the whole is, and Latin letters are half as wide as others. */
function placesOf({ text, left, width }: Run): ScannedCharacter[] {
  const widths = Array.from({ length: text.length }, (_, i) => (text.charCodeAt(i) < 0x2e80 ? 1 : 2));
  const all = widths.reduce((sum, one) => sum + one, 0);
  let at = left;
  return widths.map((one) => {
    const place = { left: at, width: (one / all) * width, confidence: 1 };
    at += place.width;
    return place;
  });
}
