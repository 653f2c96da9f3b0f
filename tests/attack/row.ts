import type { Besieged } from './besieged.ts';
import type { Ended } from './ways.ts';

/** How much is tried: `scale` from 0 to 1 of the largest inputs, `random` from 0 to 1 by a seed. */
export type Measure = { scale: number; random(): number };

/** One thing that is tried. */
export type Row = {
  name: string;
  /** Tries it on a running program that others use as well; gives how each input ended. */
  attack(besieged: Besieged, measure: Measure): Promise<Ended[]>;
  /** A program of its own, where it needs one. */
  own?(measure: Measure): Promise<Own>;
};

/** Settings of a program of a row's own; `release` lets go what they lead to, once it has started, and `close` ends that. */
type Own = { settings: Record<string, string>; release(): void; close(): Promise<void> };
