import { LINES } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import { quoteOf } from '../../search/passages/sentence-around.ts';
import type { Scored } from '../../weighing/score.ts';
import type { Query } from '../query.ts';
import { answerListed } from './list.ts';

/** The share of what is sought, by weight, that a sentence and its heads must hold to be one of several. */
const HOLDS = 0.6;

/**
 * What each of several places has (哪些区有茶园, 有几个区), by its best sentence, best first; null where the question does not
 * ask so first, or fewer than two places have it.
 */
export function answerEachPlace({ question }: Query, sentences: readonly Scored[]): Answer | null {
  const { several } = question;
  if (several === null || !several.first || several.of !== 'places') return null;
  const ofPlace = new Map<string, Scored>();
  for (const candidate of sentences) {
    const { district } = candidate.item.article;
    const { near, namedNear } = candidate.signals();
    const holds = near >= HOLDS && namedNear >= HOLDS;
    if (district !== null && holds && !ofPlace.has(district)) ofPlace.set(district, candidate);
  }
  const items = [...ofPlace.values()]
    .slice(0, LINES.most)
    .map(({ item: { article }, sentence }) => ({ article, quote: quoteOf(article, sentence) }));
  return items.length < 2 ? null : answerListed(question, items, 'places');
}
