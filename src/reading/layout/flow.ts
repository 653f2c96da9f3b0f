import { bottomOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import type { Known } from '../lines/known.ts';
import { bestPairs, type Edge } from '../paragraphs/assignment.ts';
import type { Flowing } from './flowing.ts';
import { stepPoints } from './step-points.ts';
import type { Sheet } from './strips.ts';

/**
 * Strings the nodes of a page together in the order of reading: of all ways the one whose steps - from a head to its
 * text, from a column to the next - have the most points together, by place and by what meets there.
 * @returns chains of nodes; each is an article, as far as places tell.
 */
export function flowOf(nodes: readonly Flowing[], sheet: Sheet, known: Known): Flowing[][] {
  const page = { nodes, sheet: withoutTables(sheet, nodes), known };
  const edges: Edge[] = [];
  for (const [from, one] of nodes.entries()) {
    for (const [to, other] of nodes.entries()) {
      if (from === to) continue;
      const points = stepPoints(one, other, page);
      if (points > 0) edges.push({ from, to, points });
    }
  }
  const next = new Map<number, number>();
  // A chain that bites its tail loses its last link: the weakest come last.
  for (const { from, to } of bestPairs(edges).toSorted((a, b) => b.points - a.points)) {
    let end: number | undefined = to;
    while (end !== undefined && end !== from) end = next.get(end);
    if (end === undefined) next.set(from, to);
  }
  const continued = new Set(next.values());
  const chains = [...nodes.keys()]
    .filter((at) => !continued.has(at))
    .map((at) => {
      const chain: Flowing[] = [];
      for (let on: number | undefined = at; on !== undefined; on = next.get(on)) chain.push(...nodes.slice(on, on + 1));
      return chain;
    });
  return withTables(chains, sheet).toSorted((a, b) => byPlace(a[0], b[0]));
}

/** The rules of a table part nothing but its rows. */
function withoutTables(sheet: Sheet, nodes: readonly Flowing[]): Sheet {
  const { scan, type } = sheet;
  const tables = nodes.filter(({ node }) => node.kind === 'table').map(({ node }) => node.box);
  const rules = scan.rules.filter(
    (rule) => !tables.some((table) => sharedDown(table, rule) > -type.pitch && isOver(table, rule)),
  );
  return { ...sheet, scan: { ...scan, rules } };
}

/** Whether a rule goes over a box and hardly farther. */
function isOver(table: Box, { left, width }: Box): boolean {
  return sharedAcross(table, { ...table, left, width }) > 0.4 * width;
}

/** Puts each table behind the text right above it, or below the same head. */
function withTables(chains: readonly Flowing[][], { type }: Sheet): Flowing[][] {
  const tables = chains.filter(([first]) => first?.node.kind === 'table');
  const texts = chains.filter((chain) => !tables.includes(chain)).map((chain) => [...chain]);
  const alone = tables.filter((chain) => {
    const table = chain[0]?.node;
    if (table === undefined) return false;
    const above = texts
      .flatMap((text) => text.map(({ node }) => ({ text, node })))
      .filter(({ node }) => node.frame === table.frame && sharedAcross(node.box, table.box) > 0)
      .filter(({ node }) => bottomOf(node.box) < table.box.top + type.pitch)
      .toSorted((a, b) => bottomOf(b.node.box) - bottomOf(a.node.box))[0];
    above?.text.push(...chain);
    return above === undefined;
  });
  return [...texts, ...alone];
}

function byPlace(one: Flowing | undefined, other: Flowing | undefined): number {
  const [a, b] = [one?.node.box, other?.node.box];
  return a === undefined || b === undefined ? 0 : a.top - b.top || a.left - b.left;
}
