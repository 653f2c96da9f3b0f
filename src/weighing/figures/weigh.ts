import type { Question } from '../../asking/question.ts';
import { takesSide } from '../../figures/contrast.ts';
import { CANDIDATES, FIGURES_WEIGHED } from '../../limits/answering.ts';
import { CHONGQING } from '../../lookup/gazetteer.ts';
import { type Article, isSound } from '../../model.ts';
import type { Ranked } from '../../search/ranking/rank.ts';
import { FIGURES } from '../../tables/weights.ts';
import { foldText } from '../../text/fold.ts';
import { weighedSum } from '../sum.ts';
import { askedOf } from './asked.ts';
import { textOf } from './names.ts';
import { type Found, figuresIn, figuresInTurn, type Weighable, type Which } from './signals.ts';

/** A figure with how much speaks for it; above 0 it is likelier the one asked for than that none is. */
export type Fit = Weighable & { score: number };

/** What was found, each with its score as a share of the best; where places are named, what is about one or mentions it. */
export function foundFor({ places }: Question, all: readonly Pick<Ranked, 'article' | 'score'>[]): Found[] {
  const narrow = places.filter(({ place }) => place !== CHONGQING);
  const ranked = all
    .slice(0, CANDIDATES)
    .filter(({ article }) => narrow.length === 0 || narrow.some((place) => speaksOf(article, place)));
  const most = Math.max(...ranked.map(({ score }) => score));
  return ranked.map(({ article, score }) => ({ article, rank: most > 0 ? score / most : 1 }));
}

function speaksOf(article: Article, { printed, place, district }: Question['places'][number]): boolean {
  if (article.district !== null && [place, district].includes(article.district)) return true;
  const text = textOf(article);
  return text.includes(foldText(printed)) || text.includes(place);
}

/** Articles of which none is the lesser for being found later: each side of a comparison has one of its own. */
export function equally(articles: readonly Article[]): Found[] {
  return articles.map((article) => ({ article, rank: 1 }));
}

// The gate and the operators ask for the figures of one question one after the other.
const weighed = new WeakMap<readonly Found[], WeakMap<Question, readonly Fit[]>>();

/**
 * The figures of articles by how much speaks for each, the best first; of equal ones the better found and earlier printed.
 * What an article takes back itself answers nothing.
 */
export function fitsFor(question: Question, found: readonly Found[]): readonly Fit[] {
  const known = weighed.get(found) ?? new WeakMap<Question, readonly Fit[]>();
  const fits = known.get(question) ?? weighAll(question, found);
  weighed.set(found, known.set(question, fits));
  return fits;
}

function weighAll(question: Question, found: readonly Found[]): readonly Fit[] {
  return fitsAmong(figuresIn(question, found, { most: mostOf }));
}

/** The same of some figures alone, where nothing else is asked of them; of the side asked for all are looked at. */
export function fitsMeant(
  question: Question,
  found: readonly Found[],
  isMeant: NonNullable<Which['isMeant']>,
): readonly Fit[] {
  if (takesSide(askedOf(question).untimed))
    return weighAll(question, found).filter(({ figure, article }) => isMeant(figure, article));
  return fitsAmong(figuresIn(question, found, { most: mostOf, isMeant }));
}

/** The same, article by article, so that whoever drives it can do other work in between. */
export async function fitInTurn(
  question: Question,
  found: readonly Found[],
  pause: () => Promise<void>,
): Promise<readonly Fit[]> {
  const figures: Weighable[] = [];
  for (const some of figuresInTurn(question, found, { most: mostOf })) {
    figures.push(...some);
    await pause();
  }
  return fitsAmong(figures);
}

/** How many figures of an article are weighed, by its order. */
function mostOf(order: number): number {
  return order < FIGURES_WEIGHED.first ? FIGURES_WEIGHED.ofFirst : FIGURES_WEIGHED.ofOther;
}

function fitsAmong(figures: readonly Weighable[]): readonly Fit[] {
  const fits = figures
    .filter(({ figure }) => figure.denied !== true)
    .map((figure) => ({ ...figure, score: weighedSum(figure.parts, FIGURES) }))
    .toSorted((a, b) => b.score - a.score);
  // Where some likely figure says itself to be of the side asked for (日均, 二期), none of the others is meant.
  const isLikely = fits.some(({ side, score }) => score > 0 && side > 0);
  return isLikely ? fits.filter(({ side }) => side > 0) : fits;
}

/** Those that are likelier than none, and sure: they are set beside others, added up and followed through time. */
export function likelyFor(question: Question, found: readonly Found[]): readonly Fit[] {
  return fitsFor(question, found).filter(({ score, figure }) => score > 0 && isSound(figure));
}
