import type { Answer } from '../../model/answer.ts';
import type { Day } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import type { Archive } from '../archive.ts';
import { type Candidate, candidatesFor } from '../choosing/candidates.ts';
import { type Evidence, speaksOf, weighEvidence } from '../choosing/evidence.ts';
import { asksForUnprintedFee } from '../choosing/unprinted.ts';
import { withCompanions } from '../companions.ts';
import { uniqueQuotes } from '../compose.ts';
import { answerAuthor } from '../kinds/author.ts';
import { answerChange } from '../kinds/change.ts';
import { answerCompare } from '../kinds/compare.ts';
import { answerFigure, namesLabel } from '../kinds/figure.ts';
import { answerReckoned } from '../kinds/reckoned.ts';
import { answerSuperlative } from '../kinds/superlative.ts';
import { answerTotal } from '../kinds/total.ts';
import { answerTrend } from '../kinds/trend.ts';
import { answerYesNo } from '../kinds/yes-no.ts';
import { onlyOtherTimes } from '../other-times.ts';
import { passageText } from '../passage.ts';
import type { Query } from '../query.ts';
import { reckoningAsked } from '../question/reckoning.ts';
import { sidesOf } from '../question/sides.ts';
import type { Picked } from './pick.ts';

/** Articles whose figures are weighed. */
const POOL = 20;

type Found = { today: Day; sure: boolean; picked: Picked | null };

/**
 * Answers with typed figures, beside the passage that speaks of the matter: an amount, a comparison, a ranking, a course.
 * Null where the question wants none or none fits.
 */
export function answerAmount(query: Query, archive: Archive, found: Found): Answer | null {
  const given = amountFor(query, archive, found);
  if (given === null || given.status !== 'answered') return given;
  return withPassage(
    withCompanions(
      given,
      query.question,
      archive.ranked.map(({ article }) => article),
    ),
    found.picked,
  );
}

/** Kinds of question that figures, or who signed a report, may answer. */
const KINDS: readonly Query['question']['kind'][] = [
  'author',
  'statement',
  'compare',
  'trend',
  'superlative',
  'yesno',
  'figure',
];

function amountFor({ question }: Query, archive: Archive, { today, sure }: Found): Answer | null {
  if (!KINDS.includes(question.kind)) return null;
  const candidates = candidatesFor(question, archive).slice(0, POOL);
  const articles = candidates.map(({ article }) => article);
  const [best] = articles;
  if (best === undefined) return null;
  const evidence = weighEvidence(articles);
  const trusted = candidates.filter(({ article }) => speaksOf(article, question.terms, evidence));
  const reckoned = () => answerReckoned(question, trusted, { evidence, today });
  const looked = { articles, evidence, today };
  switch (question.kind) {
    case 'author':
      return sure || question.places.length > 0 ? answerAuthor(question, best) : null;
    case 'statement':
      if (question.wanted === null && !namesLabel(question, candidates)) return null;
      return answerFigure(question, trusted, evidence) ?? onlyOtherTimes(question, trusted, evidence);
    case 'compare':
      return reckoned() ?? answerCompare(question, looked);
    case 'trend':
      return reckoned() ?? answerTrend(question, trusted, evidence);
    case 'superlative':
      return answerSuperlative(question, trusted, evidence);
    case 'yesno':
      return (
        answerYesNo(question, trusted, evidence) ?? (comparesTwo(question) ? answerCompare(question, looked) : null)
      );
    case 'figure':
      return answerHowMuch(question, trusted, { evidence, today });
    default:
      return null;
  }
}

/** A difference or share, a change, a total, else the one figure that fits; or that it is printed for other times. */
function answerHowMuch(
  question: Query['question'],
  trusted: readonly Candidate[],
  { evidence, today }: { evidence: Evidence; today: Day },
): Answer | null {
  if (asksForUnprintedFee(question, evidence)) return null;
  const one = () =>
    reckoningAsked(question.folded) === 'difference'
      ? null
      : (answerTotal(question, trusted, evidence) ?? answerFigure(question, trusted, evidence));
  return (
    answerReckoned(question, trusted, { evidence, today }) ??
    answerChange(question, trusted, evidence) ??
    one() ??
    onlyOtherTimes(question, trusted, evidence)
  );
}

/** 武隆投资比璧山多吗 compares, though it wants yes or no. */
function comparesTwo({ folded, text }: Query['question']): boolean {
  return ASKS.comparison.test(folded) && sidesOf(text).length === 2;
}

/** An answer by figures with the passage around them, where that is of the same report and says more. */
function withPassage(given: Answer, picked: Picked | null): Answer {
  if (picked === null || picked.article.id !== given.article?.id) return given;
  const quotes = uniqueQuotes([...given.quotes, ...picked.quotes]);
  if (!picked.quotes.some((quote) => quotes.includes(quote))) return given;
  const own = quotes.filter(({ articleId }) => articleId === picked.article.id);
  return { ...given, answer: `${given.answer}\n${passageText(own)}`, quotes };
}
