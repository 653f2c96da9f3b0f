import { CHINA, DISTRICTS, WITHIN_DISTRICTS } from '../tables/places.ts';

/** One row of data/gazetteer.json: a district or county of Chongqing, now or in earlier years. */
export type District = (typeof DISTRICTS)[number];

/** `town` is whatever lies in a district: a town, a street, a sight, a park, a harbour. */
export type Level = 'province' | 'city' | 'district' | 'town';

/**
 * Any place that a paper may print. `district` is the name its news is kept under: the Chongqing district that it is
 * or lies in, outside Chongqing the place itself; null for Chongqing as a whole. `parent` is the GB/T 2260 code above.
 */
export type Place = {
  name: string;
  level: Level;
  district: string | null;
  adcode: string | null;
  parent: string | null;
  short: string | null;
  pinyin: string | null;
};

export const CHONGQING = '重庆市';

/** Its GB/T 2260 code; the first two digits are those of all that lies in it. */
export const CHONGQING_CODE = '500000';

const byName = new Map(DISTRICTS.map((district) => [district.name, district]));

/** The row with this official name, or null. */
export function districtNamed(name: string): District | null {
  return byName.get(name) ?? null;
}

/** The row under which a row's news is kept: itself, or for a renamed place what it is called today. */
export function districtOf(row: District): District {
  return byName.get(row.district) ?? row;
}

/** Whether a name was only ever valid for what now bears another one: 綦江县, not 江北区, whose news keep its name. */
export function isOldName(row: District): boolean {
  return row.district !== row.name;
}

let englishNames: ReadonlyMap<string, string> | null = null;

/** The English name of a place outside Chongqing's districts, as far as the tables have one, or null. */
export function englishName(name: string): string | null {
  englishNames ??= new Map(
    placesOfChina().flatMap((place) => (place.pinyin ? [[place.name, capital(place.pinyin)]] : [])),
  );
  return CHINA.english[name] ?? englishNames.get(name) ?? null;
}

function capital(pinyin: string): string {
  return pinyin.charAt(0).toUpperCase() + pinyin.slice(1);
}

/** Every place of the tables, Chongqing's districts first. */
export function allPlaces(): Place[] {
  return [...DISTRICTS.map(placeOfDistrict), ...townsOfChongqing(), ...placesOfChina()];
}

function placeOfDistrict(row: District): Place {
  const { name, district, adcode, short, pinyin } = row;
  return {
    name,
    level: 'district',
    district,
    adcode,
    parent: CHONGQING_CODE,
    short,
    pinyin: pinyin.replaceAll(' ', ''),
  };
}

function townsOfChongqing(): Place[] {
  const { towns, landmarks } = WITHIN_DISTRICTS;
  return [...placesWithin(towns, shortTown), ...placesWithin(landmarks, () => null)];
}

function placesWithin(names: Readonly<Record<string, string[]>>, shortOf: (name: string) => string | null): Place[] {
  return Object.entries(names).flatMap(([district, within]) => {
    const parent = byName.get(district)?.adcode ?? null;
    return within.map(
      (name): Place => ({ name, level: 'town', district, adcode: null, parent, short: shortOf(name), pinyin: null }),
    );
  });
}

// 观音桥 is printed for 观音桥街道; two characters (沙坪, 龙河) would be found in too many other words.
function shortTown(name: string): string | null {
  const short = name.replace(/(街道|镇|乡)$/, '');
  return short.length >= 3 && !short.endsWith('族') ? short : null;
}

/** Provinces, prefectures and counties of all China, by GB/T 2260 code. */
export function placesOfChina(): Place[] {
  const rows = CHINA.rows.map(rowOfChina);
  const names = new Map(rows.map(({ adcode, name }) => [adcode, name]));
  return rows.map(({ adcode, name, pinyin, short }): Place => {
    const level = levelOf(adcode);
    return {
      name,
      level,
      district: name === CHONGQING ? null : keptUnder(name, adcode, names),
      adcode,
      parent: parentOf(adcode, names),
      // 邻水 and the like, without 县, would be found in too many other words.
      short: level === 'district' ? null : (short ?? shortName(name)),
      pinyin,
    };
  });
}

/** '422800 恩施土家族苗族自治州 enshi 恩施': pinyin and short name may be missing, either of them. */
function rowOfChina(row: string): { adcode: string; name: string; pinyin: string | null; short: string | null } {
  const [adcode = '', name = '', ...rest] = row.split(' ');
  const pinyin = rest.find((part) => /^[a-z]+$/.test(part)) ?? null;
  return { adcode, name, pinyin, short: rest.find((part) => part !== pinyin) ?? null };
}

// 宁波市江北区 is kept apart from Chongqing's 江北区.
function keptUnder(name: string, adcode: string, names: ReadonlyMap<string, string>): string {
  return byName.has(name) ? `${names.get(parentOf(adcode, names) ?? '') ?? ''}${name}` : name;
}

function levelOf(adcode: string): Level {
  if (adcode.endsWith('0000')) return 'province';
  return adcode.endsWith('00') ? 'city' : 'district';
}

// A county whose province rules it directly (省直辖) has no row for the four digits of its prefecture.
function parentOf(adcode: string, names: ReadonlyMap<string, string>): string | null {
  if (adcode.endsWith('0000')) return null;
  const city = `${adcode.slice(0, 4)}00`;
  return city !== adcode && names.has(city) ? city : `${adcode.slice(0, 2)}0000`;
}

function shortName(name: string): string | null {
  const short = name.replace(/(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|地区|省|市|盟)$/, '');
  return short.length >= 2 && short !== name ? short : null;
}
