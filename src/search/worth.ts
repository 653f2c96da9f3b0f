import { WORTH } from '../tables/weights.ts';
import type { Outline } from './outline.ts';

type Item = Pick<Outline, 'vector'>;

/**
 * What the reports of an event add to the worth of one: times the logarithm of how many they are. Up to here no order of
 * graded news gets worse by it.
 */
const REPORTS = 0.5;

/**
 * What an item is worth to everybody, by what it is about: the higher, the sooner an editor puts it on a front page. Above 0
 * it is likelier news than not; an advertisement, the course of a share and an office's own meeting stand below.
 */
export function worthOf({ vector }: Item): number {
  return WORTH.weights.reduce((sum, weight, at) => sum + weight * (vector[at] ?? 0), WORTH.bias);
}

/** What an event is worth that some items report. */
export function worthOfEvent(items: readonly Item[]): number {
  return Math.max(...items.map(worthOf)) + REPORTS * Math.log(items.length);
}

/** How likely an item is news for everybody, from 0 to 1. */
export function likelyNews(item: Item): number {
  return 1 / (1 + Math.exp(-worthOf(item)));
}
