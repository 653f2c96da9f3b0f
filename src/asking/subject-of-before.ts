import { understand } from './question.ts';
import { isMeasure } from './wanted.ts';

/** Questions are taken apart here for what they name; the day matters only to their times. */
export const ANY_DAY = '2000-01-01';

/** Terms of a question that are its subject: what is asked for stands behind them. */
const SUBJECT = 2;

/** A question with the places and the subject of the one before; null where that names none. */
export function withSubject(previous: string, text: string): string | null {
  const before = understand(previous, { today: ANY_DAY, language: null });
  const subject = before.terms.map((term) => term.text).filter((term) => !isMeasure(term));
  return joined([...before.places.map(({ printed }) => printed), ...subject.slice(0, SUBJECT)], text);
}

/** Words in front of a text; null where there are none. */
export function joined(words: readonly string[], text: string): string | null {
  return words.length === 0 ? null : `${words.join(' ')} ${text}`;
}
