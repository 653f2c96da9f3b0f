import type { Computed } from '../../model/answer.ts';
import type { Figure } from '../../model.ts';
import { unitNamed } from './units.ts';

/** Decimals of a converted value from 1 on, and its significant digits below: as exact as a reader compares by. */
const DECIMALS = 2;
const SIGNIFICANT = 3;

/**
 * Whether two figures measure the same kind of thing, so that they can be set side by side: 亩 and 平方公里, 名 and 人.
 * Counts of different measure words, moneys of different countries and numbers without a unit are not.
 */
export function comparable(a: Figure, b: Figure): boolean {
  return a.dimension !== '' && a.dimension === b.dimension;
}

/**
 * A figure in another unit of its dimension (13000亩 are 8.67 平方公里), for a computed field that says so.
 * @returns null for a range, and where the units have nothing in common or no fixed ratio.
 * @see data/units.json and data/currencies.json for the ratios.
 */
export function convert(figure: Figure, unit: string): Computed | null {
  if (typeof figure.value !== 'number') return null;
  const own = ratio(figure.unit, figure.dimension);
  const other = ratio(unit, figure.dimension);
  if (own === null || other === null) return null;
  return { from: figure, value: readable((figure.value * own) / other), unit };
}

/** What one of a unit is in the base of its dimension; a rate (元/平方米) is the ratio of its two. */
function ratio(unit: string, dimension: string): number | null {
  const whole = unitNamed(unit, dimension);
  if (whole !== null) return whole.times;
  const [over = '', under, ...more] = unit.split('/');
  const [dimensionOver = '', dimensionUnder = ''] = dimension.split('/');
  if (under === undefined || more.length > 0) return null;
  const [a, b] = [unitNamed(over, dimensionOver), unitNamed(under, dimensionUnder)];
  return a === null || b === null ? null : a.times / b.times;
}

function readable(value: number): number {
  if (Math.abs(value) < 1) return Number(value.toPrecision(SIGNIFICANT));
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;
}
