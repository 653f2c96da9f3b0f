import { findPlaces, type PlaceMention } from '../lookup/find-places.ts';
import type { ReadByline } from './byline.ts';
import { halfWidth } from './half-width.ts';
import type { Piece } from './lines.ts';
import { tagsOf } from './roles.ts';
import { WEIGHTS } from './weights.ts';

/** What an article says of where it comes from; `texts` are its paragraphs, the first first. */
export type Evidence = { heads: readonly Piece[]; bylines: readonly ReadByline[]; texts: readonly string[] };

/**
 * The district that an article is about, by the evidence that a reader goes by: the name set before the title, the
 * office that wrote it, the place named where the report begins, and how often each is named.
 * @returns its official name; null where no place is named.
 */
export function districtOf({ heads, bylines, texts }: Evidence): string | null {
  const { district } = WEIGHTS;
  const points = new Map<string, number>();
  const add = (mentions: readonly PlaceMention[], weight: number): void => {
    for (const mention of mentions) {
      if (mention.district === null) continue;
      const level = mention.level === 'province' ? district.province : 1;
      points.set(mention.district, (points.get(mention.district) ?? 0) + weight * level);
    }
  };
  for (const head of heads.slice(0, WEIGHTS.headsTogether)) {
    const tags = tagsOf(head.text);
    const named = tags.find((tag) => texts.some((text) => text.includes(tag.place))) ?? tags[0];
    if (named !== undefined) add([named], district.tag);
    else add(findPlaces(head.text), district.head);
  }
  for (const { byline } of bylines) add(findPlaces(byline.office ?? '').slice(0, 1), district.office);
  const mentions = texts.map((text) => findPlaces(halfWidth(text)));
  const lead = (mentions[0] ?? []).filter((mention) => mention.district !== null && mention.start < WEIGHTS.leadReach);
  add(lead.slice(0, 1), district.lead);
  for (const [name, count] of countsOf(mentions.flat())) {
    // Said again, a name says less.
    points.set(name, (points.get(name) ?? 0) + district.text * Math.log2(1 + count));
  }
  return [...points].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function countsOf(mentions: readonly PlaceMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { district, level } of mentions) {
    if (district === null) continue;
    const one = level === 'province' ? WEIGHTS.district.province : 1;
    counts.set(district, (counts.get(district) ?? 0) + one);
  }
  return counts;
}
