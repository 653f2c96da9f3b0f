import { READ } from '../limits/llm.ts';
import type { Article, Day } from '../model.ts';
import type { Ranked } from '../search/ranking/rank.ts';
import type { QueryTerms } from '../weighing/asked.ts';
import type { ReadyItem } from '../weighing/item.ts';
import { type Scored, scored } from '../weighing/score.ts';
import { candidatesIn } from '../weighing/signals.ts';
import { fuse } from './fuse.ts';

/** One way to put what is looked for, with the reports that it found, best first. */
export type Wording = { terms: QueryTerms; ranked: readonly Ranked[] };

/** Reports and their sentences in the order in which all wordings together look for them. */
export type Weighed = {
  reports: readonly Article[];
  sentences: readonly Scored[];
  /** The place of a sentence in that order; infinite where nothing looks for it. */
  rankOf(item: Pick<ReadyItem, 'article'>, at: number): number;
};

/** Weighs what several wordings found, each by itself, and puts the orders together. */
export function weighWordings(wordings: readonly Wording[], { newest }: { newest: Day | null }): Weighed {
  const reports = fuse(
    // Of a bulletin every item comes along, and of a place every report.
    wordings.map(({ ranked }) => ranked.filter(({ coverage }) => coverage > 0).map(({ article }) => article)),
    keyOf,
  );
  const kept = new Set(reports.slice(0, READ.reports).map(keyOf));
  const sentences = fuse(
    wordings.map(({ terms, ranked }) => {
      const found = ranked.filter(({ article }) => kept.has(keyOf(article)));
      return scored(candidatesIn(terms, found, { newest, items: READ.reports }));
    }),
    ({ item, at }) => placeOf(item.article, at),
  );
  const order = new Map(sentences.map(({ item, at }, rank) => [placeOf(item.article, at), rank]));
  return {
    reports,
    sentences,
    rankOf: ({ article }, at) => order.get(placeOf(article, at)) ?? Number.POSITIVE_INFINITY,
  };
}

/** The items of a bulletin have one id. */
export function keyOf({ id, title }: Pick<Article, 'id' | 'title'>): string {
  return `${id}\n${title}`;
}

function placeOf(article: Article, at: number): string {
  return `${keyOf(article)}\n${at}`;
}
