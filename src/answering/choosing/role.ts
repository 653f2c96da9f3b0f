import type { Article } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { ROLES } from '../../tables/people.ts';
import { foldText } from '../../text/fold.ts';
import { asksForNewest } from '../question/asked-times.ts';
import type { Question } from '../question/question.ts';
import { type Candidate, newestFirst } from './candidates.ts';
import { type Evidence, textOf, weightIn } from './evidence.ts';

/** The role whose holder a question asks for: 区长是谁. */
export function roleAsked({ kind, folded }: Question): string | null {
  const role = kind === 'who' ? ROLES.find((name) => folded.includes(name)) : undefined;
  return role === undefined || folded.includes('哪') ? null : role;
}

/** Whether an article names a role at all. */
export function namesRole({ paragraphs }: Article, word: string): boolean {
  return paragraphs.some((text) => foldText(text).includes(word));
}

/** Letters before a role that tell whose it is: 卫健委主任. */
const OFFICE = 2;
/** A newer report that says so much of the question, as a share of the best one, is on the same matter. */
const AS_MUCH = 0.9;

/** The articles in the order in which their sentences answer: who holds a role now is told by the newest, who did by the oldest. */
export function holdersFirst(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): readonly Article[] {
  const articles = candidates.map(({ article }) => article);
  const role = roleAsked(question);
  if (role === null || question.periods.length > 0) return articles;
  const before = question.folded.slice(0, question.folded.indexOf(role));
  const isFormer = ASKS.former.test(before);
  const isNewest = isFormer || ASKS.newly.test(before) || asksForNewest(question.folded);
  // Without 现在 the newest report counts as well, where it names the very office: 卫健委主任.
  const office = isNewest ? role : before.slice(-OFFICE) + role;
  const best = articles.find((article) => namesRole(article, role));
  if (best === undefined || best.district === null) return articles;
  const said = (article: Article) => weightIn(question.terms, textOf(article), evidence);
  const holding = newestFirst(candidates).filter(
    (article) =>
      article === best ||
      (article.district === best.district && namesRole(article, office) && said(article) >= AS_MUCH * said(best)),
  );
  const told = isFormer ? holding.toReversed() : holding;
  return [...told, ...articles.filter((article) => !told.includes(article))];
}
