import type { Question } from '../../asking/question.ts';
import { reckoningAsked } from '../../asking/reckoning.ts';
import { sidesOf } from '../../asking/sides.ts';
import type { Answer } from '../../model/answer.ts';
import type { Day } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import type { Archive } from '../archive.ts';
import { withCompanions } from '../companions.ts';
import { saying, uniqueQuotes } from '../compose.ts';
import type { Found } from '../figures/signals.ts';
import { onlyOtherTimes } from '../other-times.ts';
import { inPrintOrder } from '../passage.ts';
import type { Query } from '../query.ts';
import { answerAuthor } from './author.ts';
import { answerCourse, printedChange } from './course.ts';
import { answerFigure } from './figure.ts';
import type { Picked } from './pick.ts';
import { answerRanking } from './ranking.ts';
import { answerReckoned } from './reckoned.ts';
import { answerTotal } from './total.ts';
import { verify } from './verify.ts';
import { whichIsMore } from './which-is-more.ts';

/**
 * Answers with typed figures, beside the passage that speaks of the matter: an amount, a comparison, a ranking, a course.
 * Null where the question wants none or none is likely.
 */
export function answerAmount(
  { question }: Query,
  { ranked }: Archive,
  { found, today, sure, picked }: { found: readonly Found[]; today: Day; sure: boolean; picked: Picked | null },
): Answer | null {
  const [best] = ranked;
  if (best === undefined) return null;
  const isSigned = question.kind === 'author' && (sure || question.places.length > 0);
  const given = isSigned ? answerAuthor(question, best.article) : figuresFor(question, found, today);
  if (given === null || given.status !== 'answered') return given;
  return withPassage(
    withCompanions(
      given,
      question,
      ranked.map(({ article }) => article),
    ),
    picked,
  );
}

function figuresFor(question: Question, found: readonly Found[], today: Day): Answer | null {
  const { kind, wanted, folded } = question;
  switch (kind) {
    case 'statement':
      return wanted === null ? null : (answerFigure(question, found) ?? onlyOtherTimes(question, found));
    case 'compare':
      return answerReckoned(question, found, today) ?? whichIsMore(question, found, today);
    case 'trend':
      return answerReckoned(question, found, today) ?? answerCourse(question, found);
    case 'superlative':
      return answerRanking(question, found);
    case 'yesno': {
      const comparesTwo = ASKS.comparison.test(folded) && sidesOf(question.text).length === 2;
      return verify(question, found) ?? (comparesTwo ? whichIsMore(question, found, today) : null);
    }
    case 'figure':
      return howMuch(question, found, today);
    default:
      return null;
  }
}

/** A difference or share, a change, a total, else the one figure that fits; or that it is printed for other times. */
function howMuch(question: Question, found: readonly Found[], today: Day): Answer | null {
  const change = () =>
    ASKS.change.test(question.folded) ? (printedChange(question, found) ?? answerCourse(question, found)) : null;
  const one = () =>
    reckoningAsked(question.folded) === 'difference'
      ? null
      : (answerTotal(question, found) ?? answerFigure(question, found));
  return answerReckoned(question, found, today) ?? change() ?? one() ?? onlyOtherTimes(question, found);
}

/** An answer by figures with the passage around them, where that is of the same report and says more. */
function withPassage(given: Answer, picked: Picked | null): Answer {
  if (picked === null || picked.article.id !== given.article?.id) return given;
  const quotes = uniqueQuotes([...given.quotes, ...picked.quotes]);
  if (!picked.quotes.some((quote) => quotes.includes(quote))) return given;
  const own = quotes.filter(({ articleId }) => articleId === picked.article.id);
  const says = [...given.statements, { kind: 'passage' as const, quotes: inPrintOrder(own) }];
  return { ...given, ...saying(says, given.language), quotes };
}
