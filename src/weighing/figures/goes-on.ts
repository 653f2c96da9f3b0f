import { sameMeasure } from '../../figures/measure.ts';
import { STORIES } from '../../limits/answering.ts';
import { countriesNamed } from '../../lookup/countries.ts';
import { type Outline, outlineOf } from '../../search/outline.ts';
import type { Country } from '../../tables/countries.ts';
import { daysBetween } from '../../text/day.ts';
import { relatedness } from '../../text/vectors.ts';
import type { Fit } from './weigh.ts';

/** How near a later report of the same country is that tells how an event went on. */
const GOES_ON = 0.7;

/** Whether a figure is the same count in a report of how its event went on: 188 dead, where there were 132 the day before. */
export function goesOn(one: Fit, other: Fit): boolean {
  const [from, to] = [one.article.date, other.article.date];
  if (from === null || to === null || to <= from || daysBetween(from, to) > STORIES.days) return false;
  if (!sameMeasure(one, other)) return false;
  const [ours, theirs] = [outlineOf(one.article), outlineOf(other.article)];
  const isNear = relatedness(ours.vector, theirs.vector) >= GOES_ON;
  return isNear && !countriesOf(ours).isDisjointFrom(countriesOf(theirs));
}

function countriesOf({ title, lead }: Outline): ReadonlySet<Country> {
  return new Set(countriesNamed(`${title}\n${lead}`));
}
