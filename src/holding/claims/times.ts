import { parseHanNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/sentences.ts';
import { inOrder } from './days.ts';

/** A time of day in folded text, hours modulo 12: 下午5点半 is 17:30 is 5:30 p.m.; `half` of the day where it is told. */
export type TimeSaid = Span & { hour: number; minute: number; half: 'am' | 'pm' | null };

export function sameTime(a: TimeSaid, b: TimeSaid): boolean {
  const differ = a.half !== null && b.half !== null && a.half !== b.half;
  return a.hour === b.hour && a.minute === b.minute && !differ;
}

function halfOf(hour: number, part = ''): TimeSaid['half'] {
  if (hour > 12 || /^(?:p|下午|傍晚|.?晚)/.test(part)) return 'pm';
  return /^(?:a|凌晨|清晨|早|上午)/.test(part) ? 'am' : null;
}

const PART = '(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|今晚|昨晚|当晚|早|晚|夜)?';
const HOUR = '(\\d{1,2}|[零一二三四五六七八九十两]{1,3})';
const CLOCK = new RegExp(`${PART}(\\d{1,2}):(\\d{2})(?!\\d)`, 'g');
const SPOKEN = new RegExp(`${PART}(?<!小)${HOUR}([时点])(?:(半|整|一刻|三刻)|${HOUR}(分?)|(钟))?`, 'g');
const ENGLISH = /(?<![\d.])(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|\b(noon|midnight)\b/g;
const MINUTES: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45, 整: 0 };

/** The times of day that a folded text names, in order; 3点 counts only where something says that it is a time. */
export function timesIn(text: string): TimeSaid[] {
  return inOrder([...english(text), ...clock(text), ...spoken(text)]);
}

function english(text: string): TimeSaid[] {
  return [...text.matchAll(ENGLISH)].map(({ index, 0: all, 1: hour = '0', 2: minute = '0', 3: part }) => ({
    start: index,
    end: index + all.length,
    hour: Number(hour) % 12,
    minute: Number(minute),
    half: halfOf(0, part),
  }));
}

function clock(text: string): TimeSaid[] {
  return [...text.matchAll(CLOCK)].map(({ index, 0: all, 1: part, 2: hour, 3: minute }) => ({
    start: index,
    end: index + all.length,
    hour: Number(hour) % 12,
    minute: Number(minute),
    half: halfOf(Number(hour), part),
  }));
}

function spoken(text: string): TimeSaid[] {
  return [...text.matchAll(SPOKEN)].flatMap(
    ({ index, 0: all, 1: part, 2: hour = '', 3: mark, 4: special, 5: minutes, 6: minuteMark, 7: exact }) => {
      const end = index + all.length;
      const told = part !== undefined || special !== undefined || minuteMark === '分' || exact !== undefined;
      const beside = BEFORE.test(text.charAt(index - 1)) || BEHIND.test(text.charAt(end)) || numberOf(hour) > 12;
      if (!told && (minutes !== undefined || (mark === '点' && !beside))) return [];
      // 时代, 时期, 时速.
      if (all.endsWith('时') && /[间候代期段速刻效]/.test(text.charAt(end))) return [];
      const minute = special === undefined ? numberOf(minutes ?? '0') : (MINUTES[special] ?? 0);
      // 6日2时33分 counts all hours of a day.
      const whole = part === undefined && mark === '时' && /[日号]/.test(text.charAt(index - 1)) ? 'am' : part;
      return [{ start: index, end, hour: numberOf(hour) % 12, minute, half: halfOf(numberOf(hour), whole) }];
    },
  );
}

/** 到19点, 8点开门: what stands beside a time. */
const BEFORE = /[到至从于在自]/;
const BEHIND = /[开关闭前后起至到结]/;

function numberOf(words: string): number {
  return /^\d/.test(words) ? Number(words) : (parseHanNumeral(words) ?? 0);
}
