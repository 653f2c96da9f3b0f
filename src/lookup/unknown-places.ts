import { NOT_PLACES } from '../tables/places.ts';
import { fold } from '../text/fold.ts';
import type { UnknownPlace } from './typed-place.ts';

/** Two to four characters and the kind of a place, where the kind does not begin another word (乡村, 区域, 市场). */
const SHAPE = new RegExp(
  '^\\p{Script=Han}{2,4}?(?:自治[州县旗]|街道' +
    '|区(?![域间划位别块县])|县(?![委城域乡])|镇(?![静痛压江海平])|乡(?![村镇亲愁土情音贤])' +
    '|市(?![场民区级政委长面值内外容井集])|省(?![份级委会内外道市钱时力油电长政]))',
  'u',
);

/** Where a name may begin: at the start of a phrase, or after a word that takes a place. */
export const BEGINS = /^$|[\p{P}\s在和与跟及到从去问查看了对给把我的有是说讲绍道于下]$/u;

const ENGLISH_SHAPE = /\b([A-Z][\w'’-]+) (?:District|County|Town|Township|Subdistrict|City|Province)\b/g;

/** The longest that SHAPE can match, in characters. */
const LONGEST = 7;

/** What has the shape of a place's name and is no word of the language: 火星区, Mars District; not 小区 or 哪个县. */
export function unknownPlaces(question: string): UnknownPlace[] {
  return [...inChinese(question), ...inEnglish(question)];
}

function inChinese(question: string): UnknownPlace[] {
  const { text, at } = fold(question);
  const found: UnknownPlace[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (!BEGINS.test(text.charAt(i - 1))) continue;
    const unknown = SHAPE.exec(text.slice(i, i + LONGEST))?.[0];
    if (unknown === undefined || isOrdinary(unknown)) continue;
    const start = at[i] ?? 0;
    const printed = question.slice(start, at[i + unknown.length] ?? question.length).trimEnd();
    found.push({ unknown, printed, start, end: start + printed.length });
  }
  return found;
}

function isOrdinary(name: string): boolean {
  const { endings, within } = NOT_PLACES;
  return endings.some((ending) => name.endsWith(ending)) || within.some((part) => name.includes(part));
}

function inEnglish(question: string): UnknownPlace[] {
  return [...question.matchAll(ENGLISH_SHAPE)]
    .filter(([, name = '']) => !NOT_PLACES.english.includes(name))
    .map((match) => ({ unknown: match[0], printed: match[0], start: match.index, end: match.index + match[0].length }));
}
