import { DISTRICTS } from '../tables/places.ts';
import { type Directory, directoryOf, type Entry, type Found, type Spelling } from './directory.ts';
import { findPlaces, type PlaceMention } from './find-places.ts';
import { type District, districtNamed, districtOf, isOldName } from './gazetteer.ts';
import type { Why } from './why.ts';

let directory: Directory<District> | null = null;

function districts(): Directory<District> {
  directory ??= directoryOf(entries());
  return directory;
}

/**
 * The district that somebody typed a name of: in any script, in pinyin with or without tones and spaces, by its
 * initials, its English name, an older name, or with a slip.
 * @returns the row and how it was found; `near` where several are equally close; null where nothing is.
 */
export function matchDistrict(typed: string): { found: District; why: Why | null } | { near: District[] } | null {
  const places = findPlaces(typed);
  const [place, ...more] = places;
  const isWhole = place !== undefined && more.length === 0 && place.printed === typed.trim();
  if (isWhole && place.among.length > 0) return { near: place.among.flatMap((name) => districtNamed(name) ?? []) };
  // 成都 and 重庆 are plain names of places that are no district; nobody mistyped one.
  const match = isWhole && place.level !== 'district' ? null : districts().match(typed);
  return match ?? byMention(typed, places);
}

/** UTF-16 units of the longest name with its city: Shizhu Tujia Autonomous County, Chongqing Municipality, China. */
const LONGEST = 100;

// 观音桥, 重庆市渝北区, 大足石刻, Yubei District, Chongqing: the one district that a longer name lies in.
function byMention(typed: string, places: readonly PlaceMention[]): { found: District; why: Why | null } | null {
  const [name, ...others] = new Set(places.flatMap(({ district }) => district ?? []));
  const found = name === undefined || others.length > 0 ? null : districtNamed(name);
  if (found !== null) return { found, why: places.some(({ level }) => level === 'district') ? null : 'town' };
  if (typed.length > LONGEST) return null;
  const spelled = spelledDistrict(typed.replace(/[\s,]*chongqing[\s,]*/i, ''));
  return spelled && { found: spelled.district, why: spelled.why };
}

/** The district that has exactly this spelling, with no guess; null where none or several have it. */
export function spelledDistrict(typed: string): { district: District; why: Why | null } | null {
  const found = districts().spelled(typed);
  return found && { district: found.row, why: found.why };
}

/**
 * What to offer while a district's name is being typed, the likeliest first, at most `limit`.
 * @param options.prefer - official names to be put first; empty text offers just these.
 */
export function suggestDistricts(
  typed: string,
  options: { prefer?: readonly string[]; limit: number },
): { district: District; why: Why | null }[] {
  const prefer = (options.prefer ?? []).flatMap((name) => districtNamed(name) ?? []);
  return districts()
    .suggest(typed, { prefer, limit: options.limit })
    .map(({ row, why }: Found<District>) => ({ district: row, why }));
}

/** What a name ends in, by its kind: syllables for each character, and the English word. */
export const ENDINGS: Readonly<Record<District['kind'], { sounds: string; english: string }>> = {
  区: { sounds: 'qu', english: 'district' },
  县: { sounds: 'xian', english: 'county' },
  自治县: { sounds: 'zi zhi xian', english: 'county' },
  市: { sounds: 'shi', english: 'city' },
  新区: { sounds: 'xin qu', english: 'new area' },
};

function entries(): Entry<District>[] {
  const own = DISTRICTS.filter((row) => !isOldName(row));
  const spellings = new Map(own.map((row) => [row, spellingsOf(row)]));
  const taken = new Set(own.flatMap(({ short, pinyin }) => [short, pinyin]));
  for (const row of DISTRICTS.filter(isOldName)) {
    // 綦江县 is an older name of 綦江区, but 綦江 and qijiang are not: they are its name today.
    const old = spellingsOf(row).filter(
      ({ text, why }) => !taken.has(text) && why !== 'initials' && !(why === 'pinyin' && taken.has(row.pinyin)),
    );
    spellings.get(districtOf(row))?.push(...old.map((spelling) => ({ ...spelling, why: 'old name' as const })));
  }
  return [...spellings].map(([row, list]) => ({ row, spellings: list }));
}

function spellingsOf(row: District): Spelling[] {
  const { sounds: ending, english } = ENDINGS[row.kind];
  const sounds = row.pinyin.split(' ');
  // Of 忠县 the short name is the whole one, with the syllable of its kind.
  const endings = row.short === row.name ? [] : ending.split(' ');
  const joined = sounds.join('');
  return [
    { text: row.name, why: null, sounds: [...sounds, ...endings] },
    { text: row.short, why: null, sounds },
    ...row.aliases.map((text) => ({ text, why: 'alias' as const })),
    ...row.misreadings.map((text) => ({ text, why: 'typo' as const })),
    { text: joined, why: 'pinyin' },
    { text: joined + endings.join(''), why: 'pinyin' },
    { text: row.english, why: 'english' },
    { text: `${joined} ${english}`, why: 'english' },
    { text: initialsOf(sounds), why: 'initials' },
    { text: initialsOf([...sounds, ...endings]), why: 'initials' },
  ];
}

/** The first letter of each syllable. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
