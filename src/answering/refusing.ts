import { asksForAll, talkIn } from '../asking/intents.ts';
import { termsNamed } from '../asking/named.ts';
import { asksNothing, isOffTopic } from '../asking/off-topic.ts';
import type { Question } from '../asking/question.ts';
import { unitFit, type Wanted } from '../asking/wanted.ts';
import { lacksItsPart, takesOtherSide } from '../figures/contrast.ts';
import { isCovered } from '../lookup/home.ts';
import type { Answer } from '../model/answer.ts';
import { standsIn } from '../model/stands-in.ts';
import type { Figure } from '../model.ts';
import { foldText } from '../text/fold.ts';
import type { QueryTerms } from '../weighing/asked.ts';
import type { Archive } from './archive.ts';
import { lacksNamed } from './gate.ts';
import { statesNumber } from './guard.ts';
import { nothingFor } from './nothing.ts';
import type { Picked } from './operators/pick.ts';
import type { Query } from './query.ts';
import { asksOfUnprinted, saysNothingKnown } from './unprinted-name.ts';

/** Reports that are offered where none answers. */
const OFFERED = 3;
/** Items of a single edition: among so few the nearest may be of anything, and how well one fits says little. */
const EDITION = 50;

/** What can be said before looking: the question is none for a paper, or names a thing or a place that nobody knows. */
export function refusedBeforehand({ question, intents }: Query, archive: Archive): Answer | null {
  if ((asksNothing(question) && !asksForAll(intents)) || talkIn(intents) !== null || isOffTopic(question, archive))
    return nothingFor(question, 'off_topic', archive);
  if (asksOfUnprinted(question, archive.knows) || saysNothingKnown(question, archive.knows))
    return nothingFor(question, 'no_match', archive);
  const { wanted, places, unknownPlaces } = question;
  const [unknown] = unknownPlaces;
  if (unknown === undefined || places.length > 0 || archive.knows(unknown)) return null;
  // 武隆人为啥给 has the shape of a place and is none; an amount of a place that nobody knows is asked for in vain.
  const named = termsNamed(question).filter(({ text }) => text !== unknown);
  const isKnown = wanted === null && named.some(({ words }) => words.some(archive.knows));
  return isKnown ? null : nothingFor(question, 'unknown_place', archive);
}

/**
 * Whether a passage cannot answer, however well it fits: an amount where it states no number or, in an edition, lacks the
 * thing; one of several parts (二期) where it speaks of none or another.
 */
export function cannotAnswer(picked: Picked, { kind, wanted, folded }: Question, sought: QueryTerms): boolean {
  if (kind === 'figure' && !picked.quotes.some(({ text }) => statesNumber(text))) return true;
  if (wanted !== null && sought.archive < EDITION && lacksNamed(picked.best.item, sought)) return true;
  const amounts = wanted === null ? [] : amountsIn(picked, wanted);
  return (
    lacksItsPart(folded, textsOf(picked)) || (amounts.length > 0 && amounts.every((one) => isOfOtherSide(one, folded)))
  );
}

function textsOf({ article, quotes }: Picked): string[] {
  return [article.title ?? '', ...quotes.map(({ text }) => text)].map(foldText);
}

/** Says that nothing answers, and why: no report of the place, no such number, nothing that fits. */
export function refused(
  question: Question,
  archive: Archive,
  { picked, sought, isOffered }: { picked: Picked | null; sought: QueryTerms; isOffered: boolean },
): Answer {
  const [place] = question.places;
  const isUncovered = place !== undefined && !isCovered(place.district ?? place.place, archive.coverage);
  const lacksNumber = picked !== null && lacksAmount(picked, question, sought);
  const reason = isUncovered ? 'no_coverage' : lacksNumber ? 'no_figure' : 'no_match';
  const near = archive.ranked.slice(0, OFFERED).map(({ article }) => article);
  return nothingFor(question, reason, archive, reason === 'no_match' && !isOffered ? [] : near);
}

/** Whether the report is there, and not the number that is asked for. */
function lacksAmount(picked: Picked, { kind, wanted, folded }: Question, sought: QueryTerms): boolean {
  if (lacksItsPart(folded, textsOf(picked))) return true;
  if (wanted === null) return kind === 'figure' && !picked.quotes.some(({ text }) => statesNumber(text));
  return lacksNamed(picked.best.item, sought) || amountsIn(picked, wanted).every((one) => isOfOtherSide(one, folded));
}

/** The amounts of a passage such as are asked for. */
function amountsIn({ article, quotes }: Picked, wanted: Wanted): Figure[] {
  return article.figures.filter(
    (figure) => unitFit(wanted, figure) > 0 && quotes.some((quote) => standsIn(figure, quote)),
  );
}

function isOfOtherSide({ quote }: Figure, question: string): boolean {
  return takesOtherSide(question, [foldText(quote)]);
}
