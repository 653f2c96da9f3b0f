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
export function nameOf({ figure: { label }, article: { district } }: Printed): string {
  return label
    .replace(district?.replace(/[区县市]$/, '') ?? '', '')
    .replace(/^[区县市]?(?:全[区县市])?的?/, '')
    .replace(/同期$/, '')
    .replace(CAME_TO, '');
}

const CAME_THERE = new RegExp(`(?:${SAYS.change_verb.source})[到至达]?$`, 'u');

/** Whether a figure says how many came or are to come, not how many there are: 增加7条, not 增加到7条. */
export function tellsOfChange({ label, quote, printed }: Pick<Figure, 'label' | 'quote' | 'printed'>): boolean {
  const before = quote.slice(0, quote.indexOf(printed));
  const cameTo = /[到至达]$/.test(before) && CAME_THERE.test(before);
  return SAYS.planned.test(label) || (!cameTo && SAYS.addition.test(label));
}
