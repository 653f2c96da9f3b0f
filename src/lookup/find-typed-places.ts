import { DISTRICTS, NOT_PLACES } from '../tables.ts';
import { fold } from '../text/fold.ts';
import { matchDistrict } from './districts.ts';
import { findPlaces, type PlaceMention } from './find-places.ts';
import { isOldName } from './gazetteer.ts';
import { slipBetween } from './syllables.ts';
import type { Why } from './why.ts';

/**
 * A place in a question, at `question.slice(start, end) === printed`. A `place` is known, found as `why` says; an
 * `unknown` one has the shape of a place's name (火星区) and no row.
 */
export type TypedPlace =
  | ({ why: Why | null } & Omit<PlaceMention, 'kind'>)
  | { unknown: string; printed: string; start: number; end: number };

/** Finds the places that a question names in any spelling, and what looks like one and is none; in typed order. */
export function findTypedPlaces(question: string): TypedPlace[] {
  const known: TypedPlace[] = findPlaces(question).map(({ kind, ...mention }) => ({
    ...mention,
    why: whyOf(mention, kind),
  }));
  const free = (start: number, end: number, taken: readonly TypedPlace[]) =>
    taken.every((place) => end <= place.start || place.end <= start);
  const add = (more: readonly TypedPlace[]) => {
    for (const place of more) if (free(place.start, place.end, known)) known.push(place);
  };
  add(latinPlaces(question));
  add(slippedPlaces(question));
  add(unknownPlaces(question));
  return known.sort((a, b) => a.start - b.start);
}

function whyOf(mention: Omit<PlaceMention, 'kind'>, kind: PlaceMention['kind']): Why | null {
  if (kind === 'misreading') return 'typo';
  const row = DISTRICTS.find(({ name }) => name === mention.place);
  if (row && isOldName(row)) return 'old name';
  if (kind === 'alias') return 'alias';
  return fold(mention.printed).text === mention.printed ? null : 'traditional';
}

const WORD = /[A-Za-z][A-Za-z]*/g;
const HAN = /\p{Script=Han}/u;
const WORDS_OF_A_NAME = 4;

// "jiu long po", "Jiulongpo District", "Yubei's": the longest run of words that spells a name.
function latinPlaces(question: string): TypedPlace[] {
  const words = [...question.matchAll(WORD)].map((word) => ({
    text: word[0],
    start: word.index,
    end: word.index + word[0].length,
  }));
  const inChinese = HAN.test(question);
  const found: TypedPlace[] = [];
  for (let i = 0; i < words.length; ) {
    const taken = longestName(words.slice(i, i + WORDS_OF_A_NAME), { question, inChinese });
    if (taken) found.push(taken.place);
    i += taken?.words ?? 1;
  }
  return found;
}

type Word = { text: string; start: number; end: number };

function longestName(
  words: readonly Word[],
  { question, inChinese }: { question: string; inChinese: boolean },
): { place: TypedPlace; words: number } | null {
  for (let count = words.length; count > 0; count -= 1) {
    const [first, last] = [words[0], words[count - 1]];
    if (first === undefined || last === undefined) continue;
    const printed = question.slice(first.start, last.end);
    if (/[^A-Za-z '’-]/.test(printed)) continue;
    const match = matchDistrict(printed);
    if (match === null || !('found' in match) || !trusted(match.why, { printed, inChinese })) continue;
    const { name, district } = match.found;
    const place: TypedPlace = {
      district,
      place: name,
      level: 'district',
      printed,
      start: first.start,
      end: last.end,
      among: [],
      why: match.why,
    };
    return { place, words: count };
  }
  return null;
}

// Two letters are initials only in a Chinese sentence, and a slip is believed only of a long word that no English one resembles.
function trusted(why: Why | null, { printed, inChinese }: { printed: string; inChinese: boolean }): boolean {
  if (why === 'initials') return inChinese && printed === printed.toLowerCase();
  if (why === 'typo') return /^[A-Za-z]{6,}$/.test(printed) && (inChinese || /^[A-Z]/.test(printed));
  return true;
}

// 壁山慢行道, 余北有什么新闻: one character of a district's name was typed for another that sounds or looks like it.
function slippedPlaces(question: string): TypedPlace[] {
  const { text, at } = fold(question);
  const found: TypedPlace[] = [];
  for (const row of DISTRICTS) {
    for (const name of new Set([row.name, row.short])) {
      for (let i = 0; i + name.length <= text.length; i += 1) {
        const why = slipBetween(text.slice(i, i + name.length), name);
        if (why === null || !standsApart(text, i, name.length)) continue;
        const [start, end] = [at[i] ?? 0, at[i + name.length] ?? question.length];
        found.push({
          district: row.district,
          place: row.name,
          level: 'district',
          printed: question.slice(start, end),
          start,
          end,
          among: [],
          why,
        });
      }
    }
  }
  return found;
}

function standsApart(text: string, start: number, length: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(start + length);
  return (
    (start === 0 || !HAN.test(before) || '在和与跟及到从去问查看了'.includes(before)) && (length > 2 || after !== '')
  );
}

const UNKNOWN = /(\p{Script=Han}{2,4}?)(区|县|镇|乡|街道|自治县)/gu;

// 火星区: what no word of the language ends in 区 or 县 with.
function unknownPlaces(question: string): TypedPlace[] {
  const { text, at } = fold(question);
  return [...text.matchAll(UNKNOWN)].flatMap((match): TypedPlace[] => {
    const name = match[0];
    if (NOT_PLACES.endings.some((ending) => name.endsWith(ending))) return [];
    if (NOT_PLACES.within.some((part) => name.includes(part))) return [];
    const start = at[match.index] ?? 0;
    const end = at[match.index + name.length] ?? question.length;
    return [{ unknown: name, printed: question.slice(start, end), start, end }];
  });
}
