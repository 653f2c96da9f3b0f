import type { Article } from '../../model.ts';
import type { Document } from './full-text.ts';

/** UTF-16 units of an article that are indexed: a long read has 20,000, and ten times as many take 20 ms. */
const INDEXED = 200_000;

/** All of an article that a question may look for, one part a line: heads, then text, then who wrote it. */
export function documentOf(article: Article): Document {
  const text = [...headsOf(article), ...article.paragraphs, ...signersOf(article)].join('\n');
  return { id: article.id, text: text.slice(0, INDEXED) };
}

/** Kicker, title and subheads, as printed. */
export function headsOf({ kicker, title, subheads }: Article): string[] {
  return [kicker, title, ...subheads].filter((head) => head !== null);
}

function signersOf({ byline, source }: Article): string[] {
  return [byline?.office ?? null, ...(byline?.people ?? []), source].filter((signer) => signer !== null);
}
