import { NOT_PLACES } from '../tables.ts';
import { fold } from '../text/fold.ts';
import type { UnknownPlace } from './find-typed-places.ts';

/** Two to four characters and the kind of a place, where the kind is not the beginning of another word (乡村, 区域). */
const SHAPE =
  /^(\p{Script=Han}{2,4}?)(?:自治县|街道|区(?![域间划位别块县])|县(?![委城域乡])|镇(?![静痛压江海平])|乡(?![村镇亲愁土情音贤]))/u;

/** Where a name may begin: at the start of a phrase, or after a word that takes a place. */
const BEGINS = /^$|[\p{P}\s在和与跟及到从去问查看了对给把]$/u;

/** What has the shape of a place's name and is no word of the language: 火星区, not 小区 or 哪个县. */
export function unknownPlaces(question: string): UnknownPlace[] {
  const { text, at } = fold(question);
  const found: UnknownPlace[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unknown = BEGINS.test(text.slice(Math.max(0, i - 1), i)) ? SHAPE.exec(text.slice(i, i + 8))?.[0] : undefined;
    if (unknown === undefined || isOrdinary(unknown)) continue;
    const start = at[i] ?? 0;
    const printed = question.slice(start, at[i + unknown.length] ?? question.length).trimEnd();
    found.push({ unknown, printed, start, end: start + printed.length });
  }
  return found;
}

function isOrdinary(name: string): boolean {
  return (
    NOT_PLACES.endings.some((ending) => name.endsWith(ending)) || NOT_PLACES.within.some((part) => name.includes(part))
  );
}
