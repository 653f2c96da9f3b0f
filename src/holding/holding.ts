import { claimOf, type Holding, sourceOf } from './case.ts';
import { lengthFaults } from './checks/shape.ts';
import { CHECKS } from './checks.ts';
import type { Fault, Passage } from './passage.ts';

/**
 * Holds what somebody else worded to the printed passages that it cites, alone: no number, day, place, name, thing,
 * scope, cause or order that they do not have, nothing turned, and no number under another's name. Numbers are
 * values with their units and owners; of a translation numbers, days and names are held, and of its words a share.
 * @returns what is wrong, in the order of the checks; [] where it may be shown. A wording that is too long is not read.
 */
export function faultsOf(words: string, passages: readonly Passage[], asked: Holding): Fault[] {
  const unread = lengthFaults(words, asked);
  if (unread.length > 0) return unread;
  const source = sourceOf(passages, asked.language);
  const claim = claimOf(words, asked, source);
  return Object.values(CHECKS).flatMap((check) => check(claim, source));
}
