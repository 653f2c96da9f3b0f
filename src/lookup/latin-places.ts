import { CHINA } from '../tables/places.ts';
import { compact } from './directory.ts';
import { matchDistrict, spelledDistrict } from './districts.ts';
import { placesOfChina } from './gazetteer.ts';
import type { KnownPlace } from './typed-place.ts';
import type { Why } from './why.ts';

type Word = { text: string; start: number; end: number };

const WORD = /(?<![\d_])[\p{Script=Latin}\p{Mark}]+(?![\d_])/gu;
const BETWEEN_WORDS = /^[\p{Script=Latin}\p{Mark} '’-]+$/u;
const HAN = /\p{Script=Han}/u;

/** The words of the longest name: Xiushan Tujia and Miao Autonomous County. */
const WORDS_OF_A_NAME = 6;

/** Letters of the shortest word that is taken for a name with a slip in it: among English ones, banana is near 巴南. */
const SLIP_LETTERS = { amongChinese: 6, amongEnglish: 7 };

/** Letters of the shortest pinyin of a place outside Chongqing that is taken for it: Ali and Aba are names of people too. */
const CHINA_LETTERS = 4;

/** The places that a question names in Latin letters: jiulongpo, jiu long po, Jiulongpo District, jlp, Beijing. */
export function latinPlaces(question: string): KnownPlace[] {
  const words = [...question.matchAll(WORD)].map(
    (word): Word => ({ text: word[0], start: word.index, end: word.index + word[0].length }),
  );
  const found: KnownPlace[] = [];
  for (let i = 0; i < words.length; ) {
    const name = longestName(words.slice(i, i + WORDS_OF_A_NAME), question);
    if (name) found.push(name.place);
    i += name?.words ?? 1;
  }
  return found;
}

function longestName(words: readonly Word[], question: string): { place: KnownPlace; words: number } | null {
  const [first] = words;
  if (first === undefined) return null;
  const inChinese = HAN.test(question);
  for (let count = words.length; count > 0; count -= 1) {
    const end = words[count - 1]?.end ?? first.end;
    const printed = question.slice(first.start, end);
    if (!BETWEEN_WORDS.test(printed)) continue;
    const name = exactName(printed, inChinese) ?? (count === 1 ? slippedName(printed, inChinese) : null);
    if (name) return { place: { ...name, printed, start: first.start, end, among: [] }, words: count };
  }
  return null;
}

type Name = Pick<KnownPlace, 'district' | 'place' | 'level' | 'why'>;

function exactName(printed: string, inChinese: boolean): Name | null {
  const spelled = spelledDistrict(printed);
  if (spelled === null) return nameInChina(printed, inChinese);
  // Outside a Chinese sentence two or three letters are a word or an abbreviation.
  if (spelled.why === 'initials' && !(inChinese && printed === printed.toLowerCase())) return null;
  return nameOf(spelled.district, spelled.why);
}

function slippedName(printed: string, inChinese: boolean): Name | null {
  const isLong = printed.length >= (inChinese ? SLIP_LETTERS.amongChinese : SLIP_LETTERS.amongEnglish);
  if (!isLong || !(inChinese || /^[A-Z]/.test(printed))) return null;
  const match = matchDistrict(printed);
  return match && 'found' in match ? nameOf(match.found, match.why) : null;
}

function nameOf({ name, district }: { name: string; district: string }, why: Why | null): Name {
  return { place: name, district, level: 'district', why };
}

let china: ReadonlyMap<string, Name> | null = null;

function nameInChina(printed: string, inChinese: boolean): Name | null {
  if (printed.length < CHINA_LETTERS || !(inChinese || /^[A-Z]/.test(printed))) return null;
  china ??= new Map(
    // Reversed, so that of two places with one pinyin the first of the table, a province before its city, stays.
    placesOfChina()
      .toReversed()
      .flatMap(({ name, district, level, pinyin }) => {
        const english = CHINA.english[name];
        const spelled: [string, Name][] = pinyin ? [[pinyin, { place: name, district, level, why: 'pinyin' }]] : [];
        if (english) spelled.push([compact(english), { place: name, district, level, why: 'english' }]);
        return spelled;
      }),
  );
  return china.get(compact(printed)) ?? null;
}
