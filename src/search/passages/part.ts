import { LONG_ARTICLE } from '../../limits/answering.ts';
import type { Article } from '../../model.ts';
import { type Term, termsAmong } from '../index/terms.ts';
import { questionTerms } from '../ranking/question.ts';
import { noteWhole } from './items.ts';

/** Gives of articles, one after the other, as much as is looked at; each is told from what was left by those before it. */
export type Parts = (article: Article) => Article;

/**
 * Looks at no more of articles than a question may cost: an ordinary one comes whole; of a long one come its beginning and
 * the paragraphs that hold most of the words, the rarer of them in it counting more. As in an item of a bulletin the other
 * paragraphs are empty, so that its quotes lead back to the article. Those that come late, after a great deal was looked
 * at, are kept shorter.
 * @param words - '' for the beginning alone.
 */
export function partsFor(words: string): Parts {
  const sought = new Set(words === '' ? [] : questionTerms(words));
  let left: number = LONG_ARTICLE.together;
  return (article) => {
    const part = partOf(article, sought, left > 0 ? LONG_ARTICLE.letters : LONG_ARTICLE.least);
    left -= lettersOf(part);
    return part;
  };
}

/** As much of the beginning of an article as a list looks at. */
export function beginningOf(article: Article): Article {
  const known = beginnings.get(article) ?? partOf(article, new Set(), LONG_ARTICLE.letters);
  beginnings.set(article, known);
  return known;
}

const beginnings = new WeakMap<Article, Article>();

function partOf(article: Article, sought: ReadonlySet<Term>, most: number): Article {
  const { paragraphs, figures, subheads } = article;
  const isOrdinary =
    lettersOf(article) <= most &&
    figures.length <= LONG_ARTICLE.figures &&
    paragraphs.length <= LONG_ARTICLE.paragraphs &&
    subheads.length <= LONG_ARTICLE.subheads;
  if (isOrdinary) return article;
  const chosen = chosenOf(paragraphs, sought, most);
  const shown = (paragraph: number) => chosen.has(paragraph);
  const part = {
    ...article,
    subheads: subheads.slice(0, LONG_ARTICLE.subheads),
    paragraphs: paragraphs
      .slice(0, Math.max(...chosen) + 1)
      .map((text, at) => (shown(at) ? text.slice(0, LONG_ARTICLE.paragraph) : '')),
    figures: figures
      .filter(({ paragraph, end }) => shown(paragraph) && end <= LONG_ARTICLE.paragraph)
      .slice(0, LONG_ARTICLE.figures),
    cut: article.cut.filter(shown),
  };
  noteWhole(part, article);
  return part;
}

/** The paragraphs that are looked at: the first, and of the others those that hold most of what is sought. */
function chosenOf(paragraphs: readonly string[], sought: ReadonlySet<Term>, most: number): Set<number> {
  const held = paragraphs.map((text) =>
    sought.size === 0 ? NONE : termsAmong(text.slice(0, LONG_ARTICLE.paragraph), sought),
  );
  const holding = new Map<Term, number>();
  for (const terms of held) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  const worth = held.map((terms) => [...terms].reduce((sum, term) => sum + 1 / (holding.get(term) ?? 1), 0));
  const order = [...paragraphs.keys()]
    .filter((at) => paragraphs[at] !== '')
    .toSorted((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const first = paragraphs.findIndex((text) => text !== '');
  const chosen = new Set<number>([Math.max(0, first)]);
  let letters = Math.min(LONG_ARTICLE.paragraph, paragraphs[first]?.length ?? 0);
  for (const at of order) {
    const own = Math.min(LONG_ARTICLE.paragraph, paragraphs[at]?.length ?? 0);
    if (chosen.size >= LONG_ARTICLE.paragraphs) break;
    if (chosen.has(at) || letters + own > most) continue;
    chosen.add(at);
    letters += own;
  }
  return chosen;
}

const NONE: ReadonlySet<Term> = new Set();

function lettersOf({ paragraphs }: Article): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}
