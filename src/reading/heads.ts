import { areWords } from './join.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { tagOf } from './roles.ts';
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

/** With a dash a line under the title begins. */
const DECK = /^[—―–-]{1,2}/;

function titleAmong(heads: readonly Piece[], texts: readonly Piece[]): number {
  const tagged = heads.findIndex((piece) => tagOf(piece.text) !== null);
  if (tagged >= 0) return tagged;
  const sizes = heads.map((piece) => piece.print?.size ?? 0);
  const largest = sizes.indexOf(Math.max(...sizes));
  if ((sizes[largest] ?? 0) >= WEIGHTS.layout.big) return largest;
  if (heads.length < 2 || DECK.test(heads[1]?.text ?? '')) return 0;
  return heads.length > 2 || !isSubhead(heads, texts) ? 1 : 0;
}

/** Whether the second of two heads is a subhead already. Kickers and subheads repeat the text, titles seldom do. */
function isSubhead([first, second]: readonly Piece[], texts: readonly Piece[]): boolean {
  const [next] = texts;
  if (first === undefined || second === undefined || next === undefined) return false;
  const said = [first, second].map((head) => repeats(head, texts));
  if (said[0] !== said[1]) return said[1] === true;
  if (printedWidth(second.text) > next.column || opensReport(next.text)) return false;
  return printedWidth(first.text) > printedWidth(second.text) * 1.5;
}

function repeats(head: Piece, texts: readonly Piece[]): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return bare(texts.map((piece) => piece.text).join('')).includes(bare(head.text));
}

/**
 * A head as printed: where OCR parted it, one space; where it is known that a line ended there, none between Chinese words.
 */
export function printed({ lines, print }: Piece): string {
  const plain = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  return print === undefined
    ? plain.join(' ')
    : plain.reduce((head, line) => `${head}${areWords(head, line) ? ' ' : ''}${line}`);
}

/** The title without the name of its district that is set before it. */
function withoutTag(title: string): string {
  return tagOf(title) !== null ? title.slice(title.indexOf(' ') + 1) : title;
}
