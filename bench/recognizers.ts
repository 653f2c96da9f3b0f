import {
  Culture,
  recognizeAge,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
  recognizeTemperature,
} from '@microsoft/recognizers-text-suite';
import type { Day } from '../src/model.ts';

/** What is compared of a figure and of a date; offsets are UTF-16, end exclusive, both days included. */
type FoundFigure = { value: number | readonly [number, number]; unit: string; printed: string } & Span;
type FoundDate = { printed: string; from: Day | null; to: Day | null } & Span;
export type Found = { figures: FoundFigure[]; dates: FoundDate[] };
type Span = { start: number; end: number };

type Recognized = ReturnType<typeof recognizeNumber>[number];

/** Kinds of amounts, each with the recognizer that reads it. */
const AMOUNTS = [recognizeCurrency, recognizeDimension, recognizeAge, recognizeTemperature, recognizePercentage];

/** Its English units as the papers print them; a unit that is not here stays as it is. */
const PRINTED_UNITS: Readonly<Record<string, string>> = {
  'Chinese yuan': '元',
  'Square meter': '平方米',
  'Square kilometer': '平方公里',
  'Cubic meter': '立方米',
  Kilometer: '公里',
  Meter: '米',
  Mu: '亩',
  Hectare: '公顷',
  Ton: '吨',
  Kilogram: '公斤',
  Year: '岁',
  C: '℃',
  Degree: '度',
};

/**
 * Figures and dates of a text as Recognizers-Text reads Chinese. It has no counts with a measure word (3座) except as
 * bare numbers, which `bareNumbers` adds: those that stand in no other figure and in no date.
 * @param today - the day from which dates count; of a day that may be past or to come the past one is taken.
 */
export function recognizeText(text: string, today: Day | null, options: { bareNumbers?: boolean } = {}): Found {
  const amounts = AMOUNTS.flatMap((recognize) => recognize(text, Culture.Chinese));
  const figures = amounts.flatMap(figureOf);
  const dates = recognizeDateTime(text, Culture.Chinese, undefined, localDate(today)).flatMap(dateOf);
  if (options.bareNumbers !== true) return { figures, dates };
  const taken = [...figures, ...dates];
  const bare = recognizeNumber(text, Culture.Chinese)
    .flatMap(figureOf)
    .filter((one) => !taken.some((other) => one.start < other.end && other.start < one.end));
  return { figures: [...figures, ...bare].sort((a, b) => a.start - b.start), dates };
}

function figureOf({ text, start, end, resolution }: Recognized): FoundFigure[] {
  const { value, unit } = resolution ?? {};
  if (typeof value !== 'string') return [];
  const number = Number(value.replace('%', ''));
  if (Number.isNaN(number)) return [];
  const english = value.endsWith('%') ? '%' : String(unit ?? '');
  return [{ value: number, unit: PRINTED_UNITS[english] ?? english, printed: text, start, end: end + 1 }];
}

/** Days and stretches of days; times of day, lengths of time and what recurs are no dates here. */
function dateOf({ text, start, end, typeName, resolution }: Recognized): FoundDate[] {
  if (!/\.date(?:range)?$/.test(typeName)) return [];
  // The past reading stands first.
  const [past] = resolution?.values ?? [];
  const from = past?.value ?? past?.start;
  // A stretch ends with the day after its last.
  const to = past?.value ?? dayBefore(past?.end);
  return [{ printed: text, start, end: end + 1, from: dayOf(from), to: dayOf(to) }];
}

/** What it could not resolve it calls so in words. */
function dayOf(resolved: unknown): Day | null {
  return typeof resolved === 'string' && /^\d{4}-\d\d-\d\d$/.test(resolved) ? resolved : null;
}

function dayBefore(resolved: unknown): Day | null {
  const day = dayOf(resolved);
  if (day === null) return null;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** Its dates count in the machine's time zone. */
function localDate(today: Day | null): Date {
  const [year = 2000, month = 1, day = 1] = (today ?? '2000-01-01').split('-').map(Number);
  return new Date(year, month - 1, day);
}
