import { HELD } from '../limits/holding.ts';
import { type Check, type Claim, claimOf, type Holding, type Source, sourceOf } from './case.ts';
import { weighed } from './checks/laid.ts';
import { lengthFaults } from './checks/shape.ts';
import { CIRCUMSTANCES, OBJECTIONS, OWN_WORDS, VETOES } from './checks.ts';
import type { Fault, Passage } from './passage.ts';

/**
 * Holds what somebody else worded to the printed passages that it cites, alone: no number, day, place, name, thing,
 * scope, cause or order that they do not have, nothing turned, and no number under another's name. Numbers are
 * values with their units and owners; of a translation numbers, days and names are held, and of its words a share.
 * Each is weighed by how it is laid out of print; a long one in all but what it states.
 * @returns what is wrong, in the order of the checks; [] where it may be shown. A wording that is too long is not read.
 */
export function faultsOf(words: string, passages: readonly Passage[], asked: Holding): Fault[] {
  const unread = lengthFaults(words, asked);
  if (unread.length > 0) return unread;
  const source = sourceOf(passages, asked.language);
  const claim = claimOf(words, asked, source);
  const vetoes = [...faultsIn(VETOES, claim, source), ...strangeIn(words, passages, asked, { claim, source })].flat();
  const objections = faultsIn(OBJECTIONS, claim, source);
  const { isLong, faults: laid } = weighed(claim, source, objections.length);
  if (!isLong) return [...vetoes, ...faultsIn(OWN_WORDS, claim, source).flat(), ...objections.flat(), ...laid];
  return laid.length === 0 ? vetoes : [...vetoes, ...objections.flat(), ...laid];
}

/** When, where and who is printed neither in the passages nor elsewhere in their reports, which are read where that decides. */
function strangeIn(
  words: string,
  passages: readonly Passage[],
  asked: Holding,
  { claim, source }: { claim: Claim; source: Source },
): Fault[][] {
  const strange = faultsIn(CIRCUMSTANCES, claim, source);
  const reports = passages
    .slice(0, HELD.report.most)
    .flatMap(({ report, ...rest }) =>
      report === undefined ? [] : [{ ...rest, text: report.slice(0, HELD.report.chars) }],
    );
  if (strange.length === 0 || reports.length === 0) return strange;
  const all = sourceOf([...passages, ...reports], asked.language);
  return faultsIn(CIRCUMSTANCES, claimOf(words, asked, all), all);
}

/** What each check that objects says. */
function faultsIn(checks: Readonly<Record<string, Check>>, claim: Claim, source: Source): Fault[][] {
  return Object.values(checks)
    .map((check) => check(claim, source))
    .filter((faults) => faults.length > 0);
}
