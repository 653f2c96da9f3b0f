import { type Query, queryOf, soughtFor, wordsOf } from '../../src/answering/query.ts';
import type { Sought } from '../../src/answering/weighing/asked.ts';
import { type Scored, scored } from '../../src/answering/weighing/score.ts';
import { candidatesIn } from '../../src/answering/weighing/signals.ts';
import type { Article } from '../../src/model.ts';
import type { Ranked } from '../../src/search/rank.ts';
import type { Spread } from '../../src/search/spread.ts';
import { PRINTED } from './article.ts';
import { archiveFor } from './ask.ts';

/** A question with the sentences of a few articles, weighed for it: what an operator starts from. */
export type Weighed = {
  query: Query;
  sought: Sought;
  sentences: Scored[];
  ranked: readonly Ranked[];
  spread: Spread;
  soughtOf(text: string): Sought;
};

/** Weighs all the sentences of a few articles for a question, as on the day the paper came out. */
export function weighed(text: string, articles: readonly Article[]): Weighed {
  const query = queryOf(text, { today: PRINTED, language: null });
  const { ranked, spread, knows } = archiveFor(query.question, articles);
  const words = wordsOf(query, knows);
  const soughtOf = (choosing: string) => soughtFor(query, { ...words, choosing }, spread);
  const sought = soughtFor(query, words, spread);
  const sentences = scored(candidatesIn(sought, ranked, { newest: PRINTED }));
  return { query, sought, sentences, ranked, spread, soughtOf };
}
