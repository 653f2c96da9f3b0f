/** Text in the form in which readings are compared: NFKC, no spaces, one kind of quotation mark and dash. */
export function plain(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”„〝〞″「」『』]/g, '"')
    .replace(/[‘’′]/g, "'")
    .replace(/[—–―─]/g, '-');
}

/** The same without quotation marks: a head that lost one is still that head. */
export function bare(text: string | null): string {
  return plain(text).replace(/["'《》]/g, '');
}

/** Likeness of two short texts by the pairs of characters that they share, 0 to 1 (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const size = left.length + right.length;
  return size === 0 ? 0 : (2 * shared(left, right)) / size;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

/** How many members two lists share, each member counted as often as it stands in both. */
export function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const member of one) left.set(member, (left.get(member) ?? 0) + 1);
  return other.filter((member) => {
    const count = left.get(member) ?? 0;
    left.set(member, count - 1);
    return count > 0;
  }).length;
}
