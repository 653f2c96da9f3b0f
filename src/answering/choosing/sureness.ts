import type { Article } from '../../model.ts';
import type { Archive } from '../archive.ts';
import type { Question } from '../question/question.ts';
import { type Evidence, textOf } from './evidence.ts';

/**
 * Confidence below which nothing is answered: the lowest at which nine of ten questions without an article are refused;
 * 95 % of those with one are answered then, with titles and without. docs/quality.md has the curve.
 */
const CONFIDENT = 0.25;
/** The same where the best article is about the place that the question names: the place is evidence too. */
const CONFIDENT_OF_PLACE = 0.03;
/** Articles of an archive so small that how rare a word is says little; there the share of the terms decides as well. */
const SMALL = 200;
/** The share of a question's terms, by weight, that the best article of a small archive must hold. */
const SUPPORTED = 0.7;
/** How much of its weight a lone character that no article has keeps: it is the reader's verb. */
const READERS_VERB = 0.25;

/** Whether an archive is so small that its typed figures may be held against any question. */
export function isSmall({ coverage }: Pick<Archive, 'coverage'>): boolean {
  return coverage.articles < SMALL;
}

/** Whether the best article may be taken to answer: by how it was found, in a small archive also by what it holds. */
export function isSure(question: Question, archive: Archive & { confidence: number }, best: Article, evidence: Evidence): boolean {
  if (archive.confidence >= (isAbout(best, question) ? CONFIDENT_OF_PLACE : CONFIDENT)) return true;
  return isSmall(archive) && supports(best, question, evidence) >= SUPPORTED;
}

function isAbout(article: Article, { places }: Question): boolean {
  return places.some(({ district, place }) => article.district === district || article.district === place);
}

/** The share of a question's terms, by weight, that an article holds. */
function supports(article: Article, { terms }: Question, evidence: Evidence): number {
  const text = textOf(article);
  const weights = terms.map((term) => ({
    weight: evidence.weightOf(term) * (term.text.length === 1 && !evidence.knows(term) ? READERS_VERB : 1),
    share: evidence.shareOf(term, text),
  }));
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : weights.reduce((sum, { weight, share }) => sum + weight * share, 0) / all;
}
