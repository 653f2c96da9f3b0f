import { countriesNamed } from '../lookup/countries.ts';
import type { PlaceMention } from '../lookup/find-places.ts';
import { placesOfChina } from '../lookup/gazetteer.ts';
import { foldText } from '../text/fold.ts';

/** A place that news is asked of: the names under which news of it, or of what lies in it, is printed. */
export type NewsPlace = { name: string; official: ReadonlySet<string>; printed: readonly string[] };

let within: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** A place of the gazetteer with all that lies in it: 襄阳 is 宜城 too. */
export function newsPlace(name: string, printed: string): NewsPlace {
  within ??= placesWithin();
  const short = printed.replace(/(?<=..)(?:省|市|区|县|州|自治区|自治州|地区)$/u, '');
  return {
    name,
    official: within.get(name) ?? new Set([name]),
    printed: [...new Set([foldText(short), foldText(name.replace(/(?<=..)(?:省|市|区|县)$/u, ''))])],
  };
}

function placesWithin(): Map<string, Set<string>> {
  const places = placesOfChina();
  const named = new Map(places.flatMap((place) => (place.adcode === null ? [] : [[place.adcode, place] as const])));
  const all = new Map<string, Set<string>>();
  for (const place of places) {
    const own = place.district ?? place.name;
    for (let at: typeof place | undefined = place; at !== undefined; at = named.get(at.parent ?? '')) {
      const name = at.district ?? at.name;
      all.set(name, (all.get(name) ?? new Set()).add(own).add(place.name));
    }
  }
  return all;
}

/** The countries and parts of the world that a folded question names. */
export function countriesIn(folded: string): NewsPlace[] {
  return countriesNamed(folded).map(({ names }) => ({
    name: names[0] ?? '',
    official: new Set<string>(),
    printed: names,
  }));
}

/** How an item stands to a place. */
type PlaceSigns = { title: number; lead: number; first: number; body: number; district: number };

/** How far an item is of a place: named in its title, its first words, first of all places there, or only further down. */
export function placeSigns(
  place: NewsPlace,
  {
    title,
    lead,
    body,
    district,
    places,
  }: {
    title: string;
    lead: string;
    body: string;
    district: string | null;
    places: Record<'title' | 'lead', () => readonly PlaceMention[]>;
  },
): PlaceSigns {
  const names = (text: string, mentions: readonly PlaceMention[]) =>
    place.printed.some((name) => text.includes(name)) || mentions.some((mention) => isOf(place, mention));
  const [inTitle, inLead] = [names(title, places.title()), names(lead, places.lead())];
  const firstOfAll = places.lead().find(({ level }) => level !== 'town');
  const counted = place.printed.reduce((sum, name) => sum + body.split(name).length - 1, 0);
  return {
    title: Number(inTitle),
    lead: Number(inLead),
    first: Number(firstOfAll !== undefined && isOf(place, firstOfAll)),
    body: Math.min(1, Math.log2(1 + counted) / 3),
    district: Number(district !== null && place.official.has(district)),
  };
}

function isOf({ official }: NewsPlace, mention: { place: string; district: string | null }): boolean {
  return official.has(mention.place) || (mention.district !== null && official.has(mention.district));
}
