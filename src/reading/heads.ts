import { areWords } from './join.ts';
import type { Piece } from './lines.ts';
import { isDeck, isMarkedHead, withoutMark } from './marks.ts';
import { sumOf } from './sum-of.ts';
import { tagOf } from './tags.ts';
import { WEIGHTS } from './weights.ts';
import { printedWidth } from './width.ts';

/** The heads of an article told apart. */
export type Heads = { kicker: string | null; title: string | null; subheads: string[] };

/** Tells kicker, title and first subhead apart, by their order and their size. */
export function tellHeads(heads: readonly Piece[], texts: readonly Piece[]): Heads {
  const at = titleAmong(heads, texts);
  const title = heads[at];
  return {
    kicker:
      at > 0
        ? heads
            .slice(0, at)
            .map((piece) => printed(piece))
            .join(' ')
        : null,
    title: title === undefined ? null : withoutTag(printed(title)),
    subheads: heads.slice(at + 1).map((piece) => printed(piece)),
  };
}

function titleAmong(heads: readonly Piece[], texts: readonly Piece[]): number {
  const tagged = heads.findIndex((piece) => tagOf(piece.text) !== null);
  if (tagged >= 0) return tagged;
  const sizes = heads.map((piece) => piece.print?.size ?? 0);
  const largest = sizes.indexOf(Math.max(...sizes));
  if ((sizes[largest] ?? 0) >= WEIGHTS.layout.big) return largest;
  if (heads.length < 2) return 0;
  const points = titlePoints(heads, texts);
  return points.indexOf(Math.max(...points));
}

/** Points for each of several heads being the title: the second more often than the first, seldom what the text repeats. */
function titlePoints(heads: readonly Piece[], texts: readonly Piece[]): number[] {
  const { title } = WEIGHTS;
  const widths = heads.map(({ text }) => printedWidth(text));
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const column = texts[0]?.column ?? Math.max(...widths);
  return heads.map((head, at) => {
    const width = widths[at] ?? 0;
    const signs = {
      ...(at === 0
        ? { first: 1, ...(heads.length === 2 && { firstOfTwo: 1 }) }
        : { [at === 1 ? 'second' : 'later']: 1 }),
      ...(width === Math.max(...widths) && { longest: 1 }),
      ...(width === Math.min(...widths) && { shortest: 1 }),
      ...(width > column + WEIGHTS.overhang && { wide: 1 }),
      ...(isMarkedHead(head.text) && { [isDeck(head.text) ? 'deck' : 'marked']: 1 }),
      ...(/[!?]/.test(head.text) && { called: 1 }),
      ...(repeats(head, texts) && { repeated: 1 }),
      length: (width - mean) / 5,
    };
    return sumOf(signs, title);
  });
}

function repeats(head: Piece, texts: readonly Piece[]): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return bare(texts.map((piece) => piece.text).join('')).includes(bare(head.text));
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
