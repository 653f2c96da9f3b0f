import { PAGE } from '../../tables/weights.ts';
import { ofEach } from '../../text/remembering.ts';
import { areWords } from '../lines/join.ts';
import type { Piece } from '../lines/lines.ts';
import { isDeck, isMarkedHead, withoutMark } from '../lines/marks.ts';
import { goesOn } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { pairScore } from '../paragraphs/seams.ts';
import { type Signs, sumOf } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import { tagOf } from './tags.ts';

/** The heads of an article told apart. */
export type Heads = { kicker: string | null; title: string | null; subheads: string[] };

/** Heads that stand together and are the lines of one title: from one up to but without another. */
export type Run = { from: number; end: number };

/** Lines of a title at most that are given as blocks of their own, and the heads of an article among which it is looked for. */
const LINES = 3;
const TITLE_AMONG = 40;

/** Tells kicker, title and first subhead apart, by their order and their size. */
export function tellHeads(heads: readonly Piece[], texts: readonly Piece[]): Heads {
  const { from, end } = titleAmong(heads, texts);
  const words = heads.map(printed);
  const title = words.slice(from, end).join(' ');
  return {
    kicker: from === 0 ? null : words.slice(0, from).join(' '),
    title: title === '' ? null : withoutTag(title),
    subheads: words.slice(end),
  };
}

function titleAmong(heads: readonly Piece[], texts: readonly Piece[]): Run {
  const only = (from: number): Run => ({ from, end: from + 1 });
  const tagged = heads.findIndex((piece) => tagOf(piece.text) !== null);
  if (tagged >= 0) return only(tagged);
  const sizes = heads.map((piece) => piece.print?.size ?? 0);
  const largest = sizes.indexOf(Math.max(...sizes));
  if ((sizes[largest] ?? 0) >= WEIGHTS.layout.big) return only(largest);
  const [best = only(0)] = runsOf(Math.min(heads.length, TITLE_AMONG))
    .map((run) => ({ ...run, points: sumOf(titleSigns(heads, run, texts), PAGE.title) }))
    .toSorted((a, b) => b.points - a.points);
  return best;
}

/** All that may be the title of so many heads. */
export function runsOf(count: number): Run[] {
  return Array.from({ length: count }, (_, from) => from).flatMap((from) =>
    [1, 2, 3].filter((lines) => lines <= LINES && from + lines <= count).map((lines) => ({ from, end: from + lines })),
  );
}

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
    ...(repeats(title, texts) && { repeated: 1 }),
    length: (width - mean) / 5,
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
const bareText = ofEach((pieces: readonly Piece[]) => bare(pieces));

function bare(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('');
}

function repeats(heads: readonly Piece[], texts: readonly Piece[]): boolean {
  return bareText(texts).includes(bare(heads));
}

/**
 * A head as printed, without what is set before it: where OCR parted it, one space; where it is known that a line ended there,
 * none between Chinese words.
 */
export function printed({ lines, print }: Piece): string {
  const plain = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  return withoutMark(
    print === undefined
      ? plain.join(' ')
      : plain.reduce((head, line) => `${head}${areWords(head, line) ? ' ' : ''}${line}`),
  );
}

/** The title without the name of its district that is set before it. */
function withoutTag(title: string): string {
  return tagOf(title) !== null ? title.slice(title.indexOf(' ') + 1) : title;
}
