import { findPlaces, type PlaceMention } from '../lookup/find-places.ts';
import type { Draft } from './drafts.ts';
import { opensReport } from './lead.ts';
import { tagOf } from './roles.ts';
import { WEIGHTS } from './weights.ts';

/**
 * The district that an article is about, by the evidence that a reader goes by: the name set before the title, the
 * office that wrote it, the place named where the report begins, and how often each is named.
 * @returns its official name; null where no place is named.
 */
export function districtOf(draft: Pick<Draft, 'heads' | 'items' | 'bylines'>): string | null {
  const { district } = WEIGHTS;
  const points = new Map<string, number>();
  const add = (mentions: readonly PlaceMention[], weight: number): void => {
    for (const mention of mentions) {
      if (mention.district === null) continue;
      const level = mention.level === 'province' ? district.province : 1;
      points.set(mention.district, (points.get(mention.district) ?? 0) + weight * level);
    }
  };
  for (const head of draft.heads) {
    const tag = tagOf(head.text);
    if (tag !== null) add([tag], district.tag);
    else add(findPlaces(head.text), district.head);
  }
  for (const { byline } of draft.bylines) add(findPlaces(byline.office ?? '').slice(0, 1), district.office);
  for (const { piece } of draft.items) {
    const mentions = findPlaces(piece.text.replace(/\s/g, ''));
    add(mentions, district.text);
    if (opensReport(piece.text))
      add(mentions.filter((mention) => mention.start < WEIGHTS.leadReach).slice(0, 1), district.lead);
  }
  return [...points].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
