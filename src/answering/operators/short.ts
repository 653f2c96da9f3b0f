import type { Question } from '../../asking/question.ts';
import { findDates } from '../../figures/find-dates.ts';
import type { Day } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../figures/names.ts';

/** A stretch of a printed sentence that says when. */
type Time = { printed: string; start: number; end: number };

/** 半年前, 三个多月前: no day of the calendar, and still when. */
const AGO = /(?:半|[几两数一二三四五六七八九十\d]+)个?多?(?:年|月|天|周|星期)(?:之|以)?前(?![来后往任])/g;

/** The times that a sentence prints: days, stretches of days, and how long ago. */
function timesIn(sentence: string, today: Day | null): Time[] {
  const days = findDates(sentence, today);
  const ago = [...sentence.matchAll(AGO)].map(({ index, 0: printed }) => ({
    printed,
    start: index,
    end: index + printed.length,
  }));
  return [...days, ...ago.filter(({ start, end }) => days.every((day) => end <= day.start || day.end <= start))];
}

/** What a short answer is cut from: the printed sentence, and how its words weigh. */
type Source = { question: Question; sentence: string; names: readonly Name[]; today: Day };

/**
 * The day or time that a sentence prints nearest to the words of a question when, exactly as printed; null for other
 * questions. Which of several people or places is meant no sentence tells surely enough: the passage stands for itself.
 */
export function shortAnswer({ question, sentence, names, today }: Source): string | null {
  if (question.kind !== 'when') return null;
  const [nearest] = timesIn(sentence, today)
    .map((time) => ({ time, distance: distanceToTerms(time, { question, sentence, names }) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.time.printed ?? null;
}

function distanceToTerms(
  { start, end }: { start: number; end: number },
  { question, sentence, names }: Omit<Source, 'today'>,
): number {
  const { text, at } = fold(sentence);
  let sum = 0;
  let all = 0;
  for (const [order, term] of question.terms.entries()) {
    const weight = names[order]?.weight ?? 0;
    const found = term.words.map((word) => text.indexOf(word)).filter((index) => index >= 0);
    if (found.length === 0) continue;
    const distances = found.map((index) => {
      const position = at[index] ?? 0;
      return position < start ? start - position : Math.max(0, position - end);
    });
    sum += weight * Math.min(...distances);
    all += weight;
  }
  return all === 0 ? start : sum / all;
}
