import type { Block } from '../../model.ts';
import { BYLINES } from '../../tables/people.ts';
import { PAGE } from '../../tables/weights.ts';
import { readByline } from '../bylines/byline.ts';
import { halfWidth } from '../lines/half-width.ts';
import { joinLines } from '../lines/join.ts';
import { opensParagraph, opensReport } from '../lines/lead.ts';
import { layOut, type Piece } from '../lines/lines.ts';
import { isMarkedHead } from '../lines/marks.ts';
import { pairsOf } from '../lines/pairs.ts';
import { endsSentence, goesOn, isHanging } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { pairScore } from '../paragraphs/seams.ts';
import { type Signs, sumOf } from '../sum-of.ts';
import { isFurniture } from './furniture.ts';
import { isScrap } from './roles.ts';
import { withRunInHeads } from './run-in.ts';

/** Lines of a head at most that stands over its text in one block. */
const LINES = 3;

/** Blocks in which several things are printed are parted: a head over its text, a byline under its title. They keep their number. */
export function parted(given: readonly Block[]): Block[] {
  const blocks = withRunInHeads(given);
  const pieces = layOut(blocks);
  return blocks.flatMap((block, at) => {
    const piece = pieces[at];
    if (piece === undefined || piece.table || piece.lines.length < 2 || isFurniture(block.text)) return [block];
    const texts = partsIn(piece);
    if (texts.length === 1) return [block];
    // What is too short to be anything by itself is no part.
    if (texts.some((lines) => isScrap(lines.join('')))) return [block];
    const between = block.text.includes('\n') ? '\n' : ' ';
    return texts.map((lines, part) => ({
      ...block,
      text: lines.join(between),
      ...(part > 0 && { setIn: true }),
    }));
  });
}

/** The lines of each thing that stands in a block. */
function partsIn(piece: Piece): (readonly string[])[] {
  const { lines } = piece;
  const byline = bylineIn(lines);
  if (byline !== null) {
    const cuts = [0, byline.from, byline.end, lines.length];
    return cuts.slice(1).flatMap((end, at) => (end > (cuts[at] ?? 0) ? [lines.slice(cuts[at], end)] : []));
  }
  const [best] = cutsIn(piece)
    .map((cut) => ({ cut, points: sumOf(partingSigns(piece, cut), PAGE.parting) }))
    .toSorted((a, b) => b.points - a.points);
  return best === undefined || best.points <= 0 ? [lines] : [best.cut.above, best.cut.below];
}

/** A byline that has a line of a block's first ones, or two, to itself. */
export function bylineIn(lines: readonly string[]): { from: number; end: number } | null {
  for (const [from, line] of lines.slice(0, LINES + 1).entries()) {
    if (from > 0 && NO_HEAD.test(halfWidth(lines[from - 1] ?? ''))) return null;
    if (!isByline(line)) continue;
    const isLonger = lines.length > from + 1 && isByline(`${line} ${lines[from + 1]}`);
    return { from, end: from + (isLonger ? 2 : 1) };
  }
  return null;
}

/** A sentence, or what opens the brackets around who signs, is no head. */
const NO_HEAD = /。|[!?…][”"』」)]*$|[(【][^)】]*$/;

function isByline(line: string): boolean {
  // What somebody does is a word of any list, too: 教学楼、运动场、图.
  if (!BYLINES.titles.some((title) => line.includes(title))) return false;
  const read = readByline(halfWidth(line));
  return read?.said === true && read.setOff;
}

/** Where a block's text may begin below its head: the lines of both, and whether only a gap within a line is between. */
export type Cut = { above: readonly string[]; below: readonly string[]; gap: boolean };

/** All such places: behind a line that is not filled, or where a mark tells of a head behind any line and any blank. */
export function cutsIn(piece: Piece): Cut[] {
  const { lines, column } = piece;
  const isMarked = isMarkedHead(halfWidth(lines[0] ?? ''));
  return lines.slice(0, LINES).flatMap((line, at): Cut[] => {
    const behind = { above: lines.slice(0, at + 1), below: lines.slice(at + 1), gap: false };
    const isShort = printedWidth(line) <= column - SHORT;
    const gaps = isMarked ? gapsIn(line).map((gap) => atGap(lines, at, gap)) : [];
    return [...gaps, ...(isMarked || isShort ? [behind] : [])].filter(mayPart);
  });
}

function gapsIn(line: string): number[] {
  return [...line.matchAll(/\s+/g)].map(({ index }) => index);
}

function atGap(lines: readonly string[], at: number, gap: number): Cut {
  const line = lines[at] ?? '';
  return {
    above: [...lines.slice(0, at), line.slice(0, gap)],
    below: [line.slice(gap).trimStart(), ...lines.slice(at + 1)],
    gap: true,
  };
}

/** Whether there is a text below, and no bracket is cut that says who reports. */
function mayPart({ above, below }: Cut): boolean {
  const isOverText = below.length > 1 || below[0]?.includes('。') === true;
  return isOverText && !UNCLOSED.test(halfWidth(above.join('')));
}

/** (记者 何力: who reports, and no head. */
const UNCLOSED = /[(【][^)】]*$/;
/** Ems that a line lacks at least which a head ends with. */
const SHORT = 1;

/** What speaks for a block's first lines being a head over the rest. */
export function partingSigns({ column, setIn }: Piece, cut: Cut): Signs {
  const above = cut.above.map(halfWidth);
  const below = cut.below.map(halfWidth);
  const isFull = (line: string) => printedWidth(line) >= column - SHORT;
  const last = above.at(-1) ?? '';
  const lack = column - printedWidth(last) + (isHanging(last) ? 1 : 0);
  return {
    prior: 1,
    [`lines${above.length}`]: 1,
    ...(cut.gap && { gap: 1 }),
    lack: Math.min(6, lack),
    ...(lack >= SHORT && { short: 1 }),
    ...(lack > INDENT && { shorter: 1 }),
    ...(above.slice(0, -1).every(isFull) && { filled: 1 }),
    ...(setIn !== undefined && { [setIn ? 'setIn' : 'flush']: 1 }),
    ...(!cut.gap && { [isFull(below[0] ?? '') ? 'flushBelow' : 'shortBelow']: 1 }),
    ...(below.length === 1 && { oneBelow: 1 }),
    ...wordsOver(joinLines(above), joinLines(below)),
  };
}

/** Ems by which a paragraph's first line is set in, with what one may lack. */
const INDENT = 2.5;

/** What the words say: a head is no sentence, and the text below begins as texts do and says again what it says. */
function wordsOver(head: string, text: string): Signs {
  const pairs = pairsOf(head);
  const said = new Set(pairsOf(text));
  return {
    ...(isMarkedHead(head) && { marked: 1 }),
    ...(endsSentence(head) && { ended: 1 }),
    ...(goesOn(head) && { goesOn: 1 }),
    ...(/。/.test(head) && { sentence: 1 }),
    ...(/[,、;]/.test(head) && { clauses: 1 }),
    ...(!/。/.test(text) && { noSentenceBelow: 1 }),
    ...(opensReport(text) && { report: 1 }),
    ...(opensParagraph(text) && { opener: 1 }),
    seam: pairScore(head.slice(-1), text.charAt(0)),
    told: pairs.length === 0 ? 0 : pairs.filter((pair) => said.has(pair)).length / pairs.length,
  };
}
