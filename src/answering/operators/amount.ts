import type { Question } from '../../asking/question.ts';
import { reckoningAsked } from '../../asking/reckoning.ts';
import { sidesOf } from '../../asking/sides.ts';
import { BESIDE_FIGURE } from '../../limits/answering.ts';
import type { Answer } from '../../model/answer.ts';
import type { Day } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import type { Scored } from '../../weighing/score.ts';
import type { Archive } from '../archive.ts';
import { withCompanions } from '../companions.ts';
import { saying, uniqueQuotes } from '../compose.ts';
import { inPrintOrder } from '../passage.ts';
import type { Query } from '../query.ts';
import { answerAuthor } from './author.ts';
import { answerFigure } from './figure.ts';
import { onlyOtherTimes } from './other-times.ts';
import { answerCourse, answerTotal } from './over-time.ts';
import { type Picked, pickPassage } from './pick.ts';
import { answerRanking } from './ranking.ts';
import { answerTwoSides } from './two-sides.ts';
import { verify } from './verify.ts';

/** What was found for a question, and the sentences that were weighed for it. */
type Weighed = { found: readonly Found[]; sentences: readonly Scored[] };

/**
 * Answers with typed figures, beside the passage that speaks of the matter: an amount, a comparison, a ranking, a course.
 * Null where the question wants none or none is likely.
 */
export function answerAmount(
  { question }: Query,
  { ranked }: Archive,
  {
    found,
    sentences,
    today,
    sure,
  }: { found: readonly Found[]; sentences: readonly Scored[]; today: Day; sure: boolean },
): Answer | null {
  const [best] = ranked;
  if (best === undefined) return null;
  const isSigned = question.kind === 'author' && (sure || question.places.length > 0);
  const given = isSigned ? answerAuthor(question, best.article) : figuresFor(question, { found, sentences }, today);
  if (given === null || given.status !== 'answered') return given;
  return withPassage(
    withCompanions(
      given,
      question,
      ranked.map(({ article }) => article),
    ),
    pickPassage(ofItsReport(given, sentences), BESIDE_FIGURE),
  );
}

/** Sentences of the report that prints the figure, where they were weighed; of a bulletin those of its item. */
function ofItsReport({ article, quotes: [lead] }: Answer, sentences: readonly Scored[]): readonly Scored[] {
  const own = sentences.find(
    ({ item, sentence }) => item.article.id === article?.id && sentence.paragraph === lead?.paragraph,
  );
  return own === undefined ? sentences : sentences.filter(({ item }) => item === own.item);
}

function figuresFor(question: Question, { found, sentences }: Weighed, today: Day): Answer | null {
  const { kind, wanted, folded, text } = question;
  switch (kind) {
    case 'statement':
      return wanted === null ? null : (answerFigure(question, found, sentences) ?? onlyOtherTimes(question, found));
    case 'compare':
      return ofSeveralPlaces(question) ? answerRanking(question, found) : answerTwoSides(question, found, today);
    case 'trend':
      return reckoned(question, found, today) ?? answerCourse(question, found);
    case 'superlative':
      return answerRanking(question, found);
    case 'yesno': {
      const comparesTwo = ASKS.comparison.test(folded) && sidesOf(text).length === 2;
      return verify(question, found) ?? (comparesTwo ? answerTwoSides(question, found, today) : null);
    }
    case 'figure':
      return reckoned(question, found, today) ?? howMuch(question, { found, sentences });
    default:
      return null;
  }
}

function reckoned(question: Question, found: readonly Found[], today: Day): Answer | null {
  return reckoningAsked(question.folded) === null ? null : answerTwoSides(question, found, today);
}

/** How much something changed, a total, else the one figure that fits; or that it is printed for other times. */
function howMuch(question: Question, { found, sentences }: Weighed): Answer | null {
  const one = answerFigure(question, found, sentences);
  const isPrinted = one !== null && tellsDifference(one, question);
  const isChange = ASKS.change.test(question.folded);
  if (isChange && isPrinted) return one;
  const several = (isChange ? answerCourse(question, found) : null) ?? answerTotal(question, found);
  const isMeant = isPrinted || reckoningAsked(question.folded) !== 'difference';
  return several ?? (isMeant ? one : null) ?? onlyOtherTimes(question, found);
}

/** 涨到 and 减至 say what it came to. */
const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})[到至]`, 'gu');

/** Whether a printed change (同比减少12%) is by how much it is less than what it is held against: 去年, and no year by its number. */
function tellsDifference({ figure }: Answer, { against }: Question): boolean {
  return (
    figure !== null &&
    SAYS.change.test(figure.label.replace(CAME_TO, '')) &&
    !against.some(({ printed }) => /\d/.test(printed))
  );
}

function ofSeveralPlaces({ places }: Question): boolean {
  return new Set(places.map(({ district, place }) => district ?? place)).size > 2;
}

/** An answer by figures with the passage around them, where that is of the same report and says more. */
function withPassage(given: Answer, picked: Picked | null): Answer {
  if (picked === null || picked.article.id !== given.article?.id) return given;
  const quotes = uniqueQuotes([...given.quotes, ...picked.quotes]);
  if (!picked.quotes.some((quote) => quotes.includes(quote))) return given;
  const own = quotes.filter(({ articleId }) => articleId === picked.article.id);
  const marked = given.statements.filter(({ kind }) => kind !== 'passage');
  const says = [...marked, { kind: 'passage' as const, quotes: inPrintOrder(own) }];
  return { ...given, ...saying(says, given.language), quotes };
}
