import type { Article } from '../model.ts';
import type { Document } from './full-text.ts';

/** All of an article that a question may look for, one part a line: heads, then text, then who wrote it. */
export function documentOf(article: Article): Document {
  return { id: article.id, text: [...headsOf(article), ...article.paragraphs, ...signersOf(article)].join('\n') };
}

/** Kicker, title and subheads, as printed. */
export function headsOf({ kicker, title, subheads }: Article): string[] {
  return [kicker, title, ...subheads].filter((head) => head !== null);
}

function signersOf({ byline, source }: Article): string[] {
  return [byline?.office ?? null, ...(byline?.people ?? []), source].filter((signer) => signer !== null);
}
