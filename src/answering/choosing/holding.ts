import type { Article, Quote } from '../../model.ts';
import { headsOf } from '../../search/document.ts';
import { rankSentences } from '../../search/rank-sentences.ts';
import { foldText } from '../../text/fold.ts';
import type { Question } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import { isMeasure } from '../question/wanted.ts';
import { takesOtherSide } from './contrast.ts';
import { type Evidence, textOf } from './evidence.ts';
import { wordsNear } from './near-figure.ts';
import type { FigureFit } from './pick-figure.ts';
import { quoteOf } from './sentence-around.ts';
import { timeFit } from './time-fit.ts';

/** A report that truly holds what is asked for, with the sentence that does. */
export type Holding = { article: Article; quote: Quote; held: number };

/** The share of the question's terms, by their letters, that a sentence holds together with the heads above it. */
const HELD = 0.8;
/** The share of the thing itself, which the question names: 茶园 is no 果园. */
const NAMED = 0.85;
/** What stands in the heads counts a little less: it is said of the whole report. */
const IN_HEADS = 0.9;
/** What a lone character weighs, which is the reader's verb (建 is printed 投产 too), and what only asks for a measure. */
const LEAST = 0.5;
/** A word of another script, in letters of this one. */
const LATIN = 2;
/** Sentences of a report that are looked at, the likeliest first. */
const LOOKED_AT = 6;

/** The sentence of an article that holds what a question asks for; null where the article does not truly have it. */
export function holdingOf(words: string, question: Question, article: Article, evidence: Evidence): Holding | null {
  if (question.terms.length === 0 || !isOfTime(question, article)) return null;
  // To rank sentences takes long: an article that has the thing nowhere need not be read.
  if (heldIn(question, { sentence: textOf(article), heads: '' }, evidence) === 0) return null;
  const heads = foldText(headsOf(article).join('\n'));
  const holdings = rankSentences(words, article)
    .slice(0, LOOKED_AT)
    .map((hit) => quoteOf(article, hit))
    .filter(({ text }) => !takesOtherSide(question.folded, [foldText(text)]))
    .map((quote) => ({ article, quote, held: heldIn(question, { sentence: foldText(quote.text), heads }, evidence) }));
  const [best] = holdings.toSorted((a, b) => b.held - a.held);
  return best === undefined || best.held < HELD ? null : best;
}

/** 修了 is printed 新修 as well. */
function withoutAspect({ text, words }: Term): Term {
  return { text, words: words.map((word) => word.replace(/(?<=.)[了过]$/u, '')) };
}

/** Whether a report is on what a question names, and does not only mention it: it stands in the heads or the lead. */
export function isOn({ paragraphs, ...article }: Article, question: Question, evidence: Evidence): boolean {
  const heads = foldText([...headsOf({ paragraphs, ...article }), paragraphs[0] ?? ''].join('\n'));
  return heldIn(question, { sentence: heads, heads: '' }, evidence) > 0;
}

/** Whether a figure is of what a question names: that stands in its sentence, its label or the heads above it. */
export function isOf({ figure, article }: FigureFit, question: Question, evidence: Evidence): boolean {
  const { sentence, label } = wordsNear(figure, article);
  const heads = foldText(headsOf(article).join('\n'));
  return heldIn(question, { sentence: `${sentence}\n${label}`, heads }, evidence) > 0;
}

/** How much of a question's terms stands in a sentence and the heads above it, 0 to 1; 0 where the thing itself does not. */
function heldIn(
  { terms }: Question,
  { sentence, heads }: { sentence: string; heads: string },
  evidence: Evidence,
): number {
  const shares = terms.map(withoutAspect).map((term) => ({
    weight: weightOf(term),
    share: Math.max(evidence.shareOf(term, sentence), evidence.shareOf(term, heads) * IN_HEADS),
  }));
  // The longest term is the thing, of two the one behind; what is done with it may be said in other words.
  const thing = shares.toReversed().toSorted((a, b) => b.weight - a.weight)[0];
  if (thing === undefined || thing.share < NAMED) return 0;
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : shares.reduce((sum, { weight, share }) => sum + weight * share, 0) / all;
}

/** Letters tell how much a term says: how rare it is among the reports at hand, which all have it, does not. */
function weightOf({ text }: Term): number {
  if (isMeasure(text)) return LEAST;
  if (/^[a-z]/.test(text)) return LATIN;
  return text.length === 1 ? LEAST : text.length;
}

/** Whether a report may be of the days asked for: it came in them, or names a time that meets them. */
function isOfTime({ periods: [asked] }: Question, { date, figures }: Article): boolean {
  if (asked?.from == null || asked.to == null || date === null) return true;
  if (asked.from <= date && date <= asked.to) return true;
  return figures.some((figure) => timeFit([asked], figure, { date, sentence: '' }) > 0);
}
