import type { Day } from '../src/model.ts';
import { inOneSpelling } from '../tests/quality/score-figures.ts';
import type { Found } from './recognizers.ts';

type Amount = { value: number | readonly [number, number]; unit: string };

/** An article whose figures are known; one with `also` may be found or not. */
export type Written = {
  paragraphs: readonly string[];
  figures: readonly (Amount & { also?: boolean })[];
  today: Day | null;
};

type Score = { recall: number; precision: number };
export type AmountScores = { withUnit: Score; valueAlone: Score };

/** How many of the articles' figures are found, and how many of those found are theirs, each at most once. */
export function scoreAmounts(
  articles: readonly Written[],
  read: (text: string, today: Day | null) => Found,
): AmountScores {
  const found = articles.map(({ paragraphs, today }) => paragraphs.flatMap((text) => read(text, today).figures));
  return { withUnit: score(articles, found, amountKey), valueAlone: score(articles, found, valueKey) };
}

function score(
  articles: readonly Written[],
  found: readonly (readonly Amount[])[],
  key: (amount: Amount) => string,
): Score {
  const sum = { hit: 0, wanted: 0, given: 0 };
  articles.forEach(({ figures }, index) => {
    const given = (found[index] ?? []).map(key);
    const wanted = figures.filter(({ also }) => also !== true).map(key);
    const extra = without(given, wanted);
    const hit = given.length - extra.length;
    const free = figures.filter(({ also }) => also === true).map(key);
    sum.hit += hit;
    sum.wanted += wanted.length;
    sum.given += hit + without(extra, free).length;
  });
  return { recall: sum.hit / sum.wanted, precision: sum.hit / sum.given };
}

/** What is left of a list when each of `taken` takes one like it away. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...list];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function amountKey(amount: Amount): string {
  return `${valueKey(amount)} ${inOneSpelling(amount.unit)}`;
}

function valueKey({ value }: Amount): string {
  return [value].flat().map(String).join('-');
}
