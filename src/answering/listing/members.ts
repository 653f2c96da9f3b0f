import { BANDS } from '../../limits/answering.ts';
import { belongingWeights } from '../../tables/weights.ts';
import { weighedSum } from '../weighing/score.ts';
import { BELONGING, belongingSignals, type Outline, type Subject } from './belonging.ts';

/** An item with how likely it is, 0 to 1, to belong to the news of a subject or place. */
export type Member = { outline: Outline; likelihood: number };

/** Items by how likely they belong, the likeliest first. */
export function weighMembers(subject: Subject, items: readonly Outline[], of: 'topic' | 'place'): Member[] {
  const weights = belongingWeights(of, BELONGING);
  return belongingSignals(subject, items)
    .map(
      (signals, at): Member => ({
        outline: items[at] as Outline,
        likelihood: of === 'topic' && !speaksOf(signals) ? 0 : 1 / (1 + Math.exp(-weighedSum(signals, weights))),
      }),
    )
    .toSorted((a, b) => b.likelihood - a.likelihood);
}

const BODY = BELONGING.indexOf('body');
const RELATED = BELONGING.indexOf('related');
/** How near an item must be that has no word of the subject: in a small archive the nearest may be of anything. */
const AKIN = 0.35;

/** Whether an item has a word of the subject, or is plainly akin to it. */
function speaksOf(signals: Float64Array): boolean {
  return (signals[BODY] ?? 0) > 0 || (signals[RELATED] ?? 0) >= AKIN;
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
