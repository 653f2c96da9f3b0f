import { findPlaces } from '../../lookup/find-places.ts';
import { findTypedPlaces } from '../../lookup/find-typed-places.ts';
import { CHONGQING } from '../../lookup/gazetteer.ts';
import { placesOver } from '../../lookup/home.ts';
import { glossesByWord } from '../../tables/dictionary.ts';
import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/sentences.ts';
import type { Read } from '../claims/read.ts';
import type { Fault, Passage } from '../passage.ts';

/** 比老院区: what joins is no part of a name. */
const LEADS = /^[比较在从到与和及向对]/;

/** Characters that no name of a place has: 此前在省 is none. */
const NO_NAME: ReadonlySet<string> = new Set('在到从由此该本各某的是经途去往赴任和与及');

/** A name in pinyin of printed characters. */
function isRead(printed: string, names: ReadonlyMap<string, string>): boolean {
  return names.has((/^\S+/.exec(printed)?.[0] ?? '').toLowerCase());
}

function isNoName(printed: string): boolean {
  return [...printed.slice(0, -1)].some((one) => NO_NAME.has(one));
}

/** The places of a wording: where in its folded text those stand that are printed, in whatever spelling; and those that are not. */
export type Places = { printed: Span[]; faults: Fault[] };

export function alignPlaces({ original, at, names }: Read, passages: readonly Passage[]): Places {
  const known = new Set<string>();
  const sources = passages
    .flatMap(({ text, ...of }) => [text, of.title, of.district, of.source])
    .map((one) => one ?? '');
  const all = foldText(sources.join('\n'));
  for (const { place, district, among } of findPlaces(sources.join('\n')))
    for (const name of [place, district ?? '', ...among]) known.add(name);
  for (const { district } of passages) known.add(district ?? '');
  const printed: Span[] = [];
  const faults: Fault[] = [];
  const found = findTypedPlaces(original);
  for (const [index, place] of found.entries()) {
    const name = 'place' in place ? place.place : place.unknown;
    const next = found[index + 1];
    const leads = next !== undefined && next.start - place.end <= 1 && 'place' in next && isOver(name, next.place);
    const isPrinted = known.has(name) || leads || all.includes(foldText(place.printed.replace(LEADS, '')));
    if (isPrinted) printed.push(place);
    else if (
      !isRead(place.printed, names) &&
      !isWord(place.printed) &&
      !('unknown' in place && (isNoName(place.printed) || glossesByWord().has(place.printed.slice(0, -1))))
    )
      faults.push({ kind: 'place', at: place.start, text: place.printed });
  }
  return { printed: printed.map(({ start, end }) => ({ start: at.indexOf(start), end: foldedEnd(at, end) })), faults };
}

function foldedEnd(at: readonly number[], end: number): number {
  const found = at.findIndex((original) => original >= end);
  return found < 0 ? at.length - 1 : found;
}

/** 湖北襄阳, 重庆潼南区: a province or a city before what lies in it is no wider than it. */
function isOver(name: string, place: string): boolean {
  return name !== place && (name === CHONGQING || placesOver(place).has(name));
}

/** An English word in lower case is hardly a name, whatever place it is near to. */
function isWord(printed: string): boolean {
  return /^[a-z]+$/.test(printed);
}
