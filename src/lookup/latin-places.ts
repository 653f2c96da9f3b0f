import { CHINA } from '../tables/places.ts';
import { coveredElsewhere } from './covered-places.ts';
import { compact } from './directory.ts';
import { matchDistrict, spelledDistrict } from './districts.ts';
import type { PlaceMention } from './find-places.ts';
import { placesOfChina } from './gazetteer.ts';
import { readingsByCharacter, soundsOf } from './syllables.ts';
import type { KnownPlace } from './typed-place.ts';
import type { Why } from './why.ts';

type Word = { text: string; start: number; end: number };

const WORD = /(?<![\d_])[\p{Script=Latin}\p{Mark}]+(?![\d_])/gu;
const BETWEEN_WORDS = /^[\p{Script=Latin}\p{Mark} '’-]+$/u;
const HAN = /\p{Script=Han}/u;

const NONE: readonly string[] = [];

/** The words of the longest name: Xiushan Tujia and Miao Autonomous County. */
const WORDS_OF_A_NAME = 6;

/** Letters of the shortest word that is taken for a name with a slip in it: among English ones, banana is near 巴南. */
const SLIP_LETTERS = { amongChinese: 6, amongEnglish: 7 };

/** Letters of the shortest pinyin of a place outside Chongqing that is taken for it: Ali and Aba are names of people too. */
const CHINA_LETTERS = 4;

/** Letters of the shortest that an English text may name without its capital: no longer one is an English word. */
const CHINA_LETTERS_SMALL = 5;

/**
 * The places that a question names in Latin letters: jiulongpo, jiu long po, Jiulongpo District, jlp, Beijing; pudong where
 * it is among the places that news is kept under.
 */
export function latinPlaces(question: string, known: readonly string[] = NONE): KnownPlace[] {
  const words = wordsOf(question);
  const inChinese = HAN.test(question);
  const found: KnownPlace[] = [];
  for (let i = 0; i < words.length; ) {
    const name = longestName(words.slice(i, i + WORDS_OF_A_NAME), question, { inChinese, known });
    if (name) found.push(name.place);
    i += name?.words ?? 1;
  }
  return found;
}

/**
 * The places that an English text names, by their English name or pinyin with a capital: Yubei District, Wuhan, Hubei.
 * A name in two words is a person's (An Yang) where no kind of place stands behind it.
 */
export function placesInEnglish(text: string): PlaceMention[] {
  const words = wordsOf(text);
  // To be found once: for a text without a Chinese letter it takes all of it.
  const inChinese = HAN.test(text);
  const found: PlaceMention[] = [];
  for (let i = 0; i < words.length; ) {
    const name = /^[A-Z]/.test(words[i]?.text ?? '')
      ? longestName(words.slice(i, i + WORDS_OF_A_NAME), text, { inChinese, known: NONE, exact: true })
      : null;
    if (name !== null) found.push({ ...name.place, kind: null });
    i += name?.words ?? 1;
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((word) => ({
    text: word[0],
    start: word.index,
    end: word.index + word[0].length,
  }));
}

/** Whether words are a name as papers print it: one word, or the last says what kind of place it is, or the table has it. */
function isPrinted(printed: string): boolean {
  return !printed.includes(' ') || KIND.test(printed) || ENGLISH_NAMES.has(printed);
}

const KIND = / (?:District|County|City|Province|Municipality|Prefecture|Region)$/;
const ENGLISH_NAMES: ReadonlySet<string> = new Set(Object.values(CHINA.english));

function longestName(
  words: readonly Word[],
  question: string,
  { inChinese, known, exact = false }: { inChinese: boolean; known: readonly string[]; exact?: boolean },
): { place: KnownPlace; words: number } | null {
  const [first] = words;
  if (first === undefined) return null;
  for (let count = words.length; count > 0; count -= 1) {
    const end = words[count - 1]?.end ?? first.end;
    const printed = question.slice(first.start, end);
    if (!BETWEEN_WORDS.test(printed)) continue;
    if (exact && !isPrinted(printed)) continue;
    const isOne = count === 1 && !exact && !namesakes().has(compact(printed));
    const slipped = () => (isOne ? slippedName(printed, inChinese) : null);
    const name = exactName(printed, { inChinese, exact, known }) ?? slipped();
    if (name) return { place: { ...name, printed, start: first.start, end, among: [] }, words: count };
  }
  return null;
}

type Name = Pick<KnownPlace, 'district' | 'place' | 'level' | 'why'>;

function exactName(
  printed: string,
  { known, ...as }: { inChinese: boolean; exact: boolean; known: readonly string[] },
): Name | null {
  const { inChinese } = as;
  const spelled = spelledDistrict(printed);
  if (spelled === null) return nameAmong(known, printed) ?? nameInChina(printed, as);
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

/** The one of the known places that a name in letters is of. */
function nameAmong(known: readonly string[], printed: string): Name | null {
  if (printed.length < CHINA_LETTERS) return null;
  const found = coveredElsewhere(known).spelled(printed);
  if (found === null || found.why === 'initials') return null;
  const { name, district, level } = found.row.place;
  return { place: name, district, level, why: found.why };
}

function nameOf({ name, district }: { name: string; district: string }, why: Why | null): Name {
  return { place: name, district, level: 'district', why };
}

let china: ReadonlyMap<string, Name> | null = null;

function nameInChina(printed: string, { inChinese, exact }: { inChinese: boolean; exact: boolean }): Name | null {
  const isName = inChinese || /^[A-Z]/.test(printed);
  if (printed.length < (isName ? CHINA_LETTERS : CHINA_LETTERS_SMALL)) return null;
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
  const sound = compact(printed);
  if (!inChinese && !exact && namesakes().has(sound)) return null;
  return china.get(sound) ?? (inChinese ? (countiesBySound().get(sound) ?? null) : null);
}

let shared: ReadonlySet<string> | null = null;

/** The pinyin that two cities have: Taizhou is 台州 or 泰州, of which the words of the report tell more than the order of a table. */
function namesakes(): ReadonlySet<string> {
  shared ??= new Set(
    [
      ...Map.groupBy(
        placesOfChina().filter(({ level }) => level === 'city'),
        ({ pinyin }) => pinyin,
      ),
    ].flatMap(([pinyin, places]) => (pinyin !== null && places.length > 1 ? [pinyin] : [])),
  );
  return shared;
}

/** Letters of the shortest pinyin of a county that is taken for it: anhua may be 安化, tian is rather 天. */
const COUNTY_LETTERS = 6;

let counties: ReadonlyMap<string, Name> | null = null;

/** Counties and districts by the pinyin of their short names (pingyao), of those that are read in one way and no other is called by. */
function countiesBySound(): ReadonlyMap<string, Name> {
  if (counties !== null) return counties;
  const readings = readingsByCharacter();
  const bySound = new Map<string, Name | null>();
  for (const { name, district, level, pinyin, within } of placesOfChina()) {
    if (pinyin !== null || level !== 'district') continue;
    for (const short of within) {
      const [sound = '', ...others] = soundsOf(short, readings);
      if (others.length > 0 || sound.length < COUNTY_LETTERS) continue;
      bySound.set(sound, bySound.has(sound) ? null : { place: name, district, level, why: 'pinyin' });
    }
  }
  counties = new Map([...bySound].flatMap(([sound, name]) => (name === null ? [] : [[sound, name] as const])));
  return counties;
}
