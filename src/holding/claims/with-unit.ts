import { exact } from '../../figures/amounts/numeral.ts';
import { unitAt } from '../../figures/amounts/units.ts';
import type { Span } from '../../text/sentences.ts';
import { englishScaleAt, englishUnitAt } from './english-numbers.ts';
import type { NumberSaid } from './number.ts';

/** A number before what stands beside it is looked at; `face` is left out where it is the value. */
export type Counted = Omit<NumberSaid, 'bound' | 'step' | 'face'> & { face?: number };

/** Adds the scale and the unit behind digits or English words: 7 billion cubic metres, $3.2 million. */
export function withUnit(
  text: string,
  { start, end, value, high = value }: Span & { value: number; high?: number },
): Counted {
  const scale = englishScaleAt(text, end);
  const money = /[$¥€£]/.exec(text.charAt(start - 1))?.[0];
  const named = money === undefined ? englishUnitAt(text, scale.end) : null;
  const unit = (money && unitAt(text, start - 1)) || (named ? unitAt(named.unit, 0) : unitAt(text, scale.end));
  const to = named?.end ?? (unit && money === undefined ? scale.end + unit.name.length : scale.end);
  const times = scale.times * (unit?.times ?? 1);
  const dimension = unit?.dimension ?? '';
  const isCount = unit !== null && unit !== undefined && unit.kind === 'count' && named !== null;
  return {
    start,
    // The noun that an English number counts is a word to be held to the print as well.
    end: isCount ? scale.end : to,
    digits: scale.end,
    value: exact(value * times),
    high: exact(high * times),
    face: exact(value * scale.times),
    unit: unit?.name ?? '',
    dimension: isCount ? '' : dimension,
  };
}

/** 3.2m yuan are millions, a 10m pistol is one of metres. */
export function isMoney(text: string, at: number): boolean {
  return /^ ?(?:of )?(?:yuan|rmb|us|dollars|euros|pounds|yen|people|users|customers|visitors)/.test(
    text.slice(at, at + 12),
  );
}

/** 港币40亿元 are no yuan. */
export function moneyBefore(text: string, at: number): string {
  const name = /(?:港币|美元|美金|欧元|日元|英镑|台币|澳元|卢布|韩元)$/.exec(text.slice(Math.max(0, at - 3), at))?.[0];
  return (name && unitAt(name, 0)?.dimension) || 'money:CNY';
}
