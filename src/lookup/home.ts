import type { Coverage } from '../model.ts';
import { ofEach } from '../text/remembering.ts';
import { spelledDistrict } from './districts.ts';
import { findTypedPlaces } from './find-typed-places.ts';
import { allPlaces, CHONGQING, type Place } from './gazetteer.ts';

/**
 * The province, city or district that somebody calls home, in any spelling: 湖北, Hubei, 武隆, 上海市浦东新区.
 * @returns the name its news is kept under, 重庆市 for all of Chongqing; null where that is no place, or several.
 */
export function homeNamed(typed: string): string | null {
  const name = typed.trim();
  const places = findTypedPlaces(name);
  const known = places.flatMap((place) => ('place' in place && place.level !== 'town' ? [place] : []));
  const last = known.at(-1);
  const isWhole =
    last !== undefined && known.length === places.length && known.every(isNext) && last.end === name.length;
  if (isWhole) return last.among.length > 0 ? null : (last.district ?? last.place);
  if (/^[\p{Script=Latin}\s'’-]+$/u.test(name)) return provinceSpelled(name) ?? districtSpelled(name);
  return districtSpelled(name);
}

/** Whether a place follows the one before it at once, or begins the name. */
function isNext({ start }: { start: number }, at: number, all: readonly { end: number }[]): boolean {
  return start === (all[at - 1]?.end ?? 0);
}

function provinceSpelled(name: string): string | null {
  const spelled = name.toLowerCase().replace(/[\s'’-]/g, '');
  const found = allPlaces().find(({ level, pinyin }) => level === 'province' && pinyin === spelled);
  return found === undefined ? null : (found.district ?? found.name);
}

function districtSpelled(name: string): string | null {
  return spelledDistrict(name)?.district.name ?? null;
}

/** A place as news names it in passing: 湖北 for 湖北省. */
export function shortName(place: string): string {
  return place.replace(/(?<=..)[省市区县]$/u, '');
}

const kept = new Map<string, ReadonlySet<string>>();

/** The names under which news of a place is kept, and of all that lies in it: 湖北省 is 宜昌市 and its counties too. */
export function namesWithin(home: string): ReadonlySet<string> {
  const known = kept.get(home);
  if (known !== undefined) return known;
  const places = allPlaces();
  const code = stemOf(places.find((place) => place.level !== 'town' && nameOf(place) === home)?.adcode ?? null);
  const within = places.filter(({ adcode, level }) => level !== 'town' && code !== null && adcode?.startsWith(code));
  const names = new Set([home, ...within.map(nameOf)]);
  kept.set(home, names);
  return names;
}

/** Whether there are reports of a place, or of one in it: of 连云港 where there are some of 东海县. */
export function isCovered(place: string, { districts }: Pick<Coverage, 'districts'>): boolean {
  const names = namesWithin(place);
  return districts.some(({ name }) => names.has(name));
}

/**
 * The narrowest place that more than half of the archive's articles with a place are of: a district, else a city, else
 * a province; null where they are of all the country.
 */
export const usualHome = ofEach(({ districts }: Pick<Coverage, 'districts'>): string | null => {
  const all = districts.reduce((sum, { articles }) => sum + articles, 0);
  const counts = new Map<string, number>();
  for (const { name, articles } of districts) {
    for (const above of placesOver(name)) counts.set(above, (counts.get(above) ?? 0) + articles);
  }
  const most = [...counts].filter(([, articles]) => articles * 2 > all).map(([name]) => name);
  return most.toSorted((a, b) => namesWithin(a).size - namesWithin(b).size)[0] ?? null;
});

let codes: { ofName: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> } | null = null;

/** The codes of places by the name their news is kept under, the first of a name counting, and the names by code. */
function codesOfPlaces(): NonNullable<typeof codes> {
  const rows = allPlaces().flatMap((place) =>
    place.level === 'town' || place.adcode === null ? [] : [{ code: place.adcode, name: nameOf(place) }],
  );
  return {
    ofName: new Map(rows.toReversed().map(({ code, name }) => [name, code])),
    names: new Map(rows.map(({ code, name }) => [code, name])),
  };
}

/** A place, and the city and the province that it lies in. */
export function placesOver(name: string): ReadonlySet<string> {
  codes ??= codesOfPlaces();
  const { ofName, names } = codes;
  const code = ofName.get(name) ?? '';
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return new Set([name, ...above.flatMap((one) => names.get(one) ?? [])]);
}

/** The digits that the codes of a place and of all in it begin with. */
function stemOf(code: string | null): string | null {
  return code?.replace(/(?:0000|00)$/, '') ?? null;
}

function nameOf({ district, name, level }: Place): string {
  return district ?? (level === 'province' ? CHONGQING : name);
}
