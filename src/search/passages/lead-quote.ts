import { LINES } from '../../limits/answering.ts';
import type { Article, Quote } from '../../model.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import { clausesOf } from '../../text/sentences.ts';
import { isTornAlone } from './cut-off.ts';
import { quotablesOf } from './quotable.ts';
import { quoteOf } from './sentence-around.ts';

/** Letters of a clause that says something by itself. */
const SHORTEST = 12;
/** How a stretch ends that went on. */
const GOES_ON = /[,，、:：;；]$/;

/**
 * The printed words that stand for an item in a list: its first sentence, or as many of its clauses as one line holds. One
 * that is too short to say much, or whose end is lost, stands for it only where there is no other, as in a caption.
 * @param names - Of which one stands in the sentence, where one does.
 * @param bears - What the words should be besides, where some of the article are: those that print the numbers of its title,
 * which is only told with them.
 */
export function leadQuote(
  article: Article,
  names: readonly string[] = [],
  bears: (words: string) => boolean = () => true,
): Quote | null {
  const all = article.paragraphs.flatMap((text, paragraph) =>
    quotablesOf(text).map((span) => ({ paragraph, ...span, text })),
  );
  const telling = all.filter(({ start, end }) => end - start >= SHORTEST);
  const whole = telling.filter((span) => !isTornAlone(article, span) && !GOES_ON.test(span.text.slice(0, span.end)));
  const naming = [whole, all].flatMap((some) =>
    some.filter(({ text, start, end }) => names.some((name) => text.slice(start, end).includes(name))),
  );
  const chosen = naming[0] ?? whole[0] ?? telling[0] ?? all[0];
  if (chosen === undefined) return null;
  const own = shortened(chosen.text, chosen);
  if (bears(chosen.text.slice(own.start, own.end))) return quoteOf(article, { paragraph: chosen.paragraph, ...own });
  for (const { paragraph, text, ...sentence } of [chosen, ...whole]) {
    const stretch = bearing(text, sentence, bears);
    if (stretch !== null) return quoteOf(article, { paragraph, ...stretch });
  }
  return quoteOf(article, { paragraph: chosen.paragraph, ...own });
}

/** As many clauses of a sentence as one line holds that are as they should be; null for none. */
function bearing(
  text: string,
  sentence: { start: number; end: number },
  bears: (words: string) => boolean,
): { start: number; end: number } | null {
  const clauses = clausesOf(text, sentence);
  if (!bears(text.slice(sentence.start, sentence.end))) return null;
  for (const [at, { start }] of clauses.entries()) {
    const fits = clauses.slice(at).filter(({ end }) => end - start >= SHORTEST && end - start <= LINES.chars);
    const last = fits.findLast(({ end }) => bears(text.slice(start, end)));
    if (last !== undefined) return { start, end: last.end };
  }
  return null;
}

/**
 * A sentence; of one that is longer than a line as many clauses as fit, from the first on that says more than who told it or when
 * (记者从市里获悉，自今日起), and one that says something (not 8月8日 alone).
 */
function shortened(text: string, sentence: { start: number; end: number }): { start: number; end: number } {
  if (sentence.end - sentence.start <= LINES.chars) return sentence;
  const clauses = clausesOf(text, sentence).filter(({ start, end }) => !onlySource(text.slice(start, end)));
  const telling = clauses.find(({ start, end }) => end - start >= SHORTEST) ?? clauses[0];
  if (telling === undefined) return sentence;
  const fits = (start: number) => clauses.findLast(({ end }) => end >= telling.end && end - start <= LINES.chars);
  const [first = telling] = clauses;
  const start = fits(first.start) === undefined ? telling.start : first.start;
  return { start, end: (fits(start) ?? telling).end };
}

function onlySource(clause: string): boolean {
  return SAYS.only_source.test(foldText(clause).trim().replace(GOES_ON, ''));
}
