import type { ArticleTerms } from '../../ports/terms.ts';

/** Bytes of a term and of how often it stands in the article. */
const TERM_BYTES = 4;
const ENTRY_BYTES = TERM_BYTES + 1;

/** A term that stands more often in one article weighs no more. */
const MOST_COUNTED = 255;

/** An article's terms with their counts in a row of bytes: PostgreSQL takes longer to look into an array than to send this. */
export function packTerms({ terms, counts }: Pick<ArticleTerms, 'terms' | 'counts'>): Buffer {
  const packed = Buffer.alloc(terms.length * ENTRY_BYTES);
  terms.forEach((term, index) => {
    packed.writeUInt32LE(term, index * ENTRY_BYTES);
    packed.writeUInt8(Math.min(counts[index] ?? 1, MOST_COUNTED), index * ENTRY_BYTES + TERM_BYTES);
  });
  return packed;
}

/** How often each of some terms stands in an article; `places` says where the count of each belongs. */
export function countsIn(packed: Buffer, places: ReadonlyMap<number, number>): number[] {
  const counts = new Array<number>(places.size).fill(0);
  for (let at = 0; at < packed.length; at += ENTRY_BYTES) {
    const place = places.get(packed.readUInt32LE(at));
    if (place !== undefined) counts[place] = packed.readUInt8(at + TERM_BYTES);
  }
  return counts;
}
