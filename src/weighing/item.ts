import type { Article } from '../model.ts';
import { headsOf } from '../search/index/document.ts';
import { printedTerms } from '../search/passages/printed-terms.ts';
import { quotablesIn } from '../search/passages/quotable.ts';
import { type Lookup, type Overlap, overlapOf } from '../search/ranking/lookup.ts';
import { foldText } from '../text/fold.ts';
import { ofEach, once } from '../text/remembering.ts';
import { type Vector, vectorOfFolded } from '../text/vectors.ts';

/** A sentence of an item, `paragraphs[paragraph].slice(start, end)`, with what questions are held against. */
export type Sentence = {
  paragraph: number;
  start: number;
  end: number;
  text: string;
  folded(): string;
  vector(): Vector;
};

/** An item made ready for questions; most of it is worked out when first asked for. */
export type ReadyItem = {
  article: Article;
  sentences: readonly Sentence[];
  /** What it is about, by its heads and first sentences. */
  vector(): Vector;
};

// A question finds the same few items again and again; what was made ready is forgotten with the article.
const ready = new WeakMap<Article, ReadyItem>();

/** Letters of its text that tell what an item is about. */
const ABOUT = 200;

/** An article as questions look at it. */
export function readyItem(article: Article): ReadyItem {
  const known = ready.get(article);
  if (known !== undefined) return known;
  const heads = headsOf(article).join('\n');
  const sentences = quotablesIn(article).flatMap((spans, paragraph) => {
    const printed = article.paragraphs[paragraph] ?? '';
    return spans.map(({ start, end }) => sentenceOf(printed.slice(start, end), { paragraph, start, end }));
  });
  const item = {
    article,
    sentences,
    vector: once(() => vectorOfFolded(foldText(`${heads}\n${article.paragraphs.join('\n').slice(0, ABOUT)}`))),
  };
  ready.set(article, item);
  return item;
}

/** What an item's heads hold of what is looked for, and each of its sentences. */
export type Holding = { heads: Overlap; sentences: readonly Overlap[] };

/** What an item holds of what is looked for, worked out once for both. */
export function holdingOf({ article }: ReadyItem, lookup: Lookup): Holding {
  return holdings(lookup)(article);
}

// The gate asks it again of the item that was chosen.
const holdings = ofEach((lookup: Lookup) =>
  ofEach((article: Article): Holding => {
    const { heads, sentences } = printedTerms(article);
    return { heads: overlapOf(heads, lookup), sentences: sentences.map((terms) => overlapOf(terms, lookup)) };
  }),
);

function sentenceOf(text: string, at: { paragraph: number; start: number; end: number }): Sentence {
  const folded = once(() => foldText(text));
  return { ...at, text, folded, vector: once(() => vectorOfFolded(folded())) };
}
