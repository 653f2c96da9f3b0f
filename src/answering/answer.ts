import type { Answer } from '../model/answer.ts';
import type { Article, Day } from '../model.ts';
import { ASKS } from '../tables/asks.ts';
import type { Archive } from './archive.ts';
import { answerBeforehand } from './beforehand.ts';
import { type Candidate, candidatesFor, newestFirst } from './choosing/candidates.ts';
import { speaksOf, weighEvidence } from './choosing/evidence.ts';
import { holdersFirst, namesRole, roleAsked } from './choosing/role.ts';
import { isSmall, isSure } from './choosing/sureness.ts';
import { asksForUnprintedFee } from './choosing/unprinted.ts';
import { withCompanions } from './companions.ts';
import { answerAuthor } from './kinds/author.ts';
import { answerChange } from './kinds/change.ts';
import { answerCompare } from './kinds/compare.ts';
import { answerCourse } from './kinds/course.ts';
import { answerFigure, namesLabel } from './kinds/figure.ts';
import { answerWholeCity } from './kinds/listing.ts';
import { answerReckoned } from './kinds/reckoned.ts';
import { answerSentence } from './kinds/sentence.ts';
import { answerSummary } from './kinds/summary.ts';
import { answerSuperlative } from './kinds/superlative.ts';
import { answerTotal } from './kinds/total.ts';
import { answerTrend } from './kinds/trend.ts';
import { answerYesNo } from './kinds/yes-no.ts';
import { nothingFor } from './nothing.ts';
import { onlyOtherTimes } from './other-times.ts';
import { asksForNewest } from './question/asked-times.ts';
import type { Question } from './question/question.ts';
import { reckoningAsked } from './question/reckoning.ts';
import { sidesOf } from './question/sides.ts';
import { answerAtLeastOne, answerSeveral, answerThings } from './several.ts';
import { withoutFigure } from './without-figure.ts';

/** Articles whose figures are weighed. */
const POOL = 20;

/**
 * Answers a question from what was found for it.
 * @param words - The question in the paper's words, for ranking sentences.
 * @returns An answer of any status; the same input gives the same answer.
 */
export function answer(question: Question, words: string, archive: Archive, { today }: { today: Day }): Answer {
  const nothing = answerBeforehand(question, archive);
  if (nothing !== null) return nothing;
  const candidates = candidatesFor(question, archive).slice(0, POOL);
  const articles = candidates.map(({ article }) => article);
  const [best] = articles;
  if (best === undefined) {
    return nothingFor(question, question.places.length > 0 ? 'no_coverage' : 'no_match', archive);
  }
  const evidence = weighEvidence(articles);
  const found = { words, candidates, evidence };
  const several = answerSeveral(question, archive, found);
  if (several !== null) return several;
  const course = answerCourse(question, found);
  if (course !== null) return course;
  const given = answerOne(question, archive, { ...found, articles, best, today });
  if (given.status === 'nothing') return answerAtLeastOne(question, found) ?? given;
  return answerThings(question, given, found) ?? withCompanions(given, question, articles);
}

type Looked = {
  words: string;
  candidates: readonly Candidate[];
  articles: readonly Article[];
  best: Article;
  evidence: Found['evidence'];
  today: Day;
};

function answerOne(
  question: Question,
  archive: Archive,
  { words, candidates, articles, best, evidence, today }: Looked,
): Answer {
  const sure = isSure(question, archive, best, evidence);
  const found = { words, articles, inOrder: holdersFirst(question, candidates, evidence), evidence, today, sure };
  const trusted = trustedOf(candidates, question, { sure, isSmall: isSmall(archive), evidence });
  const reckoned = () => answerReckoned(question, sure || isSmall(archive) ? candidates : [], { evidence, today });
  const topic = () => answerTopic(question, archive, { candidates, sure });
  switch (question.kind) {
    case 'statement':
      return answerMeasure(question, candidates, evidence) ?? topic();
    case 'summary':
      return topic();
    case 'author':
      return sure || question.places.length > 0
        ? answerAuthor(question, best)
        : nothingFor(question, 'no_match', archive);
    case 'compare':
      return reckoned() ?? answerCompare(question, found) ?? fromSentence(question, archive, found);
    case 'trend':
      return (
        reckoned() ??
        answerTrend(question, candidates, evidence) ??
        (sure ? answerSentence(question, found) : null) ??
        topic()
      );
    case 'superlative':
      return answerSuperlative(question, candidates, evidence) ?? fromSentence(question, archive, found);
    case 'yesno':
      return (
        answerYesNo(question, candidates, evidence) ??
        answerWhetherMore(question, found) ??
        fromSentence(question, archive, found)
      );
    case 'figure':
      if (asksForUnprintedFee(question, evidence))
        return nothingFor(question, 'no_figure', archive, articles.slice(0, 1));
      return (
        reckoned() ??
        answerChange(question, trusted, evidence) ??
        (asksForGap(question)
          ? null
          : (answerTotal(question, trusted, evidence) ??
            answerWholeCity(question, trusted, evidence) ??
            answerFigure(question, trusted, evidence))) ??
        onlyOtherTimes(question, trusted, evidence) ??
        withoutFigure(question, archive, found)
      );
    default:
      return fromSentence(question, archive, found);
  }
}

/** Whose figures may answer: of a surely found archive all, of a small one those that speak of the thing. */
function trustedOf(
  candidates: readonly Candidate[],
  { terms }: Question,
  { sure, isSmall, evidence }: { sure: boolean; isSmall: boolean; evidence: Found['evidence'] },
): readonly Candidate[] {
  if (!isSmall) return sure ? candidates : [];
  return candidates.filter(({ article }) => speaksOf(article, terms, evidence));
}

/** 科技型企业总量 by itself asks for the figure, and so does whatever a figure is labelled with. */
function answerMeasure(question: Question, ...rest: [Parameters<typeof answerFigure>[1], Found['evidence']]) {
  if (question.wanted === null && !namesLabel(question, rest[0])) return null;
  return answerFigure(question, ...rest) ?? onlyOtherTimes(question, ...rest);
}

/** By how much one thing is more than another is not told by the size of either. */
function asksForGap({ folded }: Question): boolean {
  return reckoningAsked(folded) === 'difference';
}

/** 武隆投资比璧山多吗 compares, though it wants yes or no. */
function answerWhetherMore(question: Question, found: Found): Answer | null {
  const compares = ASKS.comparison.test(question.folded) && sidesOf(question.text).length === 2;
  return compares ? answerCompare(question, found) : null;
}

type Found = Parameters<typeof answerSentence>[1] & { sure: boolean; inOrder: readonly Article[] };

/** A place or a topic by itself, and 有什么新闻. */
function answerTopic(
  question: Question,
  archive: Archive,
  { candidates, sure }: { candidates: readonly Candidate[]; sure: boolean },
): Answer {
  const [first, ...rest] = asksForNewest(question.folded)
    ? newestFirst(candidates)
    : candidates.map(({ article }) => article);
  if (first === undefined || (question.places.length === 0 && question.terms.length > 0 && !sure)) {
    return nothingFor(question, 'no_match', archive);
  }
  return answerSummary(question, [first, ...rest]);
}

function fromSentence(question: Question, archive: Archive, found: Found): Answer {
  const role = roleAsked(question);
  if (role !== null && !found.articles.some((article) => namesRole(article, role))) {
    return nothingFor(question, 'no_match', archive, found.articles);
  }
  const said = found.sure ? answerSentence(question, { ...found, articles: found.inOrder }) : null;
  return said ?? nothingFor(question, 'no_match', archive, found.articles);
}
