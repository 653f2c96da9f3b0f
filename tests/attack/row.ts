import type { Besieged } from './besieged.ts';
import type { Ended } from './ways.ts';

/** How much is tried: `scale` from 0 to 1 of the largest inputs, `random` from 0 to 1 by a seed. */
export type Measure = { scale: number; random(): number };

/** One thing that is tried. */
export type Row = {
  name: string;
  /** Tries it on a running program that others use as well; gives how each input ended. */
  attack(besieged: Besieged, measure: Measure): Promise<Ended[]>;
  /** Settings of a program of its own, where it needs one; `close` ends what they lead to. */
  own?(measure: Measure): Promise<{ settings: Record<string, string>; close(): Promise<void> }>;
};
