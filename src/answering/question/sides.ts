import { ASKS } from '../../tables/asks.ts';
import { fold } from '../../text/fold.ts';

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

function twoIn(text: string): [string, string] | null {
  const [one, other] = text.split(ASKS.joint).map((side) => side.trim().replace(/[?？]$/, ''));
  return one && other ? [one, other] : null;
}
