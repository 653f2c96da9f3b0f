import { DISTRICTS } from '../tables.ts';
import { compact, type Directory, directoryOf, type Entry, type Found, type Spelling } from './directory.ts';
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
  return districts().match(typed);
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

const SUFFIXES: Readonly<Record<District['kind'], readonly string[]>> = {
  区: ['qu', 'district'],
  县: ['xian', 'county'],
  自治县: ['xian', 'zizhixian', 'county'],
  市: ['shi', 'city'],
  新区: ['newarea'],
};

function entries(): Entry<District>[] {
  const own = DISTRICTS.filter((row) => !isOldName(row));
  const taken = new Set(own.flatMap((row) => spellingsOf(row).map(({ text }) => compact(text))));
  const spellings = new Map(own.map((row) => [row, spellingsOf(row)]));
  for (const row of DISTRICTS.filter(isOldName)) {
    const old = spellingsOf(row).filter(({ text, why }) => why !== 'initials' && !taken.has(compact(text)));
    spellings.get(districtOf(row))?.push(...old.map(({ text }) => ({ text, why: 'old name' as const })));
  }
  return [...spellings].map(([row, list]) => ({ row, spellings: list }));
}

function spellingsOf(row: District): Spelling[] {
  const joined = row.pinyin.replaceAll(' ', '');
  const initials = row.pinyin.replace(/(\w)\w* ?/g, '$1');
  return [
    { text: row.name, why: null },
    { text: row.short, why: null },
    { text: row.traditional, why: null },
    ...row.aliases.map((text) => ({ text, why: 'alias' as const })),
    ...row.misreadings.map((text) => ({ text, why: 'typo' as const })),
    { text: joined, why: 'pinyin' as const },
    ...SUFFIXES[row.kind].map((suffix) => ({ text: joined + suffix, why: wordOf(suffix) })),
    { text: row.english, why: 'english' as const },
    { text: initials, why: 'initials' as const },
    { text: initials + row.kind.at(-1), why: 'initials' as const },
    { text: initials + (SUFFIXES[row.kind][0]?.charAt(0) ?? ''), why: 'initials' as const },
  ];
}

function wordOf(suffix: string): Why {
  return suffix === 'district' || suffix === 'county' || suffix === 'city' || suffix === 'newarea'
    ? 'english'
    : 'pinyin';
}
