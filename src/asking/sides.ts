import { withoutCountries } from '../lookup/countries.ts';
import { ASKS } from '../tables/asks.ts';
import { fold } from '../text/fold.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * The two sides of a comparison as questions of their own: what is named on either side of the joint, each with the
 * measure that is asked of both. [] where the question does not name two.
 */
export function sidesOf(text: string): string[] {
  const folded = fold(text).text;
  const asked = ASKS.sides_end.exec(folded)?.index ?? folded.length;
  const rest = folded.slice(asked);
  const named = twoIn(folded.slice(0, asked));
  if (named !== null) return named.map((side) => `${side} ${rest}`);
  // 哪个投资更多,璧山还是武隆? names its sides last.
  const [measure = '', tail = ''] = rest.split(',');
  return twoIn(tail)?.map((side) => `${side} ${measure}`) ?? (asked === 0 && tail === '' ? (twoIn(folded) ?? []) : []);
}

/** The sides of what is to be reckoned, and the measure that stands behind both of them: 武隆比璧山多投资多少. */
type ReckonedSides = { sides: [string, string]; measure: string };

const DEGREE = new RegExp(`^(?:${ASKS.sides_degree.source})`, 'u');
const AMOUNT = new RegExp(`了?(?:${ASKS.amount.source}).*$`, 'u');

/** 煤炭占吞吐量几成 names a part and its whole, 3月比2月多运了多少人 two times; null where a text does not name two. */
export function reckonedSides(text: string, as: Reckoning): ReckonedSides | null {
  const folded = fold(text).text;
  const end = (as === 'difference' ? ASKS.sides_end : ASKS.part_end).exec(folded)?.index ?? folded.length;
  const joint = { difference: ASKS.joint, times: ASKS.times_joint, share: ASKS.share_joint }[as];
  const sides = twoIn(folded.slice(0, end), joint);
  if (sides === null) return null;
  return { sides, measure: folded.slice(end).replace(DEGREE, '').replace(AMOUNT, '') };
}

function twoIn(text: string, joint = ASKS.joint): [string, string] | null {
  const hidden = withoutCountries(text);
  let end = 0;
  const sides = hidden.split(joint).map((part) => {
    const start = hidden.indexOf(part, end);
    end = start + part.length;
    return text
      .slice(start, end)
      .trim()
      .replace(/[?？]$/, '');
  });
  const [one, other] = sides;
  return one && other ? [one, other] : null;
}
