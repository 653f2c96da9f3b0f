import { findDates } from '../../figures/find-dates.ts';
import type { DateMention, Day } from '../../model.ts';
import { DIALECT } from '../../tables/dialect.ts';
import { fold } from '../../text/fold.ts';

const NEWEST = new RegExp(
  DIALECT.newest.map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word)).join('|'),
);

/** The times that a question names, in Chinese or English, without those that name no day (最近); spans as in `text`, days null where `today` is needed and null. */
export function timesAskedIn(text: string, today: Day | null): DateMention[] {
  const dates = findDates(text, today).filter(({ printed }) => !DIALECT.vague.includes(printed));
  const { text: folded, at } = fold(text);
  for (const { said, standard } of DIALECT.times) {
    for (const found of folded.matchAll(said)) {
      const [start = 0, end = 0] = [at[found.index], at[found.index + found[0].length]];
      const inside =
        /[a-z]/.test(folded.charAt(found.index - 1)) || /[a-z]/.test(folded.charAt(found.index + found[0].length));
      if (
        inside ||
        dates.some(
          (other) =>
            start < other.end && other.start < end && other.from !== null && other.end - other.start >= end - start,
        )
      )
        continue;
      const { year = '', month = '' } = found.groups ?? {};
      const chinese = standard.replace('{year}', year).replace('{month}', String(DIALECT.months.indexOf(month) + 1));
      const [date] = findDates(chinese, today);
      if (date === undefined) continue;
      for (const other of dates.filter((one) => start < one.end && one.start < end))
        dates.splice(dates.indexOf(other), 1);
      dates.push({ ...date, printed: text.slice(start, end), start, end });
    }
  }
  return dates.toSorted((a, b) => a.start - b.start);
}

/** Whether a folded question wants what is newest: 现在, 最新, latest. */
export function asksForNewest(folded: string): boolean {
  return NEWEST.test(folded);
}
