import { followUp, ofOtherPlace } from '../../asking/follow-up.ts';
import { OF_PLACES } from '../../limits/answering.ts';
import { QUESTION_CHARS } from '../../limits.ts';
import type { Library } from '../../ports.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { textOf } from '../../weighing/figures/names.ts';

/**
 * A question that only makes sense after another one, made whole: 那璧山呢 after 武隆页岩气投资多少 asks of the 页岩气 there, or of
 * what else is invested in where the reports on that place speak of none.
 */
async function followUpPrinted(previous: string, question: string, library: Library): Promise<string> {
  const whole = followUp(previous, question);
  const other = ofOtherPlace(previous, question);
  if (other === null) return whole;
  const articles = await library.list({ district: other.district, limit: OF_PLACES.each });
  const speaks = articles
    .map(beginningOf)
    .map(textOf)
    .some((text) => other.subject.some((word) => text.includes(word)));
  return articles.length === 0 || speaks ? whole : other.measured;
}

/** A question made whole with those before it, oldest first; of each is looked at as much as of one alone. */
export async function inThread(thread: readonly string[], question: string, library: Library): Promise<string> {
  if (thread.length === 0) return question;
  const [first = '', ...rest] = [...thread, question].map((one) => one.slice(0, QUESTION_CHARS));
  let whole = first;
  for (const next of rest) whole = await followUpPrinted(whole, next, library);
  return whole;
}
