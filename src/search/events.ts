import { STORIES } from '../limits/answering.ts';
import type { Day } from '../model.ts';
import { daysBetween } from '../text/day.ts';
import { relatedness } from '../text/vectors.ts';
import { idf } from './index/bm25.ts';
import type { DocumentFrequencies } from './index/document-frequencies.ts';
import type { Term } from './index/terms.ts';
import type { Outline } from './outline.ts';
import { itemsOf } from './passages/items.ts';

/** Items that tell one event, the one that stands for it first. */
export type Story = { items: readonly [Outline, ...Outline[]] };

/** The share of the rarer words of head and lead that two reports of one event have in common, and how near they are. */
const ALIKE = 0.3;
const RELATED = 0.6;
/** The share of all pairs of letters that they have in common at least: of 781 pairs of reports none had less than a quarter. */
const SHARED = 0.15;

/**
 * Items by event, in the order given.
 * @param kept - By id the stories that articles were put into when they came in; two of them are not compared again.
 */
export function storiesOf(
  items: readonly Outline[],
  spread: DocumentFrequencies,
  kept: ReadonlyMap<string, string> = new Map(),
): Story[] {
  const weightOf = rarityIn(spread);
  const stories: [Outline, ...Outline[]][] = [];
  const storyOf = new Map(
    items.flatMap((item) => {
      const story = itemsOf(item.article).length > 1 ? undefined : kept.get(item.article.id);
      return story === undefined ? [] : [[item, story] as const];
    }),
  );
  for (const item of items) {
    const own = storyOf.get(item);
    const isOne = (other: Outline) => {
      const another = own === undefined ? undefined : storyOf.get(other);
      return another === undefined ? tellOneEvent(item, other, weightOf) : own === another;
    };
    const story = stories.find((told) => told.some(isOne));
    if (story === undefined) stories.push([item]);
    else story.push(item);
  }
  return stories.map((told) => ({ items: told }));
}

/** Terms whose rarity is kept, and the share by which an archive may have grown meanwhile. */
const KEPT = { terms: 50_000, grown: 0.02 } as const;
/** How rare a term is: one and the same function as long as the archive is much the same. */
export type Rarity = (term: Term) => number;

const rarities = new WeakMap<DocumentFrequencies, { size: number; known: Map<Term, number>; of: Rarity }>();

/** How rare terms are in an archive; each is looked up once, until that has grown. */
export function rarityIn(spread: DocumentFrequencies): Rarity {
  const kept = rarities.get(spread);
  if (kept !== undefined && Math.abs(spread.size - kept.size) <= KEPT.grown * kept.size) {
    if (kept.known.size > KEPT.terms) kept.known.clear();
    return kept.of;
  }
  const { size } = spread;
  const known = new Map<Term, number>();
  const of = (term: Term) => {
    const rarity = known.get(term);
    if (rarity !== undefined) return rarity;
    const looked = idf(spread.frequency(term), size);
    known.set(term, looked);
    return looked;
  };
  rarities.set(spread, { size, known, of });
  return of;
}

/** Whether two items report one event: within days of each other, of much the same words, by how rare those are. */
export function tellOneEvent(one: Outline, other: Outline, weightOf: Rarity): boolean {
  if (!mayTellOne(one, other)) return false;
  const [ours, theirs] = [toldBy(one, weightOf), toldBy(other, weightOf)];
  let shared = 0;
  for (const [at, pair] of one.pairs().entries()) if (prints(other, pair)) shared += ours.weights[at] ?? 0;
  return shared > 0 && shared >= ALIKE * Math.min(ours.weight, theirs.weight);
}

/** The same by what is quickly looked at: how rare words are is worked out for few. */
function mayTellOne(one: Outline, other: Outline): boolean {
  if (!areNear(one.article.date, other.article.date) || relatedness(one.vector, other.vector) < RELATED) return false;
  const [ours, theirs] = [one.pairs(), other.pairs()];
  let missing = SHARED * Math.min(ours.length, theirs.length);
  for (let at = 0; at < ours.length && missing > 0 && missing <= ours.length - at; at += 1)
    if (prints(other, ours[at] ?? 0)) missing -= 1;
  return missing <= 0;
}

function prints({ heads, leads }: Outline, pair: Term): boolean {
  return heads.has(pair) || leads.has(pair);
}

/** Pairs that so many articles have, or this share of all, lead to no report in particular. */
const EVERYDAY = { articles: 20, share: 0.05 } as const;

/**
 * By what other reports of its event are found: of its head and lead the rarest pairs that others have as well, as words to
 * search, and the part of what all pairs weigh that they do.
 */
export function tellingWords(outline: Outline, spread: DocumentFrequencies, most: number): Telling {
  const { weights, weight } = toldBy(outline, rarityIn(spread));
  const everyday = Math.max(EVERYDAY.articles, EVERYDAY.share * spread.size);
  const telling = Array.from(outline.pairs(), (term, at) => ({
    term,
    own: weights[at] ?? 0,
    frequency: spread.frequency(term),
  }))
    .filter(({ frequency }) => frequency > 1 && frequency <= everyday)
    .toSorted((one, other) => one.frequency - other.frequency)
    .slice(0, most);
  return {
    words: telling.map(({ term }) => String.fromCharCode(term >>> 16, term & 0xffff)).join('|'),
    part: telling.reduce((sum, { own }) => sum + own, 0) / (weight || 1),
  };
}

/** The pairs of letters by whose rarity some items are told to be of one event or not. */
export function pairsOf(some: readonly Outline[]): Set<Term> {
  return new Set(some.flatMap((outline) => [...outline.pairs()]));
}

type Telling = { words: string; part: number };

/** How much each pair of letters of head and lead tells, and all together. */
type Told = { weights: Float64Array; weight: number };

// An item is weighed once, when it is first looked at. By what it was weighed counts: one who looks up in a database what is
// rare asks twice, and knows nothing yet the first time.
const toldOf = new WeakMap<Rarity, WeakMap<Outline, Told>>();

function toldBy(outline: Outline, weightOf: Rarity): Told {
  const weighed = toldOf.get(weightOf) ?? new WeakMap<Outline, Told>();
  toldOf.set(weightOf, weighed);
  const known = weighed.get(outline);
  if (known !== undefined) return known;
  const pairs = outline.pairs();
  const weights = new Float64Array(pairs.length);
  let weight = 0;
  // A loop: `from` with a function takes five times as long, and of a day some hundred reports are weighed.
  for (let at = 0; at < pairs.length; at += 1) {
    const own = weightOf(pairs[at] ?? 0) ** 2;
    weights[at] = own;
    weight += own;
  }
  const told = { weights, weight };
  weighed.set(outline, told);
  return told;
}

function areNear(one: Day | null, other: Day | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return Math.abs(daysBetween(one, other)) <= STORIES.days;
}
