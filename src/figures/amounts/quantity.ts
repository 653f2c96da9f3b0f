import type { Span } from '../../text/sentences.ts';

/**
 * A number with its unit in folded text. `start` to `end` is all that is printed of it, qualifier included; `from` to
 * `to` the number and unit alone. `unit` is what the figure says; where that is '' it is the printed stretch `name`.
 */
export type Quantity = {
  start: number;
  end: number;
  from: number;
  to: number;
  value: number | [number, number];
  unit: string;
  name: Span | null;
  dimension: string;
  qualifier: string | null;
  /** Written in characters alone (三座). */
  han: boolean;
  kind: 'measure' | 'count' | 'money' | 'minor' | 'share' | 'lost';
};

/** What one reader made of the number at a place, before the words around it are looked at; `bare` is 百余, 上百. */
export type Amount = Omit<Quantity, 'start' | 'end' | 'from'> & { bare: boolean };
