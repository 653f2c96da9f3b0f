import type { Quantity } from '../amounts/quantity.ts';
import type { FoldedDate } from '../dates/find-dates.ts';
import type { Clause } from './clauses.ts';

/** What a quantity measures, and where in folded text the words of its quote begin. */
export type Label = { text: string; from: number };

/** The page as the labels see it. */
export type Setting = {
  text: string;
  clauses: readonly Clause[];
  quantities: readonly Quantity[];
  dates: readonly FoldedDate[];
};

/** A quantity with the clause it stands in, and the quantities beside it in that clause. */
export type Place = { index: number; clause: Clause; at: number; before: Quantity | null; after: Quantity | null };

/** UTF-16 units of a label that is still read at a glance. */
export const LABEL_LENGTH = 16;
