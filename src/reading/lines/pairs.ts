/** The pairs of characters that stand side by side in a text, marks and gaps left out: what it talks about, roughly. */
export function pairsOf(text: string): string[] {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
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
export function likeness(told: ReadonlySet<string>, { text }: { text: string }, rarity: Rarity): number {
  let all = 0;
  let shared = 0;
  for (const pair of new Set(pairsOf(text))) {
    const rare = rarity.get(pair) ?? 0;
    all += rare;
    if (told.has(pair)) shared += rare;
  }
  return shared / Math.sqrt(all * told.size + 1);
}
