import { unitAt } from '../../figures/units.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';

/** Letters of the longest unit's name that is common: 平方米. */
const LONGEST = 3;
/** Times are told apart by their own words (日产, 年产), and 一天 mostly only says when. */
const TIMES = ['time', 'years'];

/**
 * Whether a figure is of so much for one of what the question asks it for (asked), for another thing (收160元 of 一亩, asked
 * what 一台 costs), or does not say for what (unsaid). The price of a thing may stand by itself, that of a weight or an
 * area may not. `near` are the words around the figure from the closest outwards, of which the first that say so decide.
 * All are folded.
 */
export function perFit(question: string, near: readonly string[]): 'asked' | 'other' | 'unsaid' {
  const [asked] = perIn(question, ASKS.per);
  if (asked === undefined) return 'asked';
  const printed = near.map((text) => perIn(text, SAYS.per)).find((dimensions) => dimensions.length > 0);
  if (printed === undefined) return isThing(asked) ? 'asked' : 'unsaid';
  // A ticket of 一张 may be printed for 每人.
  return (isThing(asked) ? printed.some(isThing) : printed.includes(asked)) ? 'asked' : 'other';
}

function isThing(dimension: string): boolean {
  return /^(?:count|people|households)/.test(dimension);
}

/** The dimensions of the things that amounts are told for. */
function perIn(text: string, per: RegExp): string[] {
  return [...text.matchAll(new RegExp(per, 'gu'))].flatMap(({ index, 0: { length } }) => {
    const at = index + length;
    // By itself, whatever stands behind it: 每亩产 is for 一亩.
    const unit = unitAt(text.slice(at, at + LONGEST), 0) ?? unitAt(text.slice(at, at + 1), 0);
    return unit === null || TIMES.includes(unit.dimension) ? [] : [unit.dimension];
  });
}
