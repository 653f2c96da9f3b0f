import { districtName } from '../lookup/names.ts';
import type { Answer, Article, Day } from '../model.ts';
import { headsOf } from '../search/document.ts';
import { ASKS } from '../tables/asks.ts';
import { ROLES } from '../tables/people.ts';
import { foldText } from '../text/fold.ts';
import { phrase } from '../text/phrase.ts';
import { answerAuthor } from './answer-author.ts';
import { answerChange } from './answer-change.ts';
import { answerCompare } from './answer-compare.ts';
import { answerFigure, namesLabel } from './answer-figure.ts';
import { answerSentence } from './answer-sentence.ts';
import { answerSummary } from './answer-summary.ts';
import { answerSuperlative } from './answer-superlative.ts';
import { answerTrend } from './answer-trend.ts';
import { answerYesNo } from './answer-yes-no.ts';
import type { Archive } from './archive.ts';
import { candidatesFor } from './candidates.ts';
import { ambiguous } from './compose.ts';
import { weighEvidence } from './evidence.ts';
import { isOffTopic, nothingFor } from './nothing.ts';
import type { Question } from './question.ts';
import { sidesOf } from './sides.ts';
import { unitFit } from './wanted.ts';

/**
 * Confidence below which nothing is answered. On questions of which half have no article, 94 % of both kinds are right then,
 * 92 % without titles; docs/quality.md has the curve.
 */
const CONFIDENT = 0.4;
/** Articles of an archive so small that how rare a word is says little; there the share of the terms decides as well. */
const SMALL = 200;
/** The share of a question's terms, by weight, that the best article of a small archive must hold. */
const SUPPORTED = 0.7;
/** The same where the question names a place that the article is about: the place is evidence too. */
const CONFIDENT_OF_PLACE = 0.05;
/** How much of its weight such a character keeps. */
const READERS_VERB = 0.25;
/** Articles whose figures are weighed. */
const POOL = 20;
/** Places offered where a question names none. */
const OFFERED = 6;

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
  const sure = isSure(question, archive, found);
  const topic = () => answerTopic(question, archive, { articles: [best, ...articles.slice(1)], sure });
  switch (question.kind) {
    case 'statement':
      return answerMeasure(question, candidates, evidence) ?? topic();
    case 'summary':
      return topic();
    case 'author':
      return question.places.length > 0 || sure
        ? answerAuthor(question, best)
        : nothingFor(question, 'no_match', archive);
    case 'compare':
      return answerCompare(question, found) ?? fromSentence(question, archive, found);
    case 'trend':
      return answerTrend(question, candidates, evidence) ?? (sure ? answerSentence(question, found) : null) ?? topic();
    case 'superlative':
      return answerSuperlative(question, candidates, evidence) ?? fromSentence(question, archive, found);
    case 'yesno':
      return (
        answerYesNo(question, candidates, evidence) ??
        answerWhetherMore(question, found) ??
        fromSentence(question, archive, found)
      );
    case 'figure':
      return (
        answerChange(question, candidates, evidence) ??
        answerFigure(question, candidates, evidence) ??
        withoutFigure(question, archive, found)
      );
    default:
      return fromSentence(question, archive, found);
  }
}

/** 科技型企业总量 by itself asks for the figure, and so does whatever a figure is labelled with. */
function answerMeasure(question: Question, ...rest: [Parameters<typeof answerFigure>[1], Found['evidence']]) {
  return question.wanted === null && !namesLabel(question, rest[0]) ? null : answerFigure(question, ...rest);
}

/** 武隆投资比璧山多吗 compares, though it wants yes or no. */
function answerWhetherMore(question: Question, found: Found): Answer | null {
  const compares = ASKS.comparison.test(question.folded) && sidesOf(question.text).length === 2;
  return compares ? answerCompare(question, found) : null;
}

/** What can be said before looking: the question is none for a paper, or names a place that nobody knows. */
function nothingBefore(question: Question, archive: Archive): Answer | null {
  if (isOffTopic(question, archive)) return nothingFor(question, 'off_topic', archive);
  const [unknown] = question.unknownPlaces;
  if (unknown !== undefined && question.places.length === 0 && !archive.knows(unknown)) {
    return nothingFor(question, 'unknown_place', archive);
  }
  if (question.kind === 'author' && question.places.length === 0 && question.terms.length === 0) {
    return whichArticle(question, archive);
  }
  return null;
}

/** Whether the best article may be taken to answer: by how it was found, in a small archive also by what it holds. */
function isSure(
  { terms }: Question,
  { confidence, coverage }: Archive,
  { articles: [best], evidence }: Found,
): boolean {
  if (confidence >= CONFIDENT) return true;
  if (best === undefined || coverage.articles >= SMALL) return false;
  const text = foldText([...headsOf(best), ...best.paragraphs].join('\n'));
  const weights = terms.map((term) => ({
    // A lone character that no article has is the reader's verb.
    weight: evidence.weightOf(term) * (term.text.length === 1 && !evidence.knows(term) ? READERS_VERB : 1),
    share: evidence.shareOf(term, text),
  }));
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 && weights.reduce((sum, { weight, share }) => sum + weight * share, 0) / all >= SUPPORTED;
}

type Found = Parameters<typeof answerSentence>[1];

/** A place or a topic by itself, and 有什么新闻. */
function answerTopic(
  question: Question,
  archive: Archive,
  { articles, sure }: { articles: readonly [Article, ...Article[]]; sure: boolean },
): Answer {
  if (question.places.length === 0 && question.terms.length > 0 && !sure) {
    return nothingFor(question, 'no_match', archive);
  }
  return answerSummary(question, articles);
}

/** No typed figure fits: a sentence may still hold the number in words; else the paper did not print it. */
function withoutFigure(question: Question, archive: Archive, found: Found): Answer {
  const sure = isSure(question, archive, found);
  const said = sure && question.places.length === 0 ? answerSentence(question, found) : null;
  if (said !== null && holdsAmount(question, said, found.articles)) return said;
  const known = question.places.length > 0 || sure;
  return known
    ? nothingFor(question, 'no_figure', archive, found.articles.slice(0, 1))
    : nothingFor(question, 'no_match', archive);
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

/** 谁写的 by itself means any of the articles: each covered place is offered. */
function whichArticle(question: Question, { coverage }: Archive): Answer {
  const options = coverage.districts.slice(0, OFFERED).map(({ name }) => {
    const place = districtName(name, question.language);
    return { label: place, ask: phrase('answer.ask_author', question.language, { place }) };
  });
  return ambiguous(question, phrase('answer.which_article', question.language), options);
}

/** Whether a question asks for the holder of a role that no article found names: 区长是谁 of a paper without one. */
function namesRoleInVain({ kind, folded }: Question, articles: readonly Article[]): boolean {
  const role = kind === 'who' ? ROLES.find((name) => folded.includes(name)) : undefined;
  if (role === undefined || folded.includes('哪')) return false;
  return !articles.some(({ paragraphs }) => paragraphs.some((text) => text.includes(role)));
}

function fromSentence(question: Question, archive: Archive, found: Found): Answer {
  if (namesRoleInVain(question, found.articles)) return nothingFor(question, 'no_match', archive);
  const sure =
    isSure(question, archive, found) || (question.places.length > 0 && archive.confidence >= CONFIDENT_OF_PLACE);
  const said = sure ? answerSentence(question, found) : null;
  return said ?? nothingFor(question, 'no_match', archive);
}
