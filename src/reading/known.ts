import type { Block } from '../model.ts';

/** Which runs of three characters stand whole on a page: a word parted at a seam often stands whole elsewhere. */
export type Known = ReadonlySet<string>;

/** Collects every run of three characters within the printed parts of the blocks; ends of parts join nothing. */
export function knownOf(blocks: readonly Block[]): Known {
  const known = new Set<string>();
  for (const { text } of blocks)
    for (const part of text.split(/\s+/))
      for (let at = 0; at + 3 <= part.length; at += 1) known.add(part.slice(at, at + 3));
  return known;
}
