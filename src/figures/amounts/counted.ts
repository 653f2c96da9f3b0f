import { NUMERAL_WORDS } from '../../tables/figures.ts';
import type { Numeral } from './numeral.ts';
import type { Amount } from './quantity.ts';
import { type Unit, unitAt } from './units.ts';

/** A unit where it stands behind a number; `label` is what the figure says, '' where that is the printed stretch. */
export type Placed = { unit: Unit; start: number; end: number; label: string; qualifier: string | null };

/** The unit behind a number, past a space, 大 (7大类) or 个多 (5个多月). */
export function countedAt(text: string, from: number): Placed | null {
  const at = text.charAt(from) === ' ' ? from + 1 : from;
  const more = /^个([多余])(?=[月小星])/.exec(text.slice(at, at + 4))?.[1] ?? null;
  if (more !== null) {
    const unit = unitAt(`个${text.slice(at + 2, at + 6)}`, 0);
    return unit === null
      ? null
      : { unit, start: at, end: at + 1 + unit.name.length, label: unit.name, qualifier: more };
  }
  if (text.charAt(at) === '大') return greatAt(text, at);
  const unit = unitAt(text, at);
  return unit === null ? null : { unit, start: at, end: at + unit.name.length, label: unit.unit, qualifier: null };
}

function greatAt(text: string, at: number): Placed | null {
  const next = text.charAt(at + 1);
  if (!/\p{Script=Han}/u.test(next) || NUMERAL_WORDS.not_great.has(next)) return null;
  const unit = unitAt(text, at + 1);
  if (unit?.kind === 'count' && NUMERAL_WORDS.great.has(unit.name)) {
    return { unit, start: at + 1, end: at + 1 + unit.name.length, label: '', qualifier: null };
  }
  const each = unitAt('个', 0);
  return each === null ? null : { unit: each, start: at, end: at + 1, label: '个', qualifier: null };
}

/** A number with the unit that was found behind it. */
export function amountOf(text: string, numeral: Numeral, { unit, start, end, label, qualifier }: Placed): Amount {
  const amount: Amount = {
    to: end,
    value: numeral.value,
    unit: label,
    name: label === '' ? { start, end } : null,
    dimension: unit.dimension,
    qualifier: numeral.qualifier ?? qualifier,
    han: numeral.han,
    kind: unit.kind,
    bare: numeral.bare,
  };
  return rated(text, amount, unit);
}

/** 元/平方米, 美元每桶, 升/100公里: one unit for another. */
function rated(text: string, amount: Amount, unit: Unit): Amount {
  const link = /^(?:\/(\d{1,4})?|每)/.exec(text.slice(amount.to, amount.to + 5));
  if (link === null) return amount;
  const [joint, hundred = ''] = link;
  const per = unitAt(text, amount.to + joint.length);
  if (per === null || (joint === '每' && per.dimension === 'years')) return amount;
  const name = amount.unit === '' ? unit.name : amount.unit;
  return {
    ...amount,
    to: amount.to + joint.length + per.name.length,
    unit: `${name}/${hundred}${per.unit === '' ? per.name : per.unit}`,
    name: null,
    dimension: `${unit.dimension}/${hundred}${per.dimension}`,
  };
}
