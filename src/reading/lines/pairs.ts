/** A text without its marks and gaps. */
export function bareOf({ text }: { text: string }): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The pairs of characters that stand side by side in a text, marks and gaps left out: what it talks about, roughly. */
export function pairsOf(text: string): string[] {
  const bare = bareOf({ text });
  return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
}

/** The share of a text's different pairs that `said` has too; null for a text too short to tell. */
export function cohesion(text: string, said: ReadonlySet<string>): number | null {
  const pairs = new Set(pairsOf(text));
  if (pairs.size < ENOUGH) return null;
  let shared = 0;
  for (const pair of pairs) if (said.has(pair)) shared += 1;
  return shared / pairs.size;
}

/** Two printed lines or so. */
const ENOUGH = 25;

/** How rare pairs of characters are: for each the logarithm of all texts to those that it stands in. */
export type Rarity = ReadonlyMap<string, number>;

export function rarityOf(texts: readonly string[]): Rarity {
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of new Set(pairsOf(text))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map([...counts].map(([pair, count]) => [pair, Math.log(texts.length / count)]));
}

/** How much of what a text says an article has told, the rarer the more: 0 where nothing is, seldom above a third. */
export function likeness(told: ReadonlySet<string>, piece: { text: string }, rarity: Rarity): number {
  const { pairs, rare, all } = weighed(piece, rarity);
  let shared = 0;
  for (let at = 0; at < pairs.length; at += 1) if (told.has(pairs[at] as string)) shared += rare[at] as number;
  return shared / Math.sqrt(all * told.size + 1);
}

/** The different pairs of a text, and how rare each is on its page, and all together. */
type Weighed = { rarity: Rarity; pairs: readonly string[]; rare: Float64Array; all: number };

// Kept as long as a piece is: it is held against several articles, in each of the ways that its page may be read.
const differing = new WeakMap<object, readonly string[]>();
const weights = new WeakMap<object, Weighed>();

/** The different pairs of a piece of text, in their order. */
export function differentPairs(piece: { text: string }): readonly string[] {
  const before = differing.get(piece);
  if (before !== undefined) return before;
  const pairs = [...new Set(pairsOf(piece.text))];
  differing.set(piece, pairs);
  return pairs;
}

function weighed(piece: { text: string }, rarity: Rarity): Weighed {
  const before = weights.get(piece);
  if (before?.rarity === rarity) return before;
  const pairs = differentPairs(piece);
  const rare = Float64Array.from(pairs, (pair) => rarity.get(pair) ?? 0);
  const now = { rarity, pairs, rare, all: rare.reduce((sum, one) => sum + one, 0) };
  weights.set(piece, now);
  return now;
}
