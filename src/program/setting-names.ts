import { Environment } from '../environment.ts';
import { CHECK_UP } from '../limits/operations.ts';
import { editDistance } from '../lookup/edit-distance.ts';
import { someOf } from './doctor/finding.ts';

/** Variables that nobody reads, in one line, each with the name that was meant where one is near; null where there are none. */
export function slipsOfTheNames(unknown: readonly string[]): string | null {
  if (unknown.length === 0) return null;
  const none = unknown.length === 1 ? 'is no setting' : 'are no settings';
  return `${someOf(unknown.map(withNearest), CHECK_UP.named)} ${none}`;
}

function withNearest(name: string): string {
  const [nearest] = Object.keys(Environment.shape)
    .map((known) => ({ known, slips: editDistance(name, known) }))
    .filter(({ slips }) => slips <= CHECK_UP.slips)
    .toSorted((a, b) => a.slips - b.slips);
  return nearest === undefined ? name : `${name} (${nearest.known}?)`;
}
