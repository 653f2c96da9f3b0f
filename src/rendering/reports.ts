import type { Answer } from '../model/answer.ts';
import type { Figure, Language, Printing, Quote } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { computedLine } from './figure-words.ts';
import type { Line } from './layout.ts';
import { line, textOf } from './layout.ts';
import { quotation, quotedSpans, standsIn } from './quotation.ts';

/** Whether an answer is drawn from several reports, each on a line of its own, and not from one that others tell again. */
export function drawsOnSeveral({ article, quotes }: Pick<Answer, 'article' | 'quotes'>): boolean {
  const retold = new Set([article?.id, ...(article?.also ?? []).map(({ id }) => id)]);
  return quotes.some(({ articleId }) => !retold.has(articleId));
}

/** UTF-16 units of the printed words below each of several lines: three lines on a phone. */
const WORDS_CHARS = 110;

/** The lines of an answer that sets reports side by side, each with the words below it that its figure stands in; notes them in `quoted`. */
export function overTheirWords(lines: readonly Line[], { figures, quotes }: Answer, quoted: Quote[]): Line[] {
  const told = new Set<Figure>();
  return lines.flatMap((one) => {
    const text = textOf(one);
    const figure = figures.find((it) => !told.has(it) && text.includes(it.printed.replace(/\s+/g, '')));
    const quote = figure && quotes.find((it) => !quoted.includes(it) && standsIn(figure, it));
    if (one.kind !== 'plain' || figure === undefined) return [one];
    told.add(figure);
    if (quote === undefined) return [one];
    quoted.push(quote);
    return [one, line('quote', ...quotedSpans(quote, [figure], null, WORDS_CHARS))];
  });
}

/** What is reckoned from all that the answer shows: how many there are, and their sum. */
export function reckonedLines({ counted, computed }: Answer, language: Language): Line[] {
  const sums = computed.filter(({ added }) => added !== undefined).map((sum) => computedLine(sum, language));
  if (counted === undefined) return sums;
  return [...sums, line('small', phrase(`render.counted.${counted.of}`, language, { count: String(counted.value) }))];
}

/** Where else the story stands, each with its words where they say the same. */
export function alsoLines({ article, quotes }: Answer, language: Language): Line[] {
  if (article === null) return [];
  const { source, date } = article;
  return (article.also ?? [])
    .filter((one) => one.id !== undefined && (one.source !== source || one.date !== date))
    .flatMap((one) => [
      line('small', phrase('render.also', language, { where: whereOf(one) })),
      ...quotes.filter(({ articleId }) => articleId === one.id).map((quote) => quotation(quote, [])),
    ]);
}

function whereOf({ source, date, url, id }: Printing): string {
  const named = [source ?? URL.parse(url ?? '')?.hostname, date].filter((part) => part != null);
  return named.length === 0 ? (id ?? '') : named.join(' ');
}
