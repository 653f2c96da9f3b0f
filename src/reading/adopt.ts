import { BYLINES } from '../tables/people.ts';
import { districtOf } from './district.ts';
import type { Draft } from './drafts.ts';
import { opensReport } from './lead.ts';
import type { Piece } from './lines.ts';
import { pairsOf } from './pairs.ts';
import { tagOf } from './roles.ts';
import { WEIGHTS } from './weights.ts';
import { printedWidth } from './width.ts';

/**
 * Gives texts without a head the head that was printed apart from them: of the heads that stand together above another
 * text, or above none, those that share most words with it. Changes the drafts; those left with nothing are dropped.
 */
export function adoptHeads(drafts: readonly Draft[]): Draft[] {
  const rarity = rarityOf(drafts);
  const offers = drafts.flatMap(offersOf);
  const wanting = drafts.filter((draft) => draft.items.length > 0 && draft.heads.length <= 1);
  const pairs = wanting
    .flatMap((to) => offers.map((offer) => ({ ...offer, to, points: adoptionPoints(offer, to, rarity) })))
    .filter((pair) => pair.from !== pair.to && pair.points > 0)
    .toSorted((a, b) => b.points - a.points);
  const settled = new Set<Draft>();
  for (const { from, to, heads } of pairs) {
    if (settled.has(to) || heads.some((head) => !from.heads.includes(head))) continue;
    settled.add(to);
    // Where a text has its first subhead still above it, that one comes behind the heads.
    to.heads = [...heads, ...to.heads];
    from.heads = from.heads.filter((head) => !heads.includes(head));
  }
  return drafts.filter((draft) => draft.items.length > 0);
}

type Offer = { from: Draft; heads: readonly Piece[] };

/** Heads that may belong elsewhere: the first ones of those that stand together, or all of them. */
function offersOf(from: Draft): Offer[] {
  return from.heads.map((_, at) => ({ from, heads: from.heads.slice(0, at + 1) }));
}

function adoptionPoints({ from, heads }: Offer, to: Draft, rarity: Map<string, number>): number {
  const { adopt } = WEIGHTS;
  const text = heads.map((head) => head.text).join('');
  const rest = from.heads.slice(heads.length);
  const tag = heads.map((head) => tagOf(head.text)?.district ?? null).find((name) => name !== null) ?? null;
  const gain = likeness(text, to, rarity) - likeness(text, from, rarity);
  if (gain < adopt.leastLikeness && tag === null) return 0;
  let points: number = adopt.prior + adopt.likeness * gain;
  // The heads left behind should fit their own text better than the one that takes these.
  if (rest.length > 0) {
    const left = rest.map((head) => head.text).join('');
    points += adopt.left * (likeness(left, from, rarity) - likeness(left, to, rarity));
  }
  if (tag !== null)
    points +=
      tag === districtOf({ heads: to.heads, bylines: to.bylines, texts: [textOf(to)] })
        ? adopt.sameTag
        : adopt.otherTag;
  if (isCaption(to)) points += adopt.caption;
  if (from.items.length === 0) points += adopt.headAlone;
  else if (rest.length === 0) points += isCaption(from) ? adopt.ownCaption : adopt.ownText;
  if (to.heads.length > 0 && rest.length === 0) return 0;
  if (to.heads.length > 0) points += mayBeSubhead(to) ? adopt.subheadFirst : adopt.ownText * 2;
  return points;
}

function isCaption(draft: Draft): boolean {
  return draft.bylines.some(({ byline }) => byline.role !== null && BYLINES.photo.has(byline.role));
}

/** Whether the only head above a text is short enough for a subhead, and no report begins below it. */
function mayBeSubhead({ heads, items }: Draft): boolean {
  const next = items[0]?.piece;
  return (
    next !== undefined &&
    heads.every((head) => printedWidth(head.text) <= next.column && tagOf(head.text) === null) &&
    !opensReport(next.text)
  );
}

/** The share of a head's character pairs, weighed by how rare each is on the page, that stand in a draft's text. */
function likeness(head: string, draft: Draft, rarity: Map<string, number>): number {
  const text = textOf(draft);
  let all = 0;
  let shared = 0;
  for (const pair of pairsOf(head)) {
    const weight = rarity.get(pair) ?? 1;
    all += weight;
    if (text.includes(pair)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function textOf(draft: Draft): string {
  return draft.items.map((item) => item.piece.text.replace(/\s/g, '')).join('\n');
}

/** For each pair of characters, one over the number of texts it stands in. */
function rarityOf(drafts: readonly Draft[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const draft of drafts)
    for (const pair of new Set(pairsOf(textOf(draft)))) count.set(pair, (count.get(pair) ?? 0) + 1);
  return new Map([...count].map(([pair, texts]) => [pair, 1 / texts]));
}
