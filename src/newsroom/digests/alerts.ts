import { comparable, convert } from '../../figures/amounts/convert.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { ORDERS } from '../../limits/deliveries.ts';
import type { Subscription, Threshold } from '../../model/order.ts';
import { type Article, type Figure, isNews, isSound } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { fold, foldText } from '../../text/fold.ts';

/** Reads 页岩气日产能 超过 60万立方米: a measure, a side and a value with its unit; null where one of them is missing. */
export function readThreshold(typed: string): Threshold | null {
  if (typed.length > ORDERS.thresholdChars) return null;
  const { text, at } = fold(typed);
  for (const side of ['over', 'under'] as const) {
    const said = ASKS[side].exec(text);
    if (said === null) continue;
    const measure = typed.slice(0, at[said.index]).trim();
    const amount = typed.slice(at[said.index + said[0].length]).trim();
    const [figure] = findFigures(amount, { articleId: '', paragraph: 0, district: null, today: null });
    if (measure === '' || figure === undefined || typeof figure.value !== 'number') return null;
    const { value, unit, dimension } = figure;
    return { measure, side, value, unit, dimension, typed };
  }
  return null;
}

/** Whether an alert is to be told of an article. */
export function fitsAlert(article: Article, { districts, topics, alert }: Subscription): boolean {
  if (!isNews(article)) return false;
  if (districts.length > 0 && (article.district === null || !districts.includes(article.district))) return false;
  if (topics.length > 0 && !topics.some((topic) => article.topics.includes(topic))) return false;
  const threshold = alert?.threshold ?? null;
  return threshold === null || measuring(article, threshold).some((figure) => passes(figure, threshold));
}

function passes(figure: Figure, { side, value, unit, dimension }: Threshold): boolean {
  const bound = { ...figure, value, unit, dimension };
  const same = unit === figure.unit ? bound : comparable(bound, figure) ? convert(bound, figure.unit) : null;
  if (same === null || typeof same.value !== 'number') return false;
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value;
  return side === 'over' ? high > same.value : low < same.value;
}

/**
 * The figures that measure what somebody named: the label ends as the measure does (日产能), and what stands before that
 * (页岩气) is in the words around it, though seldom right beside it.
 */
function measuring(article: Article, { measure }: Threshold): Figure[] {
  const wanted = [...foldText(measure).replace(/\s+/g, '')];
  const ending = wanted.slice(-2).join('');
  const pairs = wanted.slice(1).map((letter, index) => wanted[index] + letter);
  return article.figures
    .filter((figure, at) => isSound(figure) && labelsOf(article)[at]?.includes(ending))
    .slice(0, ORDERS.figures)
    .filter((figure) => {
      const text = wordsAround(figure, article);
      return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * NAMED;
    });
}

function wordsAround({ label, paragraph, start, end }: Figure, { district, title, paragraphs }: Article): string {
  const near = paragraphs[paragraph]?.slice(Math.max(0, start - ORDERS.wordsAround), end + ORDERS.wordsAround);
  return foldText([district, title, near, label.slice(-ORDERS.wordsAround)].join('\n'));
}

const folded = new WeakMap<Article, string[]>();

/** The ends of all labels, folded once for all alerts. */
function labelsOf(article: Article): string[] {
  const known = folded.get(article);
  if (known !== undefined) return known;
  const labels = article.figures.map(({ label }) => foldText(label.slice(-ORDERS.wordsAround)));
  folded.set(article, labels);
  return labels;
}

/** The share of a measure's pairs of letters that the words must hold: 页岩气日产能 has one across the seam of its parts. */
const NAMED = 0.75;
