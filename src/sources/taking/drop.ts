import type { Scans, Taking } from './taking.ts';

/** Drops what came from a source, with the original of its page where nothing else came in it. */
export async function drop(source: string, { library, scans }: Pick<Taking, 'library' | 'scans'>): Promise<void> {
  const originals = scans === undefined ? [] : await originalsOf([source], scans);
  await library.drop(source);
  if (scans !== undefined) await dropUnused(originals, scans);
}

/** The originals that pages came in. */
export async function originalsOf(pages: Iterable<string>, { scannedPages }: Scans): Promise<string[]> {
  const found = new Set<string>();
  for (const page of pages)
    for (const kept of await scannedPages.list(page)) if (kept.page === page) found.add(kept.original);
  return [...found];
}

/** Drops those of some originals in which no page came any more, with what was put right in them. */
export async function dropUnused(originals: readonly string[], scans: Scans): Promise<void> {
  for (const original of originals) {
    if (await scans.scannedPages.uses(original)) continue;
    await scans.originals.drop(original);
    await scans.scannedPages.dropFixes(original);
  }
}
