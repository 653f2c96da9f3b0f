import type { Article } from '../../model.ts';
import { ROLES } from '../../tables/people.ts';
import { foldText } from '../../text/fold.ts';
import { asksForNewest } from '../question/asked-times.ts';
import type { Question } from '../question/question.ts';
import { type Candidate, newestFirst } from './candidates.ts';
import { type Evidence, textOf } from './evidence.ts';

/** The role whose holder a question asks for: 区长是谁. */
export function roleAsked({ kind, folded }: Question): string | null {
  const role = kind === 'who' ? ROLES.find((name) => folded.includes(name)) : undefined;
  return role === undefined || folded.includes('哪') ? null : role;
}

/** Whether an article names a role at all. */
export function namesRole({ paragraphs }: Article, word: string): boolean {
  return paragraphs.some((text) => foldText(text).includes(word));
}

/** A newer report that says so much of the question, as a share of the best one, is on the same matter. */
const AS_MUCH = 0.9;

/** The articles in the order in which their sentences answer: who holds a role now may be another than before. */
export function holdersFirst(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): readonly Article[] {
  const articles = candidates.map(({ article }) => article);
  const role = roleAsked(question);
  if (role === null || !asksForNewest(question.folded)) return articles;
  const best = articles.find((article) => namesRole(article, role));
  if (best === undefined || best.district === null) return articles;
  const said = (article: Article) => {
    const text = textOf(article);
    return question.terms.reduce((sum, term) => sum + evidence.weightOf(term) * evidence.shareOf(term, text), 0);
  };
  const newer = newestFirst(candidates).filter(
    (article) =>
      article.district === best.district &&
      (article.date ?? '') > (best.date ?? '') &&
      namesRole(article, role) &&
      said(article) >= AS_MUCH * said(best),
  );
  return [...newer, ...articles.filter((article) => !newer.includes(article))];
}
