import type { Everyday } from './everyday.ts';
import type { Scores } from './tally.ts';

/** How many questions of each kind were right, of how many; `all` of them together. */
export type KindCounts = ReadonlyMap<string, { right: number; of: number }>;

const ALL = 'all';

/** Reads what the judge prints: `figure 10/14, who 3/5` and, in a line of its own, `all 13 of 19 (0.684)`. */
export function kindCounts(report: string): KindCounts {
  const kinds = [...report.matchAll(/([a-z_]+) (\d+)(?:\/| of )(\d+)/g)];
  const counts = kinds.map(([, kind = '', right, of]) => [kind, { right: Number(right), of: Number(of) }] as const);
  const named = new Map(counts);
  if (!named.has(ALL)) throw new Error(`the judge prints no total: ${report.slice(0, 200)}`);
  return named;
}

/** The product's share right of each set that the weights were not fitted on, and of all of these together. */
export function everydayScores(measured: readonly Everyday[]): Scores {
  const own = measured.filter(({ trained }) => !trained);
  const shares = own.map(({ set, product }) => [set, shareOf(product)] as const);
  const right = own.reduce((sum, { product }) => sum + (product.get(ALL)?.right ?? 0), 0);
  const of = own.reduce((sum, { product }) => sum + (product.get(ALL)?.of ?? 0), 0);
  return of === 0 ? {} : { ...Object.fromEntries(shares), [ALL]: right / of };
}

/** The sets, fitted on or not, on which the product has no more right than the rival. */
export function notAhead(measured: readonly Everyday[]): string[] {
  return measured.filter(({ product, rival }) => shareOf(product) <= shareOf(rival)).map(({ set }) => set);
}

function shareOf(counts: KindCounts): number {
  const { right, of } = counts.get(ALL) ?? { right: 0, of: 1 };
  return right / of;
}

/** Product and rival side by side by kind, a block a set. */
export function everydayTable(measured: readonly Everyday[]): string {
  return measured.map(blockOf).join('\n\n');
}

function blockOf({ set, trained, product, rival }: Everyday): string {
  const kinds = [...product.keys()].toSorted((a, b) => Number(a === ALL) - Number(b === ALL) || (a < b ? -1 : 1));
  const rows = kinds.map((kind) => {
    const of = product.get(kind)?.of ?? 0;
    const [own, other] = [product, rival].map((counts) => cell(counts.get(kind)?.right ?? 0, of));
    return `  ${kind.padEnd(14)}  ${`${of}`.padStart(4)}  product ${own}  rival ${other}`;
  });
  const head = `everyday: ${set}${trained ? ' (looked at: trained on)' : ''}`;
  const behind = notAhead([{ set, trained, product, rival }]).length > 0 ? '\n  NOT AHEAD of the rival' : '';
  return [head, ...rows].join('\n') + behind;
}

function cell(right: number, of: number): string {
  return `${`${right}`.padStart(3)}  ${(right / Math.max(1, of)).toFixed(3)}`;
}
