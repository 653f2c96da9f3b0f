import { comparable } from '../../figures/convert.ts';
import type { Computed } from '../../model/answer.ts';
import type { FigureFit } from '../choosing/pick-figure.ts';
import type { Reckoning } from '../question/reckoning.ts';
import { sizeBeside } from './side-by-side.ts';

/** Decimals of what is reckoned: no more than the printed figures tell. */
const DECIMALS = 2;

/** What is reckoned from two figures, the first set beside the other; nothing of ranges and of different measures. */
export function reckon(as: Reckoning, one: FigureFit, other: FigureFit): Computed[] {
  const [a, b] = [one.figure, other.figure];
  if (!comparable(a, b) || typeof a.value !== 'number' || typeof b.value !== 'number') return [];
  const [size, beside] = [a.value, sizeBeside(b, a)];
  if (as === 'difference') return [{ from: a, with: b, as, value: rounded(Math.abs(size - beside)), unit: a.unit }];
  if (beside === 0) return [];
  const ratio = size / beside;
  return [
    { from: a, with: b, as, value: rounded(as === 'share' ? ratio * 100 : ratio), unit: as === 'share' ? '%' : '倍' },
  ];
}

function rounded(value: number): number {
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;
}
