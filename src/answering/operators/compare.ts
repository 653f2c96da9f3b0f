import { sidesOf } from '../../asking/sides.ts';
import { LONG_PASSAGE } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Statement } from '../../model/statement.ts';
import type { Quote } from '../../model.ts';
import type { Ranked } from '../../search/ranking/rank.ts';
import type { QueryTerms } from '../../weighing/asked.ts';
import { bestOf, type Scored, scored } from '../../weighing/score.ts';
import { candidatesIn } from '../../weighing/signals.ts';
import { answered, uniqueQuotes } from '../compose.ts';
import { passageOf } from '../passage.ts';
import type { Query } from '../query.ts';

/** Letters of the printed words for one side. */
const SIDE = { chars: LONG_PASSAGE.chars / 2, sentences: 3 } as const;

/**
 * Two things side by side, each in the printed words that say most of it; null where a question names no two sides, or both
 * are told by the same words.
 */
export function answerSides(
  query: Query,
  {
    ranked,
    newest,
    queryTermsOf,
  }: { ranked: readonly Ranked[]; newest: string | null; queryTermsOf(text: string): QueryTerms },
): Answer | null {
  const sides = sidesOf(query.question.text);
  if (sides.length !== 2) return null;
  const picked = sides.flatMap((side) => {
    const sentences = scored(candidatesIn(queryTermsOf(side), ranked, { newest }));
    const best = bestOf(sentences);
    return best === undefined ? [] : [{ best, quotes: passageOf(sentences, best, SIDE) }];
  });
  const [one, other] = picked;
  if (one === undefined || other === undefined) return null;
  const quotes = uniqueQuotes([...one.quotes, ...other.quotes]);
  return answered(query.question, { says: passagesOf(one, other), article: one.best.item.article, quotes });
}

type Side = { best: Scored; quotes: readonly Quote[] };

function passagesOf(one: Side, other: Side): Statement[] {
  const more = other.quotes.filter(({ text }) => !one.quotes.some((quote) => quote.text.includes(text)));
  return [[...one.quotes], more].filter(({ length }) => length > 0).map((quotes) => ({ kind: 'passage', quotes }));
}
