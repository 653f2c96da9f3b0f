import { bottomOf } from '../../model/box.ts';
import type { Scan } from '../../model/scan.ts';
import type { Block } from '../../model.ts';
import { tellsStrip } from '../heads/strips.ts';
import { knownOf } from '../lines/known.ts';
import type { Piece, Print } from '../lines/lines.ts';
import { type Placed, withBriefs } from './briefs.ts';
import { flowOf } from './flow.ts';
import { areLinesLost } from './lost-lines.ts';
import { nodesOf } from './nodes.ts';
import { type Part, partsOf, pieceOf, setsIn } from './paragraphs.ts';
import { type Sheet, type Strip, stripsOf, textOf, typeOf } from './strips.ts';

/** A page's lines as blocks in the order of reading, and how each is printed. */
type LaidOut = { blocks: Block[]; prints: Print[] };

/**
 * Makes blocks of the lines of a scan: columns, heads, captions and furniture by their places, strung together as they are
 * read.
 */
export function layOutScan(scan: Scan): LaidOut {
  const rough = typeOf(scan.lines);
  const strips = stripsOf(scan, rough);
  const type = typeOf(strips);
  const { furniture, rest } = partFurniture(strips, scan, type.pitch);
  const sheet: Sheet = { scan, type };
  const places = nodesOf(rest, sheet);
  const nodes = places.map((node) => ({ node, parts: partsOf(node, sheet, setsIn(places, type)) }));
  const known = knownOf(rest.map(({ text }, number) => ({ number, text })));
  const flowing = nodes.flatMap(({ node, parts }) => {
    const pieces = parts.map((part): Piece => pieceOf(part, node, type));
    const [first, last] = [pieces[0], pieces.at(-1)];
    return first === undefined || last === undefined ? [] : [{ node, first, last }];
  });
  const partsBy = new Map(nodes.map(({ node, parts }) => [node, parts]));
  const laid = flowOf(flowing, sheet, known).flatMap((chain) => {
    const parts = chain.flatMap(({ node }, at): Placed[] => {
      const next = chain[at + 1]?.node;
      const own = partsBy.get(node) ?? [];
      const whole = next !== undefined && areLinesLost(node, next, places, sheet) ? withLost(own) : own;
      return whole.map((part) => ({ ...part, kind: node.kind }));
    });
    // The name of a strip is no article's, so that what stands below it begins one.
    const names = parts.findIndex(({ text }) => !tellsStrip(text));
    return withBriefs(
      parts.map((part, at) => ({ ...part, print: { ...part.print, begins: at === 0 || at === names } })),
    );
  });
  const aside = furniture.map((row) => ({
    strips: row,
    text: textOf(row),
    print: FURNITURE,
  }));
  const all: Part[] = [...aside, ...laid];
  return {
    blocks: all.map(({ strips: own, text }, number) => ({ number, text, lines: own.flatMap(({ lines }) => lines) })),
    prints: all.map(({ print }) => print),
  };
}

/** The parts of a text behind which lines are lost. */
function withLost(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => (at < parts.length - 1 ? part : { ...part, print: { ...part.print, lost: true } }));
}

const FURNITURE: Print = {
  size: 1,
  column: 0,
  indent: 0,
  lacking: 0,
  begins: false,
  head: false,
  lost: false,
  furniture: true,
};

/** Share of a page's height from its top in which its name and day stand, and characters of all that stands there. */
const TOP = { share: 0.12, characters: 100 };

/** Takes what stands above the page's first rule: the paper's name, the page, the day, who made it. */
function partFurniture(strips: readonly Strip[], scan: Scan, pitch: number): { furniture: Strip[][]; rest: Strip[] } {
  const rows = scan.rules
    .filter((one) => one.width > scan.width * 0.6 && one.height < pitch && one.top < scan.height * TOP.share)
    .toSorted((a, b) => a.top - b.top)
    .map((rule) => strips.filter(({ box }) => bottomOf(box) <= rule.top + pitch / 2))
    .filter((row) => row.reduce((sum, { text }) => sum + text.length, 0) <= TOP.characters);
  const furniture = rows.at(-1) ?? [];
  const taken = new Set(furniture);
  return { furniture: furniture.length === 0 ? [] : [furniture], rest: strips.filter((strip) => !taken.has(strip)) };
}
