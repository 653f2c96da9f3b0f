import type { Article, Day } from '../model.ts';
import { headsOf } from '../search/index/document.ts';
import { foldText } from '../text/fold.ts';
import type { Question } from './question.ts';
import { type Frequency, type Mending, mendedAsPrinted, type Respelling, spelledAsPrinted } from './respelled.ts';
import { stripContext } from './strip-context.ts';

/** A question with the words that were taken otherwise than they were typed. */
type Taken<T> = { text: string; taken: T[] };

/**
 * What was typed as it is meant: without talk and story around it, with words in pinyin as the archive prints them; and
 * the same with what may be slips put right (`mended`).
 */
export function asMeant(
  typed: string,
  frequency: Frequency,
  today?: Day,
): Taken<Respelling> & { mended: Taken<Mending> } {
  const { text: spelled, taken } = spelledAsPrinted(typed, frequency);
  const text = stripContext(spelled, (word) => frequency(word) > 0);
  return { text, taken, mended: mendedAsPrinted(text, frequency, today) };
}

/** Letters of something else that a question names. */
const ELSE = 2;

/** Whether an article has the words that were put right, and something else that the question names or its place. */
export function bearsOut(article: Article, question: Question, mended: readonly Mending[]): boolean {
  const text = foldText([...headsOf(article), ...article.paragraphs].join('\n'));
  if (!mended.every(({ stretch }) => text.includes(stretch))) return false;
  const { places, terms } = question;
  if (places.some(({ place, district }) => [place, district].includes(article.district))) return true;
  const others = terms.flatMap((term) => {
    const slip = mended.find(({ stretch }) => term.text.includes(stretch));
    return slip === undefined ? term.words : term.text.split(slip.stretch);
  });
  return others.some((word) => word.length >= ELSE && standsIn(word, text));
}

/** Letters of a run that are enough to tell it: 洋口港 of 如东洋口港. */
const ENOUGH = 3;

function standsIn(word: string, text: string): boolean {
  if (text.includes(word)) return true;
  const starts = Array.from({ length: Math.max(0, word.length - ENOUGH) }, (_, start) => start);
  return [...starts, starts.length].some((start) => {
    const part = word.slice(start, start + ENOUGH);
    return part.length === ENOUGH && text.includes(part);
  });
}
