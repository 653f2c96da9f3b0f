/** What a look at one part of the house found: in a few words, and the cure where it is not well. */
export type Finding = { of: string; well: boolean; says: string; cure?: string };

/** What is as it should be. */
export function well(of: string, says: string): Finding {
  return { of, well: true, says };
}

/** What is not, and the cure. */
export function ill(of: string, says: string, cure: string): Finding {
  return { of, well: false, says, cure };
}

/** The same of a line that says what is wrong, a colon, and the cure. */
export function illIn(of: string, line: string): Finding {
  const at = line.lastIndexOf(': ');
  return ill(of, line.slice(0, at), line.slice(at + 2));
}

/** The first of some names, and how many there are more. */
export function someOf(names: readonly string[], limit: number): string {
  const more = names.length - limit;
  return `${names.slice(0, limit).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
