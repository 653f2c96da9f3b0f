import { ofEach } from '../../text/remembering.ts';
import type { Piece } from '../lines/lines.ts';
import { isDeck, isMarkedHead } from '../lines/marks.ts';
import { goesOn } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { pairScore } from '../paragraphs/seams.ts';
import type { Signs } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import { blocksIn, isOfBlockAbove } from './head-lines.ts';
import type { Run } from './manner.ts';
import { isPrinted, isSaidAcross, toldSigns } from './told-signs.ts';

/** Ems below which a title is short, and above which it is long. */
const SHORT = 10;
const LONG = 22;

/** What speaks for some of several heads being the title: the second more often than the first, seldom what the text repeats. */
export function titleSigns(heads: readonly Piece[], { from, end }: Run, texts: readonly Piece[]): Signs {
  const [above, title, below] = [heads.slice(0, from), heads.slice(from, end), heads.slice(end)];
  return {
    ...placeSigns(heads, { from, end }),
    ...widthSigns(heads, { from, end }, texts),
    ...(title.some(({ text }) => isMarkedHead(text) && !isDeck(text)) && { marked: 1 }),
    ...(title.some(({ text }) => isDeck(text)) && { deck: 1 }),
    ...(isDeck(heads[end]?.text ?? '') && { overDeck: 1 }),
    ...(title.some(({ text }) => /[!?]/.test(text)) && { called: 1 }),
    ...(title.some((head) => isPrinted(head, texts)) && { repeated: 1 }),
    ...(isTorn(title) && isTorn([...above, ...below]) && { torn: 1 }),
    ...toldSigns('title', title, texts),
    ...toldSigns('above', above, texts),
    ...toldSigns('below', below, texts),
    ...(title.length > 1 && partedSigns(title)),
    ...seamSigns(heads, { from, end }, texts),
  };
}

/** In which of the heads' blocks the title stands, and whether with another head. */
function placeSigns(heads: readonly Piece[], { from, end }: Run): Signs {
  const above = blocksIn(heads.slice(0, from));
  const isWithin = isOfBlockAbove(heads, from) || isOfBlockAbove(heads, end);
  const beside = [...heads.slice(0, from), ...heads.slice(end)];
  return {
    ...(above === 0
      ? { first: 1, ...(heads.length === 2 && end === 1 && { firstOfTwo: 1 }) }
      : { [above === 1 ? 'second' : 'later']: 1 }),
    ...(end === heads.length && { last: 1 }),
    ...(isWithin && { within: 1 }),
    // Of two heads the one that has several lines is mostly the title.
    ...(end === from + 1 && !isWithin && blocksIn(beside) < beside.length && { linedBeside: 1 }),
  };
}

function widthSigns(heads: readonly Piece[], { from, end }: Run, texts: readonly Piece[]): Signs {
  const { widths, mean, longest, shortest } = widthsOf(heads);
  const own = widths.slice(from, end);
  const width = Math.max(...own);
  const total = own.reduce((sum, one) => sum + one, 0);
  const column = texts[0]?.column ?? longest;
  return {
    ...(width === longest && { longest: 1 }),
    ...(width === shortest && { shortest: 1 }),
    ...(width > column + WEIGHTS.overhang && { wide: 1 }),
    length: (width - mean) / 5,
    short: Math.max(0, SHORT - total) / 5,
    long: Math.max(0, total - LONG) / 5,
    ...(own.length > 1 && {
      uneven: (width - Math.min(...own)) / 5,
      ...(total > WEIGHTS.headWidth && { tooLong: 1 }),
    }),
  };
}

/** How the lines of a title are parted, and whether each goes on in the next. */
function partedSigns(title: readonly Piece[]): Signs {
  const parted = blocksIn(title) - 1;
  const lined = title.length - 1 - parted;
  // Where lines stand in one block, or a gap is between clauses, it is not blocks that part them.
  const isTwice = parted > 0 && (lined > 0 || title.some(({ text }) => /\s/.test(text)));
  return {
    ...(parted > 0 && { parted }),
    ...(lined > 0 && { lined }),
    ...(isTwice && { partedTwice: 1 }),
    ...(title.slice(0, -1).some(({ text }) => goesOn(text) || DASHED.test(text)) && { goesOn: 1 }),
  };
}

/** Whether a word is parted between two lines of a title, or between it and what stands beside it: parted words are of one head. */
function seamSigns(heads: readonly Piece[], { from, end }: Run, texts: readonly Piece[]): Signs {
  const signs = { parts: 0, across: 0, partsBeside: 0, acrossBeside: 0 };
  for (let at = Math.max(1, from); at <= Math.min(end, heads.length - 1); at += 1) {
    const [one, next] = [heads[at - 1], heads[at]];
    if (one === undefined || next === undefined) continue;
    const where = at > from && at < end ? '' : 'Beside';
    if (pairScore(one.text.slice(-1), next.text.charAt(0)) >= WORD) signs[`parts${where}`] += 1;
    if (isSaidAcross(one, next, texts)) signs[`across${where}`] += 1;
  }
  return signs;
}

/** How much more often than by chance two characters stand together that are hardly of two words, a logarithm. */
const WORD = 1.5;

/** With a dash a title goes on in its next line. */
const DASHED = /[-—―]$/;

// Each of many heads is held against all of them, and against all of the text.
const widthsOf = ofEach((heads: readonly Piece[]) => {
  const widths = heads.map(({ text }) => printedWidth(text));
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  // A page may have more heads than a call may have arguments.
  const longest = widths.reduce((one, other) => Math.max(one, other), 0);
  const shortest = widths.reduce((one, other) => Math.min(one, other), longest);
  return { widths, mean, longest, shortest };
});

/** Whether quotation marks are opened and not closed, or closed and not opened. */
function isTorn(heads: readonly Piece[]): boolean {
  const words = heads.map(({ text }) => text).join('');
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  return count(/[“「『《(]/g) !== count(/[”」』》)]/g) || count(/"/g) % 2 === 1;
}
