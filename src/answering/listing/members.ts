import { BANDS, LINES } from '../../limits/answering.ts';
import type { Outline } from '../../search/outline.ts';
import { BELONGING } from '../../tables/weights.ts';
import { likelihoodOf } from '../../weighing/sum.ts';
import { type BelongingSignals, belongingSignals, type Subject } from './belonging.ts';
import { besideLikeliest, type Company } from './company.ts';

/**
 * An item with how likely it is, 0 to 1, to belong to the news of a subject or place, how much of the subject's words it prints, and
 * whether it names the place at all.
 */
export type Member = { outline: Outline; likelihood: number; printed?: number; isNamed?: boolean };

/** Items by how likely they belong, the likeliest first. */
export function weighMembers(subject: Subject, items: readonly Outline[], of: 'topic' | 'place'): Member[] {
  const signals = belongingSignals(subject, items);
  const likelihoods =
    of === 'place'
      ? signals.map((one) => likelihoodOf([one], BELONGING.place))
      : besideFirst(signals, items, BELONGING.first).map((one) => likelihoodOf([one], BELONGING.topic));
  return items
    .map(
      (outline, at): Member => ({
        outline,
        isNamed: of === 'place' && signals[at]?.noPlace === 0,
        likelihood: likelihoods[at] ?? 0,
        ...(of === 'topic' && { printed: signals[at]?.body ?? 0 }),
      }),
    )
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

/** The signals of items for a subject, with how each stands to those that are likeliest by their own. */
export function besideFirst(
  signals: readonly BelongingSignals[],
  items: readonly Outline[],
  by: Readonly<Record<string, number>>,
): (BelongingSignals & Company)[] {
  const beside = besideLikeliest(
    items,
    signals.map((one) => likelihoodOf([one], by)),
  );
  return signals.map((one, at) => ({ ...one, ...(beside[at] ?? { alike: 0, company: 0 }) }));
}

/** Those that belong: as many as make the best list, where the best is likely; of a place less is asked of it. */
export function belonging(members: readonly Member[], of: 'topic' | 'place'): Member[] {
  return (members[0]?.likelihood ?? 0) < BANDS.belongs[of] ? [] : members.slice(0, bestLength(members));
}

/**
 * The length at which a list, the likeliest first, is expected to be best: by the harmonic mean of the share of it that belongs
 * and the share that it has of what belongs and a list has room for.
 */
function bestLength(members: readonly Member[]): number {
  const all = members.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const room = Math.max(1, Math.min(LINES.most, all));
  let [held, best, length] = [0, 0, 0];
  for (const [at, { likelihood }] of members.entries()) {
    held += likelihood;
    const worth = held / (room + at + 1);
    if (worth > best) [best, length] = [worth, at + 1];
  }
  return length;
}

/** The items that belong to the news of a subject, the likeliest first. */
export function membersOf(subject: Subject, items: readonly Outline[], of: 'topic' | 'place'): Member[] {
  return weighMembers(subject, items, of).filter(({ likelihood }) => likelihood >= BANDS.ofStory);
}
