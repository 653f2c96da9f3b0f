import { SAYS } from '../tables/says.ts';
import type { Label, Place, Setting } from './label.ts';
import { leftPhrase, withoutVerb } from './phrases.ts';

const IN_TURN = new RegExp(`(?:${SAYS.in_turn.source})[为是达有占]?$`, 'u');

/**
 * The label of a quantity in a list that has as many things as numbers, in the same order: 甲类企业、乙类企业奖励90万元、
 * 60万元. Null where the two do not pair.
 */
export function inTurn(setting: Setting, place: Place): Label | null {
  const run = runOf(setting, place);
  if (run === null) return null;
  const first = setting.quantities[run.first];
  if (first === undefined) return null;
  const left = leftPhrase(setting, { start: place.clause.start, end: first.start }, { whole: true });
  const items = left.replace(IN_TURN, '').split(/[、和与及]/);
  if (items.length !== run.length || items.some((item) => item.length < 2)) return null;
  const [head = ''] = items;
  const last = items.at(-1) ?? '';
  const bare = withoutVerb(head);
  const verb = head.slice(0, head.length - bare.length);
  // What stands behind the last item's likeness to the first belongs to all of them.
  const ending = bare.slice(-2);
  const cut = last.lastIndexOf(ending);
  const common = cut < 0 ? '' : last.slice(cut + ending.length);
  const item = place.index - run.first === 0 ? bare : (items[place.index - run.first] ?? '');
  return { text: verb + (item.endsWith(common) ? item : item + common), from: place.clause.start };
}

type Run = { first: number; length: number };

/** The quantities of a clause that only 、 or 和 parts, around one of them; null for one that stands alone. */
function runOf({ text, quantities }: Setting, { index, clause }: Place): Run | null {
  const joined = (left: number) => {
    const [a, b] = [quantities[left], quantities[left + 1]];
    if (a === undefined || b === undefined || a.start < clause.start || b.end > clause.end) return false;
    return /^[、和与及]$/.test(text.slice(a.end, b.start));
  };
  let first = index;
  while (first > 0 && joined(first - 1)) first -= 1;
  let last = index;
  while (joined(last)) last += 1;
  return last > first ? { first, length: last - first + 1 } : null;
}
