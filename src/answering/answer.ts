import type { Answer, Article, Day } from '../model.ts';
import { answerAuthor } from './answer-author.ts';
import { answerCompare } from './answer-compare.ts';
import { answerFigure, noFigure } from './answer-figure.ts';
import { answerSentence } from './answer-sentence.ts';
import { answerSummary } from './answer-summary.ts';
import { answerSuperlative } from './answer-superlative.ts';
import { answerYesNo } from './answer-yes-no.ts';
import type { Archive } from './archive.ts';
import { candidatesFor } from './candidates.ts';
import { weighEvidence } from './evidence.ts';
import { isOffTopic, nothingFor } from './nothing.ts';
import type { Question } from './question.ts';
import { unitFit } from './wanted.ts';

/** Confidence below which nothing is answered. Chosen on questions of which half have no article. */
const CONFIDENT = 0.5;
/** The same where the question names a place that the article is about: the place is evidence too. */
const CONFIDENT_OF_PLACE = 0.15;
/** Articles whose figures are weighed. */
const POOL = 20;

/**
 * Answers a question from what was found for it.
 * @param words - The question in the paper's words, for ranking sentences.
 * @returns An answer of any status; the same input gives the same answer.
 */
export function answer(question: Question, words: string, archive: Archive, { today }: { today: Day }): Answer {
  const nothing = nothingBefore(question, archive);
  if (nothing !== null) return nothing;
  const candidates = candidatesFor(question, archive).slice(0, POOL);
  const articles = candidates.map(({ article }) => article);
  const [best] = articles;
  if (best === undefined) {
    return nothingFor(question, question.places.length > 0 ? 'no_coverage' : 'no_match', archive);
  }
  const evidence = weighEvidence(articles);
  const found = { words, articles, evidence, today };
  const namesArticle = question.places.length > 0 || archive.confidence >= CONFIDENT;
  switch (question.kind) {
    case 'summary':
    case 'statement':
      return answerTopic(question, archive, [best, ...articles.slice(1)]);
    case 'author':
      return namesArticle ? answerAuthor(question, best) : nothingFor(question, 'no_match', archive);
    case 'compare':
      return answerCompare(question, found) ?? fromSentence(question, archive, found);
    case 'superlative':
      return answerSuperlative(question, candidates, evidence) ?? fromSentence(question, archive, found);
    case 'yesno':
      return answerYesNo(question, candidates, evidence) ?? fromSentence(question, archive, found);
    case 'figure':
      return answerFigure(question, candidates, evidence) ?? withoutFigure(question, archive, found);
    default:
      return fromSentence(question, archive, found);
  }
}

/** What can be said before looking: the question is none for a paper, or names a place that nobody knows. */
function nothingBefore(question: Question, archive: Archive): Answer | null {
  if (isOffTopic(question, archive)) return nothingFor(question, 'off_topic', archive);
  const [unknown] = question.unknownPlaces;
  if (unknown !== undefined && question.places.length === 0 && !archive.knows(unknown)) {
    return nothingFor(question, 'unknown_place', archive);
  }
  return null;
}

type Found = Parameters<typeof answerSentence>[1];

/** A place or a topic by itself, and 有什么新闻. */
function answerTopic(question: Question, archive: Archive, articles: readonly [Article, ...Article[]]): Answer {
  if (question.places.length === 0 && question.terms.length > 0 && archive.confidence < CONFIDENT) {
    return nothingFor(question, 'no_match', archive);
  }
  return answerSummary(question, articles);
}

/** No typed figure fits: a sentence may still hold the number in words; else the paper did not print it. */
function withoutFigure(question: Question, archive: Archive, found: Found): Answer {
  const sure = archive.confidence >= CONFIDENT && question.places.length === 0;
  const said = sure ? answerSentence(question, found) : null;
  if (said !== null && holdsAmount(question, said, found.articles)) return said;
  const known = question.places.length > 0 || archive.confidence >= CONFIDENT;
  return known ? noFigure(question, archive, found.articles.slice(0, 1)) : nothingFor(question, 'no_match', archive);
}

/** Whether the sentence of an answer holds a number such as was asked for. */
function holdsAmount(
  { wanted }: Question,
  { quotes: [quote], article }: Answer,
  articles: readonly Article[],
): boolean {
  if (quote === undefined) return false;
  if (wanted === null) return /\d|[一二三四五六七八九十百千万]/.test(quote.text);
  const figures = articles.find(({ id }) => id === article?.id)?.figures ?? [];
  return figures.some(
    (figure) =>
      figure.paragraph === quote.paragraph &&
      quote.start <= figure.start &&
      figure.end <= quote.end &&
      unitFit(wanted, figure) > 0,
  );
}

function fromSentence(question: Question, archive: Archive, found: Found): Answer {
  const threshold = question.places.length > 0 ? CONFIDENT_OF_PLACE : CONFIDENT;
  const said = archive.confidence >= threshold ? answerSentence(question, found) : null;
  return said ?? nothingFor(question, 'no_match', archive);
}
