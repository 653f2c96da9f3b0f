import type { Block } from '../../model.ts';
import { WEIGHTS } from '../weights.ts';
import { halfWidth } from './half-width.ts';
import { hasTable } from './table.ts';
import { printedWidth } from './width.ts';

/** A block with its printed lines, top to bottom, and the width in ems of the column that it was set in. */
export type Piece = {
  number: number;
  /** For judging: outer space trimmed, full-width marks as half-width ones. */
  text: string;
  /** As printed. */
  lines: string[];
  column: number;
  /** Whether a table stands in it, whose rows are no lines of a paragraph. */
  table: boolean;
  /** Whether its first line is set in, on a page that prints blanks for that. */
  setIn?: boolean;
  /** Whether the first lines of this page's paragraphs are not set in, so that a full one tells nothing. */
  flush?: boolean;
  /** How it is printed, on a page of which that is known. */
  print?: Print;
};

/**
 * How a block is printed: the height of its letters in those of the page's text, the ems of its column, by how many its
 * first line is set in (null where this paper sets none in), and its last one ends before the column does. `begins` where
 * it stands first of what is read together, `head` where it is a brief's head, `lost` where what stood right behind it was not read, `furniture` where it
 * belongs to the page.
 */
export type Print = {
  size: number;
  column: number;
  indent: number | null;
  lacking: number;
  begins: boolean;
  head: boolean;
  lost: boolean;
  furniture: boolean;
};

type Measured = { block: Block; parts: string[]; widths: number[]; own: number | null; hard: boolean; table: boolean };

/**
 * Finds the printed lines of every block. A space, or a newline, is where a printed line may have broken; whether it
 * did, the column's width tells, which is measured on the block itself or, for short blocks, on the blocks around it.
 */
export function layOut(blocks: readonly Block[]): Piece[] {
  const measured = blocks.map(measure);
  // A part of a block begins a paragraph on any page.
  const isTyped = blocks.some(({ setIn, number }, at) => setIn === true && blocks[at - 1]?.number !== number);
  const flush = !isTyped && setsNoneIn(measured);
  return measured.map((one, index) => {
    const column = one.own ?? columnNear(measured, index);
    const lines = one.hard ? one.parts : mergeParts(one.parts, column);
    return {
      number: one.block.number,
      text: halfWidth(one.block.text.trim()),
      lines,
      column,
      table: one.hard && hasTable(one.parts),
      ...((isTyped || one.block.setIn === true) && { setIn: one.block.setIn === true }),
      ...(flush && { flush }),
    };
  });
}

function measure(block: Block): Measured {
  const text = block.text.trim();
  // Of a scan it is known where each line ends: a blank within one is printed.
  const hard = block.lines !== undefined || text.includes('\n');
  const parts = (hard ? text.split('\n') : text.split(/[ \u3000\t]+/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const table = hard && hasTable(parts);
  // The rows of a table say nothing of the column around.
  const widths = table ? [] : parts.map(printedWidth);
  return { block, parts, widths, own: ownColumn(widths), hard, table };
}

/** Whether hardly a block's first line is set in, of those that tell their column's width. */
function setsNoneIn(measured: readonly Measured[]): boolean {
  const offsets = measured.flatMap(({ own, widths }) => (own === null ? [] : [own - (widths[0] ?? 0)]));
  const full = offsets.filter((offset) => Math.abs(offset) < 1).length;
  const setIn = offsets.filter((offset) => offset >= 1 && offset <= WEIGHTS.indent + 1).length;
  return full >= TELLING && setIn < (full + setIn) * WEIGHTS.seldomSetIn;
}

/** Full first lines from which a page tells that it sets none in. */
const TELLING = 6;

/** The width that most inner lines have; a line may hang a mark over the edge, and noise may have parted some. */
function ownColumn(widths: readonly number[]): number | null {
  const lines = new Map<number, number>();
  for (const width of widths.slice(1, -1)) lines.set(width, (lines.get(width) ?? 0) + 1);
  let best: number | null = null;
  let most = 1;
  for (const candidate of new Set([...lines.keys()].map(Math.floor))) {
    const count = ALIKE.reduce((sum, more) => sum + (lines.get(candidate + more) ?? 0), 0);
    if (count > most || (count === most && best !== null && candidate > best)) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

/** By how many ems lines of one column differ from its width; a width is a multiple of half an em. */
const ALIKE = [-0.5, 0, 0.5, 1];

/** The column that most blocks around have, those first in which this block's lines could stand. */
function columnNear(measured: readonly Measured[], index: number): number {
  const widths = measured[index]?.widths ?? [];
  const fitting = new Map<number, number>();
  const any = new Map<number, number>();
  for (let at = index - WEIGHTS.columnReach; at <= index + WEIGHTS.columnReach; at += 1) {
    const near = measured[at];
    const column = near?.own ?? lineWidth(near);
    if (at === index || column === null) continue;
    // Each block counts for less the farther it stands, and a single line for less than several.
    const vote = (near?.own === null ? 0.4 : 1) / (Math.abs(at - index) + 2);
    any.set(column, (any.get(column) ?? 0) + vote);
    // Two lines of a head are as long as those of another; that makes no column.
    const mayStand = widths.length === 1 || (near?.own !== null && fits(widths, column));
    if (mayStand) fitting.set(column, (fitting.get(column) ?? 0) + vote);
  }
  const widest = widths.reduce((most, width) => Math.max(most, width), 1);
  const usual = mostVoted(any) ?? widest;
  return mostVoted(fitting) ?? (widths.length > 1 && widest > usual * WEIGHTS.wide ? widest : usual);
}

/** What a block that cannot measure its column by itself may say of it: its widest line but a short last one. */
function lineWidth(near: Measured | undefined): number | null {
  const widths = near?.widths ?? [];
  const inner = widths.length > 2 ? widths.slice(1, -1) : widths;
  const width = inner.reduce((most, one) => Math.max(most, one), 0);
  return width >= LEAST_COLUMN ? Math.floor(width) : null;
}

/** Ems of the narrowest column that is set. */
const LEAST_COLUMN = 7;

function mostVoted(votes: ReadonlyMap<number, number>): number | null {
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Whether lines of these widths may stand in a column: the first may be indented, the last may be short. */
function fits(widths: readonly number[], column: number): boolean {
  return widths.every((width, at) => {
    if (width > column + WEIGHTS.overhang) return false;
    if (at === widths.length - 1) return true;
    return width >= (at === 0 ? column - WEIGHTS.indent - 1 : column - 1);
  });
}

const SPACE = printedWidth(' ');

/** Puts together the parts that a space inside a printed line set apart. */
function mergeParts(parts: readonly string[], column: number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const part of parts) {
    const width = printedWidth(part);
    const short = filled < column - WEIGHTS.indent - 0.5;
    if (line !== '' && short && filled + width <= column + WEIGHTS.overhang) {
      line += ` ${part}`;
      filled += SPACE + width;
    } else {
      if (line !== '') lines.push(line);
      line = part;
      filled = width;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
