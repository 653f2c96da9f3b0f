import { BYLINES } from '../tables.ts';
import { districtOf } from './district.ts';
import type { Draft } from './drafts.ts';
import type { Piece } from './lines.ts';
import { isTagged } from './roles.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Gives texts without a head the head that was printed apart from them: of the heads that stand together above another
 * text, or above none, those that share most words with it. Changes the drafts; those left with nothing are dropped.
 */
export function adoptHeads(drafts: readonly Draft[]): Draft[] {
  const rarity = rarityOf(drafts);
  const offers = drafts.flatMap((from) => offersOf(from));
  const wanting = drafts.filter((draft) => draft.heads.length === 0 && draft.items.length > 0);
  const pairs = wanting
    .flatMap((to) => offers.map((offer) => ({ ...offer, to, points: adoptionPoints(offer, to, rarity) })))
    .filter((pair) => pair.points > 0)
    .toSorted((a, b) => b.points - a.points);
  for (const { from, to, heads } of pairs) {
    if (to.heads.length > 0 || heads.some((head) => !from.heads.includes(head))) continue;
    to.heads = [...heads];
    from.heads = from.heads.filter((head) => !heads.includes(head));
  }
  return drafts.filter((draft) => draft.items.length > 0);
}

type Offer = { from: Draft; heads: readonly Piece[] };

/** Heads that may belong elsewhere: the first ones of several, or all where no text follows. */
function offersOf(from: Draft): Offer[] {
  const most = from.items.length === 0 ? from.heads.length : from.heads.length - 1;
  return Array.from({ length: most }, (_, at) => ({ from, heads: from.heads.slice(0, at + 1) }));
}

function adoptionPoints({ from, heads }: Offer, to: Draft, rarity: Map<string, number>): number {
  const { adopt } = WEIGHTS;
  const text = heads.map((head) => head.text).join('');
  const rest = from.heads.slice(heads.length);
  let points: number = adopt.prior;
  points += adopt.likeness * (likeness(text, to, rarity) - likeness(text, from, rarity));
  // The heads left behind should fit their own text better than the one that takes these.
  if (rest.length > 0) {
    const left = rest.map((head) => head.text).join('');
    points += adopt.left * (likeness(left, from, rarity) - likeness(left, to, rarity));
  }
  const tag = heads
    .map((head) => (isTagged(head.text) ? districtOf({ ...to, heads: [head], items: [], bylines: [] }) : null))
    .find((name) => name !== null);
  if (tag !== undefined) points += tag === districtOf(to) ? adopt.sameTag : adopt.otherTag;
  if (to.bylines.some(({ byline }) => byline.role !== null && BYLINES.photo.has(byline.role))) points += adopt.caption;
  if (from.items.length === 0) points += adopt.headAlone;
  return points;
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

function pairsOf(text: string): string[] {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
}

/** For each pair of characters, one over the number of texts it stands in. */
function rarityOf(drafts: readonly Draft[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const draft of drafts)
    for (const pair of new Set(pairsOf(textOf(draft)))) count.set(pair, (count.get(pair) ?? 0) + 1);
  return new Map([...count].map(([pair, texts]) => [pair, 1 / texts]));
}
