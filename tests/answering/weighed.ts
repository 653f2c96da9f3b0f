import { type Query, queryOf, queryTermsFor, wordsOf } from '../../src/answering/query.ts';
import type { Article } from '../../src/model.ts';
import type { DocumentFrequencies } from '../../src/search/index/document-frequencies.ts';
import type { Ranked } from '../../src/search/ranking/rank.ts';
import type { QueryTerms } from '../../src/weighing/asked.ts';
import { type Scored, scored } from '../../src/weighing/score.ts';
import { candidatesIn } from '../../src/weighing/signals.ts';
import { PRINTED } from './article.ts';
import { archiveFor } from './ask.ts';

/** A question with the sentences of a few articles, weighed for it: what an operator starts from. */
export type Weighed = {
  query: Query;
  sought: QueryTerms;
  sentences: Scored[];
  ranked: readonly Ranked[];
  spread: DocumentFrequencies;
  queryTermsOf(text: string): QueryTerms;
};

/** Weighs all the sentences of a few articles for a question, as on the day the paper came out. */
export function weighed(text: string, articles: readonly Article[]): Weighed {
  const query = queryOf(text, { today: PRINTED, language: null });
  const { ranked, spread, knows } = archiveFor(query.question, articles);
  const words = wordsOf(query, knows);
  const queryTermsOf = (choosing: string) => queryTermsFor(query, { ...words, choosing }, spread);
  const sought = queryTermsFor(query, words, spread);
  const sentences = scored(candidatesIn(sought, ranked, { newest: PRINTED }));
  return { query, sought, sentences, ranked, spread, queryTermsOf };
}
