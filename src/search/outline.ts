import { findPlaces, type PlaceMention } from '../lookup/find-places.ts';
import type { Article } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { once } from '../text/remembering.ts';
import { type Vector, vectorOfFolded } from '../text/vectors.ts';
import { headsOf } from './index/document.ts';
import { charactersOf, distinctTermsOf, isPair, type Term } from './index/terms.ts';

/** Letters of an item's text that tell what it is about. */
const LEAD = 160;

/** An item as lists look at it. */
export type Outline = {
  article: Article;
  title: string;
  lead: string;
  heads: ReadonlySet<Term>;
  leads: ReadonlySet<Term>;
  body: string;
  /** The pairs of letters of heads and lead, each once. */
  pairs(): Uint32Array;
  /** The letters of heads and lead, and the places that title and lead name: for lists of a subject or place alone. */
  letters(): ReadonlySet<Term>;
  places: Record<'title' | 'lead', () => readonly PlaceMention[]>;
  vector: Vector;
};

const outlines = new WeakMap<Article, Outline>();

/** What lists look at of an article; made once. */
export function outlineOf(article: Article): Outline {
  const known = outlines.get(article);
  if (known !== undefined) return known;
  const title = foldText(headsOf(article).join('\n'));
  const body = foldText(article.paragraphs.join('\n'));
  const lead = body.slice(0, LEAD);
  const [heads, leads] = [distinctTermsOf(title), distinctTermsOf(lead)];
  const outline = {
    article,
    title,
    lead,
    heads,
    leads,
    body,
    pairs: once(() => pairsOf(heads, leads)),
    letters: once(() => charactersOf(leads, charactersOf(heads))),
    places: { title: once(() => findPlaces(title)), lead: once(() => findPlaces(lead)) },
    vector: vectorOfFolded(`${title}\n${lead}`),
  };
  outlines.set(article, outline);
  return outline;
}

function pairsOf(heads: ReadonlySet<Term>, leads: ReadonlySet<Term>): Uint32Array {
  const pairs = new Uint32Array(heads.size + leads.size);
  let count = 0;
  for (const term of heads) if (isPair(term)) pairs[count++] = term;
  for (const term of leads) if (isPair(term) && !heads.has(term)) pairs[count++] = term;
  return pairs.subarray(0, count);
}
