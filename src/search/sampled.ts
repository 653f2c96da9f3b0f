import type { Article } from '../model.ts';
import { ofEach } from '../text/remembering.ts';
import { isTaken, noneTaken, type Taken, take } from './index/taken.ts';
import { isPair, type Term } from './index/terms.ts';
import { printedTerms } from './passages/printed-terms.ts';

/** Pairs of letters of an article that are looked for in another, and the share of them that doubles have in common at least. */
const SAMPLED = 48;
/** Doubles have 70 of 100 stretches of five letters in common, and so more of their pairs. */
const LEAST = 0.4;

/** Some pairs of an article, as far apart as can be, and which all of them take. */
type Sample = { pairs: readonly Term[]; taken: Taken };

const sampleOf = ofEach((article: Article): Sample => {
  const taken = noneTaken();
  const all = printedTerms(article).sentences;
  const count = all.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, count / SAMPLED);
  const pairs: Term[] = [];
  let [seen, next] = [0, 0];
  for (const terms of all) {
    for (let at = 0; at < terms.length; at += 1, seen += 1) {
      const term = terms[at] ?? 0;
      take(taken, term);
      if (seen < next || !isPair(term)) continue;
      pairs.push(term);
      next += step;
    }
  }
  return { pairs, taken };
});

/** Whether two articles may be one story printed twice, by a look at some of their letters: most have far too little in common. */
export function mayTellTheSame(one: Article, other: Article): boolean {
  const { pairs } = sampleOf(one);
  const { taken } = sampleOf(other);
  let shared = 0;
  for (const pair of pairs) if (isTaken(taken, pair)) shared += 1;
  return shared >= pairs.length * LEAST;
}
