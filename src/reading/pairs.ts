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
