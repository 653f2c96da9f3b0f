import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { FLOORS } from './golden.ts';
import type { Scores } from './tally.ts';

/**
 * What each score must reach, by section and measure; `corpus` is the digest of the golden pages and questions that
 * the scores were measured on.
 */
const Floors = z.object({
  corpus: z.string(),
  floors: z.record(z.string(), z.record(z.string(), z.number())),
});
type Floors = z.infer<typeof Floors>;

/** Scores by section. */
export type Measured = Record<string, Scores>;

/** One line of the table: a score beside its floor; null where there is none. */
export type Line = { section: string; measure: string; score: number | null; floor: number | null };

/** The pinned floors, none where the file is not there yet. */
export function readFloors(): Floors {
  return existsSync(FLOORS) ? Floors.parse(JSON.parse(readFileSync(FLOORS, 'utf8'))) : { corpus: '', floors: {} };
}

/** Scores beside floors. A section that was not measured this time is left out; a floor without its score is missed. */
export function beside(measured: Measured, { floors }: Floors): Line[] {
  return Object.entries(measured).flatMap(([section, scores]) => {
    const pinned = floors[section] ?? {};
    return [...new Set([...Object.keys(scores), ...Object.keys(pinned)])].map((measure) => ({
      section,
      measure,
      score: scores[measure] ?? null,
      floor: pinned[measure] ?? null,
    }));
  });
}

/** Whether a line misses its floor. */
export function misses({ score, floor }: Line): boolean {
  return floor !== null && (score ?? -1) < floor;
}

/** Floors lifted to the scores, rounded down to thousandths; none is ever lowered. */
export function raised(measured: Measured, pinned: Floors, corpus: string): Floors {
  const floors = structuredClone(pinned.floors);
  for (const { section, measure, score, floor } of beside(measured, pinned)) {
    const reached = Math.floor((score ?? 0) * 1000 + 1e-6) / 1000;
    floors[section] = { ...floors[section], [measure]: Math.max(reached, floor ?? 0) };
  }
  return { corpus, floors };
}

export function writeFloors(floors: Floors): void {
  writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}
