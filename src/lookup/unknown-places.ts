import { NOT_PLACES } from '../tables.ts';
import { fold } from '../text/fold.ts';
import type { UnknownPlace } from './find-typed-places.ts';

const SHAPE = /(\p{Script=Han}{2,4}?)(区|县|镇|乡|街道|自治县)/gu;

/** What has the shape of a place's name and is no word of the language: 火星区, not 小区 or 哪个县. */
export function unknownPlaces(question: string): UnknownPlace[] {
  const { text, at } = fold(question);
  return [...text.matchAll(SHAPE)].flatMap((match): UnknownPlace[] => {
    const unknown = match[0];
    if (NOT_PLACES.endings.some((ending) => unknown.endsWith(ending))) return [];
    if (NOT_PLACES.within.some((part) => unknown.includes(part))) return [];
    const start = at[match.index] ?? 0;
    const printed = question.slice(start, at[match.index + unknown.length] ?? question.length).trimEnd();
    return [{ unknown, printed, start, end: start + printed.length }];
  });
}
