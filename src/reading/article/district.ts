import { findPlaces, type PlaceMention } from '../../lookup/find-places.ts';
import { CHONGQING } from '../../lookup/gazetteer.ts';
import { placesOver } from '../../lookup/home.ts';
import { placesInEnglish } from '../../lookup/latin-places.ts';
import { BYLINES } from '../../tables/people.ts';
import { NOT_PLACES } from '../../tables/places.ts';
import { isEnglish } from '../../text/language.ts';
import type { ReadByline } from '../bylines/byline.ts';
import { takeDateline } from '../bylines/dateline.ts';
import { tagsOf } from '../heads/tags.ts';
import { halfWidth } from '../lines/half-width.ts';
import { WEIGHTS } from '../weights.ts';
import { narrowestPlace } from './narrowest-place.ts';

/** What an article says of where it comes from; `heads` stand before its text, `texts` are its paragraphs, the first first. */
export type Evidence = { heads: readonly string[]; bylines: readonly ReadByline[]; texts: readonly string[] };

/**
 * The place that an article is about, by the evidence that a reader goes by: the name set before the title, the office
 * that wrote it, the place named where the report begins, and how often each is named.
 * @returns the narrowest that most of it speaks for; null where that is no place, or all of Chongqing.
 */
export function districtOf({ heads, bylines, texts }: Evidence): string | null {
  const { district } = WEIGHTS;
  const points = new Map<string, number>();
  const add = (mentions: readonly PlaceMention[], weight: number): void => {
    for (const mention of mentions) {
      const name = nameOf(mention);
      if (name !== null) points.set(name, (points.get(name) ?? 0) + weight * worthOf(mention));
    }
  };
  // What a report calls 宝山 it has as 上海市宝山区 in another paragraph.
  const mentions = placesIn(texts.map(halfWidth).join('\n'));
  const known = [...new Set(mentions.flatMap((mention) => nameOf(mention) ?? []))];
  for (const head of heads.slice(0, WEIGHTS.headsTogether)) {
    const tags = tagsOf(head);
    const named = tags.find((tag) => texts.some((text) => text.includes(tag.place))) ?? tags[0];
    if (named !== undefined) add([named], district.tag);
    else add(placesIn(head, known), district.head);
  }
  for (const { byline } of bylines) add(findPlaces(byline.office ?? '', { known }).slice(0, 1), district.office);
  const lead = leadOf(takeDateline(texts[0] ?? '').text, known);
  add(lead, district.lead / lead.length);
  for (const [name, count] of countsOf(mentions)) {
    // Said again, a name says less.
    points.set(name, (points.get(name) ?? 0) + district.text * Math.log2(1 + count));
  }
  const place = narrowestPlace(points, district);
  return place === CHONGQING ? null : place;
}

/** The name that news of a place is kept under, all of Chongqing among them; null where it may be several. */
function nameOf({ district, level, place }: PlaceMention): string | null {
  return district ?? (level === 'province' && place === CHONGQING ? place : null);
}

function worthOf({ level }: PlaceMention): number {
  return level === 'province' ? WEIGHTS.district.province : 1;
}

/** What one mention in the text counts: a province's or city's name without its kind may be of a paper, a dish or a team. */
function clearness({ level, printed, place }: PlaceMention): number {
  return level !== 'district' && printed.length < place.length ? WEIGHTS.district.short : 1;
}

/** Characters of the longest of the words that papers are called. */
const LONGEST_PAPER = Math.max(...[...BYLINES.offices, ...NOT_PLACES.bodies].map(({ length }) => length));
const PAPER = new RegExp(`^(?:${[...BYLINES.offices, ...NOT_PLACES.bodies].join('|')})`);

/**
 * The places of a text, without the names of papers (湖北日报) and without those that another is printed right behind
 * which lies in them: of 山东德州平原县 the county.
 */
function placesIn(text: string, known: readonly string[] = []): PlaceMention[] {
  const found = isEnglish(text) ? placesInEnglish(text) : findPlaces(text, { known });
  const mentions = found.filter(({ end }) => !PAPER.test(text.slice(end, end + LONGEST_PAPER)));
  return mentions.filter((mention, at) => {
    const next = mentions[at + 1];
    return next?.start !== mention.end || !isWithin(next, mention);
  });
}

/** What stands between two places of one list: 吉林中部、辽宁, 铜陵市和郎溪县. */
const LISTED = /^[^,。;:!?、]{0,6}[、和与及][^,。;:!?、]{0,2}$/;

/** The place that is named where a text begins, behind its dateline: the innermost of it that is named there, with those that are listed behind it. */
function leadOf(first: string, known: readonly string[]): PlaceMention[] {
  const { leadReach } = WEIGHTS.district;
  const reach = isEnglish(first) ? leadReach.latin : leadReach.han;
  const text = halfWidth(takeDateline(first).text.slice(0, reach));
  const named = placesIn(text, known).filter((mention) => nameOf(mention) !== null);
  const outer = named.findIndex((mention, at) => !isWithin(named[at + 1], mention));
  const from = named.slice(Math.max(0, outer));
  const last = from.findIndex((mention, at) => {
    const next = from[at + 1];
    return next === undefined || !LISTED.test(text.slice(mention.end, next.start));
  });
  return from.slice(0, last + 1);
}

function isWithin(inner: PlaceMention | undefined, outer: PlaceMention): boolean {
  const [name, over] = [inner === undefined ? null : nameOf(inner), nameOf(outer)];
  return name !== null && over !== null && name !== over && placesOver(name).has(over);
}

function countsOf(mentions: readonly PlaceMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + worthOf(mention) * clearness(mention));
  }
  return counts;
}
