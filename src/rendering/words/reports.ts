import type { Answer } from '../../model/answer.ts';
import type { Language, Printing } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import type { Line } from '../layouts/layout.ts';
import { line, plain } from '../layouts/layout.ts';
import { computedLine, isSame } from './figure-words.ts';
import { dayWords } from './source-line.ts';

/** Whether an answer is drawn from several reports, and not from one that others tell again. */
export function drawsOnSeveral({ article, quotes }: Pick<Answer, 'article' | 'quotes'>): boolean {
  const retold = new Set([article?.id, ...(article?.also ?? []).map(({ id }) => id)]);
  return quotes.some(({ articleId }) => !retold.has(articleId));
}

/** What is reckoned from all that the answer shows: a difference or a share, their sum, and how many there are. */
export function reckonedLines({ counted, computed }: Answer, language: Language): Line[] {
  const sums = computed
    .filter(({ added, as }) => added !== undefined || as !== undefined)
    .map((sum) => computedLine(sum, language));
  if (counted === undefined) return sums;
  return [...sums, line('small', phrase(`render.counted.${counted.of}`, language, { count: String(counted.value) }))];
}

/** What was computed from a figure that the answer does not show as such. */
export function looseComputed({ computed, statements }: Answer, language: Language): Line[] {
  return computed
    .filter(({ from, added, as }) => {
      const shown = statements.some((one) => one.kind === 'figure' && isSame(one.figure, from));
      return added === undefined && as === undefined && !shown;
    })
    .map((row) => line('plain', plain(`${row.from.printed} `), ...computedLine(row, language).spans));
}

/** Where else the story stands, by paper and day; of a list nobody knows which. */
export function alsoLine({ article, listed }: Answer, language: Language): Line[] {
  if (article === null || listed.length > 0) return [];
  const { source, date } = article;
  const places = (article.also ?? [])
    .filter((one) => one.id !== undefined && (one.source !== source || one.date !== date))
    .map((one) => whereOf(one, language));
  const where = [...new Set(places)].filter((place) => place !== '').join(phrase('render.and', language));
  return where === '' ? [] : [line('small', phrase('render.also', language, { where }))];
}

function whereOf({ source, date, url }: Printing, language: Language): string {
  const day = date == null ? null : dayWords(date, language);
  return [source ?? URL.parse(url ?? '')?.hostname, day].filter((part) => part != null && part !== '').join(' ');
}
