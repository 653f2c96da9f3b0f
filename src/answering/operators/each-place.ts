import { LINES } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import { phrase } from '../../text/phrase.ts';
import { answered, entryOf } from '../compose.ts';
import type { Query } from '../query.ts';
import { itemOf } from '../say.ts';
import { quoteOf } from '../sentence-around.ts';
import type { Scored } from '../weighing/score.ts';

/** The share of what is sought, by weight, that a sentence and its heads must hold to be one of several. */
const HOLDS = 0.6;

/**
 * What each of several places has (哪些区有茶园, 有几个区), by its best sentence, best first; null where the question does not
 * ask so first, or fewer than two places have it.
 */
export function answerEachPlace({ question }: Query, sentences: readonly Scored[]): Answer | null {
  const { several, language } = question;
  if (several === null || !several.first || several.of !== 'places') return null;
  const ofPlace = new Map<string, Scored>();
  for (const candidate of sentences) {
    const { district } = candidate.item.article;
    const holds = candidate.signals.near >= HOLDS && candidate.signals.namedNear >= HOLDS;
    if (district !== null && holds && !ofPlace.has(district)) ofPlace.set(district, candidate);
  }
  const items = [...ofPlace.values()]
    .slice(0, LINES.most)
    .map(({ item: { article }, sentence }) => ({ article, quote: quoteOf(article, sentence) }));
  const [first] = items;
  if (first === undefined || items.length < 2) return null;
  return answered(question, {
    says: [
      { kind: 'line', text: phrase('answer.listed', language) },
      ...items.map(({ article, quote }) => itemOf(article, quote, language)),
    ],
    article: first.article,
    quotes: items.map(({ quote }) => quote),
    listed: items.map(({ article }) => entryOf(article)),
    ...(several.counted && { counted: { value: items.length, of: 'places' as const } }),
  });
}
