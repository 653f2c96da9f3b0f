import { placesOver } from '../../lookup/home.ts';

/**
 * The narrowest place that more than a share of what speaks for any place speaks for, going down from the country: a
 * report on two districts is one of their city, and one on many provinces is of none.
 * @param points - What speaks for each place itself, by the name that its news is kept under.
 * @param options.most - The share, of what speaks for the place above and all in it.
 * @param options.least - What must speak for any place.
 * @returns null where that is the country.
 */
export function narrowestPlace(
  points: ReadonlyMap<string, number>,
  { most, least }: { most: number; least: number },
): string | null {
  let within = [...points].map(([name, worth]) => ({ path: [...placesOver(name)].reverse(), worth }));
  let place: string | null = null;
  for (let depth = 0; ; depth += 1) {
    const all = sum(within);
    const [best] = [...Map.groupBy(within, ({ path }) => path[depth])]
      .flatMap(([name, inside]) => (name === undefined ? [] : [{ name, inside, worth: sum(inside) }]))
      .toSorted((a, b) => b.worth - a.worth);
    if (best === undefined || best.worth <= all * most || best.worth < (depth === 0 ? least : 0)) return place;
    place = best.name;
    within = best.inside;
  }
}

function sum(points: readonly { worth: number }[]): number {
  return points.reduce((total, { worth }) => total + worth, 0);
}
