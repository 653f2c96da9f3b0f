import { CHINA, DISTRICTS, LOOKALIKES, WITHIN_DISTRICTS } from '../tables/places.ts';

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
  /** Names that count only right after a place that it lies in: 邻水 in 四川邻水. */
  within: readonly string[];
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
    within: [],
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
      (name): Place => ({
        name,
        level: 'town',
        district,
        adcode: null,
        parent,
        short: shortOf(name),
        within: [],
        pinyin: null,
      }),
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
  const shared = sharedNames(rows);
  return rows.map(({ adcode, name, pinyin, short }): Place => {
    const level = levelOf(adcode);
    const parent = parentOf(adcode, names);
    const isApart = shared.has(name) && level === 'district';
    return {
      name,
      level,
      district: name === CHONGQING ? null : `${isApart ? above(name, parent, names) : ''}${name}`,
      adcode,
      parent,
      // 邻水 and the like, without 县, would be found in too many other words.
      short: level === 'district' ? null : (short ?? shortName(name)),
      within: level === 'district' ? namesOfCounty(name) : [],
      pinyin,
    };
  });
}

/** Names that several places have: news of 宁波市江北区 is kept apart from that of Chongqing's 江北区. */
function sharedNames(rows: readonly { name: string }[]): ReadonlySet<string> {
  const seen = new Set(byName.keys());
  return new Set(rows.flatMap(({ name }) => (seen.size === seen.add(name).size ? [name] : [])));
}

/** The city to be told before a name; '' where it has that name itself (东莞市). */
function above(name: string, parent: string | null, names: ReadonlyMap<string, string>): string {
  const city = names.get(parent ?? '') ?? '';
  return city === name ? '' : city;
}

/** 苗族 and 各族; 哈萨克 also without 族, which of one character would be the end of a name (融水苗族). */
const PEOPLES = new RegExp(
  `(?:(?:${CHINA.peoples.join('|')})族|${CHINA.peoples.filter((people) => people.length > 1).join('|')})+自治([县旗])$`,
);

/** 涿州 of 涿州市, 大通县 and 大通 of 大通回族土族自治县; none of one character, and none that is a word of its own (公安). */
function namesOfCounty(name: string): string[] {
  const plain = name.replace(PEOPLES, '$1');
  const short = plain.replace(/(?:特区|林区|新区|[区县市旗])$/, '');
  const names = [...(plain === name ? [] : [plain]), short];
  return names.filter((one) => one.length > 1 && one !== name && !WORDS.has(one));
}

const WORDS: ReadonlySet<string> = new Set(LOOKALIKES.words);

/** '422800 恩施土家族苗族自治州 enshi 恩施': pinyin and short name may be missing, either of them. */
function rowOfChina(row: string): { adcode: string; name: string; pinyin: string | null; short: string | null } {
  const [adcode = '', name = '', ...rest] = row.split(' ');
  const pinyin = rest.find((part) => /^[a-z]+$/.test(part)) ?? null;
  return { adcode, name, pinyin, short: rest.find((part) => part !== pinyin) ?? null };
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
