import type { Article, Figure } from '../model.ts';
import { SAYS } from '../tables/says.ts';
import { likeness } from './alike.ts';
import { comparable } from './amounts/convert.ts';

/** A figure where it is printed. */
type Printed = { figure: Figure; article: Pick<Article, 'district'> };

/** The share of two labels' letters from which they name one measure, printed again; 产量预计 and 预计产量 have half. */
const SAME_LABEL = 0.5;
/** The same where no place ties the two together. */
export const SAME_NAME = 0.7;
/** 产量增加到 names the 产量. */
const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})?[达至到]+$`, 'u');

/** Whether two figures are one measure of one place, of whatever time. */
export function sameMeasure(one: Printed, other: Printed, anywhere = SAME_NAME): boolean {
  const like = likeness(nameOf(one), nameOf(other));
  return (
    one.article.district === other.article.district &&
    like >= (one.article.district === null ? anywhere : SAME_LABEL) &&
    comparable(one.figure, other.figure) &&
    tellsOfChange(one.figure) === tellsOfChange(other.figure)
  );
}

/** What a figure is called, without its place and how it came about: 全区产量增加到 is 产量. */
export function nameOf({ figure, article: { district } }: Printed): string {
  const name = figure.label
    .replace(district?.replace(/[区县市]$/, '') ?? '', '')
    .replace(/^[区县市]?(?:全[区县市])?的?/, '')
    .replace(/同期$/, '')
    .replace(CAME_TO, '');
  return cameTo(figure) ? name.replace(CHANGED, '') : name;
}

const CHANGED = new RegExp(`(?:${SAYS.change_verb.source})$`, 'u');

/** Whether a figure says how many came or are to come, not how many there are: 增加7条, not 增加到7条. */
export function tellsOfChange(figure: Pick<Figure, 'label' | 'quote' | 'printed'>): boolean {
  return SAYS.planned.test(figure.label) || (!cameTo(figure) && SAYS.addition.test(figure.label));
}

const CAME_THERE = new RegExp(`(?:${SAYS.change_verb.source})[到至达]$`, 'u');

/** Whether a figure is how many there are after a change: 增至7条, whose label may be 增. */
export function cameTo({ quote, printed }: Pick<Figure, 'quote' | 'printed'>): boolean {
  return CAME_THERE.test(quote.slice(0, quote.indexOf(printed)));
}
