import { BYLINES } from '../../tables/people.ts';
import { districtOf } from '../article/district.ts';
import { isTagged, tagOf } from '../heads/tags.ts';
import { opensReport } from '../lines/lead.ts';
import type { Piece } from '../lines/lines.ts';
import { pairsOf } from '../lines/pairs.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import type { Draft } from './draft.ts';

/**
 * Gives texts without a head the head that was printed apart from them: of the heads that stand together above another
 * text, or above none, those that share most words with it. Changes the drafts; those left without a text are dropped.
 */
export function adoptHeads(drafts: readonly Draft[]): Draft[] {
  const subjects = drafts.map(subjectOf);
  const rarity = rarityOf(subjects);
  const pairs = subjects
    .flatMap((to, at) => (isWanting(to.draft) ? offersNear(subjects, at).map((offer) => ({ ...offer, to })) : []))
    .map((pair) => ({ ...pair, points: adoptionPoints(pair, pair.to, rarity) }))
    .filter((pair) => pair.points > 0)
    .toSorted((a, b) => b.points - a.points);
  const settled = new Set<Draft>();
  for (const { from, to, heads } of pairs) {
    if (settled.has(to.draft) || heads.some((head) => !from.draft.heads.includes(head))) continue;
    settled.add(to.draft);
    // Where a text has its first subhead still above it, that one comes behind the heads.
    to.draft.heads = [...heads, ...to.draft.heads];
    from.draft.heads = from.draft.heads.filter((head) => !heads.includes(head));
  }
  return drafts.filter((draft) => draft.items.length > 0);
}

/** A draft with the pairs of characters in its text and the district that it speaks of. */
type Subject = { draft: Draft; pairs: ReadonlySet<string>; district: () => string | null };

function subjectOf(draft: Draft): Subject {
  const text = draft.items.map((item) => item.piece.text.replace(/\s/g, '')).join('\n');
  let district: string | null | undefined;
  return {
    draft,
    pairs: new Set(pairsOf(text)),
    district: () => {
      if (district === undefined)
        district = districtOf({ heads: draft.heads.map((head) => head.text), bylines: draft.bylines, texts: [text] });
      return district;
    },
  };
}

function isWanting({ heads, items }: Draft): boolean {
  return items.length > 0 && heads.length <= 1;
}

type Offer = { from: Subject; heads: readonly Piece[] };

/** Heads that may belong elsewhere: the first or the last ones of those that stand together, or all of them. */
function offersNear(subjects: readonly Subject[], at: number): Offer[] {
  const near = subjects.slice(Math.max(0, at - WEIGHTS.adopt.reach), at + WEIGHTS.adopt.reach + 1);
  return near.flatMap((from) => {
    if (from === subjects[at]) return [];
    const free = freeHeads(from.draft);
    const first = free.slice(0, MOST_HEADS).map((_, last) => free.slice(0, last + 1));
    // Two articles' heads may stand above both texts.
    const last = free.slice(-MOST_HEADS).map((_, at, some) => some.slice(at));
    return [...first, ...last.filter((some) => some.length < free.length)].map((heads) => ({ from, heads }));
  });
}

/** The first heads up to one that is of one block with its text or its byline. */
function freeHeads({ heads, items, bylineBlocks }: Draft): Piece[] {
  const bound = new Set([...items.map(({ piece }) => piece.number), ...bylineBlocks]);
  const first = heads.findIndex(({ number }) => bound.has(number));
  return first < 0 ? heads : heads.slice(0, first);
}

/** Kicker, title, deck and a title more. */
const MOST_HEADS = 4;

function adoptionPoints({ from, heads }: Offer, to: Subject, rarity: ReadonlyMap<string, number>): number {
  const { adopt } = WEIGHTS;
  const rest = from.draft.heads.filter((head) => !heads.includes(head));
  const tag = heads.map((head) => tagOf(head.text)?.district ?? null).find((name) => name !== null) ?? null;
  const gain = likeness(heads, to, rarity) - likeness(heads, from, rarity);
  if (gain < adopt.leastLikeness && tag === null) return 0;
  if (to.draft.heads.length > 0 && rest.length === 0) return 0;
  let points: number = adopt.prior + adopt.likeness * gain;
  // The heads left behind should fit their own text better than the one that takes these.
  if (rest.length > 0) points += adopt.left * (likeness(rest, from, rarity) - likeness(rest, to, rarity));
  if (tag !== null) points += tag === to.district() ? adopt.sameTag : adopt.otherTag;
  if (isCaption(to.draft)) points += adopt.caption;
  if (from.draft.items.length === 0) points += adopt.headAlone;
  else if (rest.length === 0) points += isCaption(from.draft) ? adopt.ownCaption : adopt.ownText;
  if (to.draft.heads.length > 0) points += mayBeSubhead(to.draft) ? adopt.subheadFirst : adopt.ownText * 2;
  return points;
}

function isCaption(draft: Draft): boolean {
  return draft.bylines.some(({ byline }) => byline.role !== null && BYLINES.photo.has(byline.role));
}

/** Whether the only head above a text is short enough for a subhead, and no report begins below it. */
function mayBeSubhead({ heads, items }: Draft): boolean {
  const next = items[0]?.piece;
  if (next === undefined || opensReport(next.text)) return false;
  return heads.every((head) => printedWidth(head.text) <= next.column && !isTagged(head.text));
}

/** The share of heads' character pairs, weighed by how rare each is on the page, that stand in a draft's text. */
function likeness(heads: readonly Piece[], { pairs }: Subject, rarity: ReadonlyMap<string, number>): number {
  let all = 0;
  let shared = 0;
  for (const pair of pairsOf(heads.map((head) => head.text).join(''))) {
    const weight = rarity.get(pair) ?? 1;
    all += weight;
    if (pairs.has(pair)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** For each pair of characters, one over the number of texts it stands in. */
function rarityOf(subjects: readonly Subject[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { pairs } of subjects) for (const pair of pairs) count.set(pair, (count.get(pair) ?? 0) + 1);
  return new Map([...count].map(([pair, texts]) => [pair, 1 / texts]));
}
