import { ofEach } from '../../text/remembering.ts';
import type { Piece } from '../lines/lines.ts';
import { isDeck, isMarkedHead } from '../lines/marks.ts';
import { pairsOf } from '../lines/pairs.ts';
import { goesOn } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { pairScore } from '../paragraphs/seams.ts';
import type { Signs } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import type { Run } from './manner.ts';

/** UTF-16 units of a text's beginning. */
const LEAD = 120;

/** What speaks for some of several heads being the title: the second more often than the first, seldom what the text repeats. */
export function titleSigns(heads: readonly Piece[], { from, end }: Run, texts: readonly Piece[]): Signs {
  const title = heads.slice(from, end);
  const { widths, mean, longest, shortest } = widthsOf(heads);
  const own = widths.slice(from, end);
  const width = Math.max(...own);
  const column = texts[0]?.column ?? longest;
  const seams = title.slice(1).map(({ text }, at) => pairScore(title[at]?.text.slice(-1) ?? '', text.charAt(0)));
  return {
    ...(from === 0
      ? { first: 1, ...(heads.length === 2 && end === 1 && { firstOfTwo: 1 }) }
      : { [from === 1 ? 'second' : 'later']: 1 }),
    ...(end === heads.length && { last: 1 }),
    ...(width === longest && { longest: 1 }),
    ...(width === shortest && { shortest: 1 }),
    ...(width > column + WEIGHTS.overhang && { wide: 1 }),
    ...(title.some(({ text }) => isMarkedHead(text) && !isDeck(text)) && { marked: 1 }),
    ...(title.some(({ text }) => isDeck(text)) && { deck: 1 }),
    ...(title.some(({ text }) => /[!?]/.test(text)) && { called: 1 }),
    ...(title.some((head) => repeats(head, texts)) && { repeated: 1 }),
    length: (width - mean) / 5,
    ...(isTorn(title) && isTorn([...heads.slice(0, from), ...heads.slice(end)]) && { torn: 1 }),
    ...toldSigns('title', title, texts),
    ...toldSigns('above', heads.slice(0, from), texts),
    ...toldSigns('below', heads.slice(end), texts),
    ...(title.length > 1 && {
      parted: title.length - 1,
      seam: seams.reduce((sum, one) => sum + one, 0),
      uneven: (width - Math.min(...own)) / 5,
      ...(own.reduce((sum, one) => sum + one, 0) > WEIGHTS.headWidth && { tooLong: 1 }),
      ...(title.slice(0, -1).some(({ text }) => goesOn(text)) && { goesOn: 1 }),
    }),
  };
}

// Each of many heads is held against all of them, and against all of the text.
const widthsOf = ofEach((heads: readonly Piece[]) => {
  const widths = heads.map(({ text }) => printedWidth(text));
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  // A page may have more heads than a call may have arguments.
  const longest = widths.reduce((one, other) => Math.max(one, other), 0);
  const shortest = widths.reduce((one, other) => Math.min(one, other), longest);
  return { widths, mean, longest, shortest };
});
/** How much of some heads the text says, and its beginning, which tells what the title does. */
function toldSigns(of: 'title' | 'above' | 'below', heads: readonly Piece[], texts: readonly Piece[]): Signs {
  const pairs = pairsOf(heads.map(({ text }) => text).join(''));
  if (pairs.length === 0) return {};
  const { all, lead } = pairsIn(texts);
  const share = (said: ReadonlySet<string>) => pairs.filter((pair) => said.has(pair)).length / pairs.length;
  return { [`${of}Told`]: share(all), [`${of}Led`]: share(lead) };
}

const pairsIn = ofEach((texts: readonly Piece[]) => ({
  all: new Set(texts.flatMap(({ text }) => pairsOf(text))),
  lead: new Set(
    pairsOf(
      texts
        .map(({ text }) => text)
        .join('')
        .slice(0, LEAD),
    ),
  ),
}));

/** Whether quotation marks are opened and not closed, or closed and not opened. */
function isTorn(heads: readonly Piece[]): boolean {
  const words = heads.map(({ text }) => text).join('');
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  return count(/[“「『《(]/g) !== count(/[”」』》)]/g) || count(/"/g) % 2 === 1;
}

const bareText = ofEach((pieces: readonly Piece[]) => pieces.map(bare).join(''));

function bare({ text }: Piece): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function repeats(head: Piece, texts: readonly Piece[]): boolean {
  return bareText(texts).includes(bare(head));
}
