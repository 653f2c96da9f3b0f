import { STORIES } from '../limits/answering.ts';
import type { Day } from '../model.ts';
import { daysBetween } from '../text/day.ts';
import { idf } from './index/bm25.ts';
import type { DocumentFrequencies } from './index/document-frequencies.ts';
import { isTaken, noneTaken, type Taken, take } from './index/taken.ts';
import { isPair, type Term } from './index/terms.ts';
import type { Outline } from './outline.ts';
import { itemsOf } from './passages/items.ts';
import { relatedness } from './vectors.ts';

/** Items that tell one event, the one that stands for it first. */
export type Story = { items: readonly [Outline, ...Outline[]] };

/** The share of the rarer words of head and lead that two reports of one event have in common, and how near they are. */
const ALIKE = 0.3;
const RELATED = 0.6;

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
    const rarity = known.get(term) ?? idf(spread.frequency(term), size);
    known.set(term, rarity);
    return rarity;
  };
  rarities.set(spread, { size, known, of });
  return of;
}

/** Whether two items report one event: within days of each other, of much the same words, by how rare those are. */
export function tellOneEvent(one: Outline, other: Outline, weightOf: Rarity): boolean {
  if (!mayTellOne(one, other)) return false;
  const [ours, theirs] = [toldBy(one, weightOf), toldOf.get(weightOf)?.get(other)];
  if (theirs === undefined) return sharesMuch(ours, other, weightOf);
  const least = ALIKE * Math.min(ours.weight, theirs.weight);
  if (sharedAtMost(ours, theirs) < least) return false;
  const shared = sharedWith(ours, other);
  return shared >= least && shared > 0;
}

/** What of one stands in the other as well. */
function sharedWith({ terms, weights }: Told, { heads, leads }: Outline): number {
  let shared = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    if (heads.has(term) || leads.has(term)) shared += weights[at] ?? 0;
  }
  return shared;
}

/** The same where the other was not weighed before, and need not be: most have so little in common that its first words tell. */
function sharesMuch(ours: Told, other: Outline, weightOf: Rarity): boolean {
  const { heads, leads } = other;
  const shared = sharedWith(ours, other);
  if (shared === 0) return false;
  if (shared >= ALIKE * ours.weight) return true;
  let theirs = 0;
  for (const held of [heads, leads]) {
    for (const term of held) {
      if (!isPair(term) || (held === leads && heads.has(term))) continue;
      theirs += weightOf(term) ** 2;
      if (shared < ALIKE * theirs) return false;
    }
  }
  return true;
}

/** What two may have in common, by one look at a table a term: hundreds of items of one day make a hundred thousand pairs. */
function sharedAtMost({ terms, weights }: Told, { taken }: Told): number {
  let shared = 0;
  for (let at = 0; at < terms.length; at += 1) if (isTaken(taken, terms[at] ?? 0)) shared += weights[at] ?? 0;
  return shared;
}

/** The same by what is quickly looked at. */
function mayTellOne(one: Outline, other: Outline): boolean {
  return areNear(one.article.date, other.article.date) && relatedness(one.vector, other.vector) >= RELATED;
}

/** Pairs that so many articles have, or this share of all, lead to no report in particular. */
const EVERYDAY = { articles: 20, share: 0.05 } as const;

/**
 * By what other reports of its event are found: of its head and lead the rarest pairs that others have as well, as words to
 * search, and the part of what all pairs weigh that they do.
 */
export function tellingWords(outline: Outline, spread: DocumentFrequencies, most: number): Telling {
  const { terms, weights, weight } = toldBy(outline, rarityIn(spread));
  const everyday = Math.max(EVERYDAY.articles, EVERYDAY.share * spread.size);
  const telling = Array.from(terms, (term, at) => ({ term, own: weights[at] ?? 0, frequency: spread.frequency(term) }))
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
  return new Set(some.flatMap(({ heads, leads }) => [...heads, ...leads].filter(isPair)));
}

type Telling = { words: string; part: number };

/** Looks up how rare the words of some items are that may tell one event with another: hundreds at once take a second. */
export function weighAhead(some: readonly Outline[], all: readonly Outline[], spread: DocumentFrequencies): void {
  const weightOf = rarityIn(spread);
  for (const one of some) {
    if (all.some((other) => other !== one && mayTellOne(one, other))) toldBy(one, weightOf);
  }
}

/** The pairs of letters of head and lead, each with how much it tells, and all together. */
type Told = { terms: Uint32Array; weights: Float64Array; weight: number; taken: Taken };

// An item is weighed once, when it is first looked at. By what it was weighed counts: one who looks up in a database what is
// rare asks twice, and knows nothing yet the first time.
const toldOf = new WeakMap<Rarity, WeakMap<Outline, Told>>();

function toldBy(outline: Outline, weightOf: Rarity): Told {
  const weighed = toldOf.get(weightOf) ?? new WeakMap<Outline, Told>();
  toldOf.set(weightOf, weighed);
  const known = weighed.get(outline);
  if (known !== undefined) return known;
  const { heads, leads } = outline;
  const most = heads.size + leads.size;
  const [terms, weights, taken] = [new Uint32Array(most), new Float64Array(most), noneTaken()];
  let [count, weight] = [0, 0];
  for (const held of [heads, leads]) {
    for (const term of held) {
      if (!isPair(term) || (held === leads && heads.has(term))) continue;
      const own = weightOf(term) ** 2;
      terms[count] = term;
      weights[count++] = own;
      weight += own;
      take(taken, term);
    }
  }
  const told = { terms: terms.subarray(0, count), weights: weights.subarray(0, count), weight, taken };
  weighed.set(outline, told);
  return told;
}

function areNear(one: Day | null, other: Day | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return Math.abs(daysBetween(one, other)) <= STORIES.days;
}
