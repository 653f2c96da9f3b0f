import { withoutCountries } from '../lookup/countries.ts';
import { findTypedPlaces } from '../lookup/find-typed-places.ts';
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
  if (named !== null) return ofBoth(named).map((side) => `${side} ${rest}`);
  // 哪个投资更多,璧山还是武隆? names its sides last.
  const [measure = '', tail = ''] = rest.split(',');
  return twoIn(tail)?.map((side) => `${side} ${measure}`) ?? (asked === 0 && tail === '' ? (twoIn(folded) ?? []) : []);
}

/** 种得多, 面积更大, 贵 at the end of what is asked of both sides. */
const MORE = /(?:(?<how>得)|更|还)?(?<size>[多大高长贵快重猛狠凶少低短慢])[些点]?$/u;

/**
 * How much it is on each side of a comparison of two places, as two questions: 武隆和璧山哪个水稻种得多 asks 武隆水稻种了多少. Null
 * where no two places are compared, or not by a size.
 */
export function amountsOfSides(text: string): { questions: string[]; sides: string[] } | null {
  const folded = fold(text).text;
  const end = ASKS.sides_end.exec(folded);
  const named = end === null ? null : twoIn(folded.slice(0, end.index));
  const sides = named === null ? null : sideBySide(named);
  if (end === null || named === null || sides === null) return null;
  const [asked = ''] = folded.slice(end.index).split(/[,?]/u);
  const measure = asked.replace(/^(?:哪(?:一?[个边里条家样位])?|谁)/u, '');
  const size = MORE.exec(measure);
  if (size === null) return null;
  const what = measure.slice(0, size.index);
  const isCount = what === '' || /[多少]/.test(size.groups?.size ?? '');
  const amount = size.groups?.how !== undefined ? '了多少' : isCount ? '有多少' : '是多少';
  return { questions: ofBoth(named).map((side) => `${side} ${what}${amount}`), sides };
}

/** Of two places side by side, what stands before the one and behind the other is asked of both: 上半年|永川 and 荣昌|水稻. */
function ofBoth([one, other]: [string, string]): [string, string] {
  const [left, right] = sideBySide([one, other]) ?? [];
  if (left === undefined || right === undefined) return [one, other];
  return [one + other.slice(right.length), one.slice(0, -left.length) + other];
}

/** The names of two places at the joint of two sides; null where no place ends the one or begins the other. */
function sideBySide([one, other]: [string, string]): [string, string] | null {
  const before = placesIn(one).find(({ end }) => end === one.length);
  const behind = placesIn(other).find(({ start }) => start === 0);
  return before === undefined || behind === undefined ? null : [one.slice(before.start), other.slice(0, behind.end)];
}

/** Where a folded text names places and countries. */
function placesIn(text: string): { start: number; end: number }[] {
  const hidden = withoutCountries(text);
  const isHidden = (at: number) => at >= 0 && at < text.length && hidden[at] !== text[at];
  const starts = [...text].flatMap((_, at) => (isHidden(at) && !isHidden(at - 1) ? [at] : []));
  const countries = starts.map((start) => {
    const length = [...hidden.slice(start)].findIndex((_, at) => !isHidden(start + at));
    return { start, end: length < 0 ? text.length : start + length };
  });
  return [...findTypedPlaces(text), ...countries];
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
