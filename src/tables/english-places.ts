import { CHINA } from './places.ts';

let names: ReadonlyMap<string, string> | null = null;

/** The English name of a province or a city outside Chongqing's districts, as far as the tables have one, or null. */
export function englishName(name: string): string | null {
  names ??= new Map([...CHINA.rows.flatMap(inPinyin), ...Object.entries(CHINA.english)]);
  return names.get(name) ?? null;
}

/** '310000 上海市 shanghai' is called Shanghai; a row without pinyin gives nothing. */
function inPinyin(row: string): [name: string, english: string][] {
  const [, name = '', ...rest] = row.split(' ');
  const pinyin = rest.find((part) => /^[a-z]+$/.test(part));
  return pinyin === undefined ? [] : [[name, pinyin.charAt(0).toUpperCase() + pinyin.slice(1)]];
}
