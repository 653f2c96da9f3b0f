import { CHONGQING } from '../../lookup/gazetteer.ts';
import type { Article } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import type { Archive } from '../archive.ts';
import type { Question } from '../question/question.ts';

/** An article that may answer, with its score as a share of the best one's. */
export type Candidate = { article: Article; standing: number };

/** Articles of which none is the lesser for being found later: each side of a comparison has one of its own. */
export function equally(articles: readonly Article[]): Candidate[] {
  return articles.map((article) => ({ article, standing: 1 }));
}

/** The standing from which a report is on the matter of the best one. */
const ON_IT = 0.4;

/** The reports on what is asked for, the newest first. */
export function newestFirst(candidates: readonly Candidate[]): Article[] {
  return candidates
    .filter(({ standing }) => standing >= ON_IT)
    .map(({ article }) => article)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** What being about the place that is asked for adds to an article's score, which lies between 0 and 1. */
const ABOUT_PLACE = 0.1;

/**
 * The articles that may answer, best first. Where the question names places, those that neither are about one nor
 * mention it are left out; a place that the article only mentions is evidence, and being about it is more.
 */
export function candidatesFor(question: Question, { ranked }: Archive): Candidate[] {
  const narrow = narrowPlaces(question);
  const scored = ranked.flatMap(({ article, score }) => {
    if (narrow.length === 0) return [{ article, score }];
    if (narrow.some(({ district, place }) => article.district === district || article.district === place)) {
      return [{ article, score: score + ABOUT_PLACE }];
    }
    const text = foldText([article.title, article.kicker, ...article.paragraphs].join('\n'));
    const mentioned = narrow.some(
      ({ printed, place }) => text.includes(foldText(printed)) || text.includes(foldText(place)),
    );
    return mentioned ? [{ article, score }] : [];
  });
  const highest = Math.max(...scored.map(({ score }) => score));
  return scored
    .toSorted((a, b) => b.score - a.score)
    .map(({ article, score }) => ({ article, standing: highest > 0 ? score / highest : 1 }));
}

/** The places that a question names, without the whole of Chongqing, which the paper is about anyway. */
export function narrowPlaces({ places }: Pick<Question, 'places'>): Question['places'] {
  return places.filter(({ place }) => place !== CHONGQING);
}
