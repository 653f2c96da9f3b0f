import { BANDS } from '../../limits/answering.ts';
import type { Outline } from '../../search/outline.ts';
import { BELONGING } from '../../tables/weights.ts';
import { likelihoodOf } from '../../weighing/score.ts';
import { type BelongingSignals, belongingSignals, type Subject } from './belonging.ts';

/** An item with how likely it is, 0 to 1, to belong to the news of a subject or place, and whether it names that at all. */
export type Member = { outline: Outline; likelihood: number; isNamed?: boolean };

/** Items by how likely they belong, the likeliest first. */
export function weighMembers(subject: Subject, items: readonly Outline[], of: 'topic' | 'place'): Member[] {
  return belongingSignals(subject, items)
    .map(
      (signals, at): Member => ({
        outline: items[at] as Outline,
        isNamed: of === 'place' && signals.noPlace === 0,
        likelihood: of === 'topic' && !speaksOf(signals) ? 0 : likelihoodOf(signals, BELONGING[of]),
      }),
    )
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

/** How near an item must be that has no word of the subject: in a small archive the nearest may be of anything. */
const AKIN = 0.35;

/** Whether an item has a word of the subject, or is plainly akin to it. */
function speaksOf({ body, related }: BelongingSignals): boolean {
  return body > 0 || related >= AKIN;
}

/**
 * Those that belong: nearly as likely as the best; less is asked of the first few of a subject, whose words may be others,
 * where at least the best is likely.
 */
export function belonging(members: readonly Member[], of: 'topic' | 'place'): Member[] {
  const { belongs, besideBest, fewBelong, few } = BANDS;
  const best = members[0]?.likelihood ?? 0;
  if (of === 'place') {
    const sure = members.filter(({ likelihood }) => likelihood >= belongs);
    return sure.length > 0 ? sure : members.slice(0, few.places).filter(({ likelihood }) => likelihood >= fewBelong);
  }
  if (best < belongs) return [];
  const least = Math.max(belongs, besideBest * best);
  return members.filter(({ likelihood }, at) => likelihood >= least || (at < few.topics && likelihood >= fewBelong));
}

/** The items that belong to the news of a subject, the likeliest first. */
export function membersOf(subject: Subject, items: readonly Outline[], of: 'topic' | 'place'): Member[] {
  return weighMembers(subject, items, of).filter(({ likelihood }) => likelihood >= BANDS.ofStory);
}
