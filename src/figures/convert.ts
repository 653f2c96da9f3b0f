import type { Computed, Figure } from '../model.ts';

/** Whether two figures measure the same kind of thing, so that they can be set side by side. */
export function comparable(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension;
}

/** A figure in another unit of its dimension, or null where the units have nothing in common. */
export function convert(_figure: Figure, _unit: string): Computed | null {
  return null;
}
