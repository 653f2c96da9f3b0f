import { FIGURES } from '../../limits/figures.ts';
import { SAYS } from '../../tables/says.ts';
import type { Span } from '../../text/sentences.ts';
import type { Label, Place, Setting } from '../labels/label.ts';
import { leftPhrase, withoutVerb } from '../labels/phrases.ts';

const IN_TURN = new RegExp(`(?:${SAYS.in_turn.source})[为是达有占]?$`, 'u');

/** Quantities of a clause that only 、 or 和 parts, with the words of the things they go to; null where the two do not pair. */
type Run = { first: number; last: number; things: Things | null };

/** The things of a list: the verb before the first, and what stands behind the last and belongs to all of them. */
type Things = { verb: string; items: readonly string[]; common: string };

/**
 * Finds the label of a quantity in a list that has as many things as numbers, in the same order: 甲类企业、乙类企业奖励90万元、
 * 60万元. Null where the two do not pair. Quantities are asked for in printed order; a list is read once for all of them.
 */
export function turnsIn(setting: Setting): (place: Place) => Label | null {
  let run: Run = { first: 0, last: -1, things: null };
  return (place) => {
    if (place.index > run.last) run = runFrom(setting, place);
    if (run.things === null) return null;
    const { verb, items, common } = run.things;
    const item = items[place.index - run.first] ?? '';
    return { text: verb + (item.endsWith(common) ? item : item + common), from: place.clause.start };
  };
}

/** The run that a quantity begins. */
function runFrom(setting: Setting, { index, clause }: Place): Run {
  let last = index;
  while (areJoined(setting, last, clause)) last += 1;
  return { first: index, last, things: last > index ? thingsOf(setting, { first: index, last }, clause) : null };
}

function areJoined({ text, quantities }: Setting, left: number, clause: Span): boolean {
  const [a, b] = [quantities[left], quantities[left + 1]];
  if (a === undefined || b === undefined || a.start < clause.start || b.end > clause.end) return false;
  return /^[、和与及]$/.test(text.slice(a.end, b.start));
}

function thingsOf(setting: Setting, { first, last }: { first: number; last: number }, clause: Span): Things | null {
  const end = setting.quantities[first]?.start ?? clause.start;
  const start = Math.max(clause.start, end - FIGURES.reachChars);
  const left = leftPhrase(setting, { start, end }, { whole: true });
  const items = left.replace(IN_TURN, '').split(/[、和与及]/);
  if (items.length !== last - first + 1 || items.some((item) => item.length < 2)) return null;
  const [head = '', ...others] = items;
  const bare = withoutVerb(head);
  // What stands behind the last item's likeness to the first belongs to all of them.
  const ending = bare.slice(-2);
  const tail = items.at(-1) ?? '';
  const cut = tail.lastIndexOf(ending);
  const common = cut < 0 ? '' : tail.slice(cut + ending.length);
  const verb = head.slice(0, head.length - bare.length);
  return { verb: short(verb), items: [bare, ...others].map(short), common: short(common) };
}

function short(words: string): string {
  return words.slice(0, FIGURES.labelChars);
}
