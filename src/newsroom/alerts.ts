import { comparable, convert } from '../figures/convert.ts';
import { findFigures } from '../figures/find-figures.ts';
import type { Subscription, Threshold } from '../model/order.ts';
import type { Article, Figure } from '../model.ts';
import { ASKS } from '../tables/asks.ts';
import { fold, foldText } from '../text/fold.ts';

/** Reads 页岩气日产能 超过 60万立方米: a measure, a side and a value with its unit; null where one of them is missing. */
export function readThreshold(typed: string): Threshold | null {
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
  if (districts.length > 0 && (article.district === null || !districts.includes(article.district))) return false;
  if (topics.length > 0 && !topics.some((topic) => article.topics.includes(topic))) return false;
  const threshold = alert?.threshold ?? null;
  return threshold === null || article.figures.some((figure) => passes(figure, threshold, article));
}

function passes(figure: Figure, { measure, side, value, unit, dimension }: Threshold, article: Article): boolean {
  if (!measures(figure, measure, article)) return false;
  const bound = { ...figure, value, unit, dimension };
  const same = unit === figure.unit ? bound : comparable(bound, figure) ? convert(bound, figure.unit) : null;
  if (same === null || typeof same.value !== 'number') return false;
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value;
  return side === 'over' ? high > same.value : low < same.value;
}

/**
 * Whether a figure measures what somebody named: its label ends as the measure does (日产能), and what stands before that
 * (页岩气) is in the article's words, though seldom right beside it.
 */
function measures({ label, paragraph }: Figure, measure: string, article: Article): boolean {
  const wanted = [...foldText(measure).replace(/\s+/g, '')];
  if (!foldText(label).includes(wanted.slice(-2).join(''))) return false;
  const { district, title, paragraphs } = article;
  const text = foldText([district, title, paragraphs[paragraph], label].join('\n'));
  const pairs = wanted.slice(1).map((letter, index) => wanted[index] + letter);
  return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * NAMED;
}

/** The share of a measure's pairs of letters that the words must hold: 页岩气日产能 has one across the seam of its parts. */
const NAMED = 0.75;
