import type { NumberSaid } from './number.ts';

/** 4小时10分: minutes, and no money. */
export function joined(numbers: readonly NumberSaid[]): NumberSaid[] {
  const all: NumberSaid[] = [];
  for (const number of numbers) {
    const hours = all.at(-1);
    if (hours?.unit !== '小时' || hours.end !== number.start || number.unit !== '分') all.push(number);
    else {
      const value = hours.value + number.value * CENTS * MINUTE;
      all[all.length - 1] = { ...hours, end: number.end, value, high: value };
    }
  }
  return all;
}

const CENTS = 100;
const MINUTE = 60;

/** 推迟了一年 counts it; 一年5500元 is for each. */
const COUNTED_TIME = /[早晚迟延长短续期满近约超逾达需花用过]了?$/;

/** What only looks like a number: 一起, 一些, 十分; one of something is an article. */
export function isLone(text: string, { start, end, value, dimension, unit }: NumberSaid): boolean {
  const words = text.slice(start, end);
  if (end - start === 1 && unit === '' && !/[\dIVXLCDM廿卅卌皕]/.test(words)) return true;
  if (/^(?:十分|百分|万一|千万|一一|二手|三农)$/.test(words)) return true;
  // 营业到第二天凌晨: the next day.
  if (text.charAt(start - 1) === '第' && words === '二天') return true;
  if (!words.startsWith('一')) return false;
  // 2.6元一公斤 is a price for each.
  if (/[元块角]/.test(text.charAt(start - 1))) return true;
  // 前一周, 每一年 point to one; 推迟了一年 counts it.
  if (/^(?:time|years|months)$/.test(dimension)) return !COUNTED_TIME.test(text.slice(Math.max(0, start - 2), start));
  return value === 1 && /^(?:count:|people|visits|$)/.test(dimension);
}
