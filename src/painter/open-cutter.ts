import type { Logger } from 'pino';
import { CUT_OUTS } from '../limits/cut-outs.ts';
import type { Clipping } from '../model/clipping.ts';
import type { Cut } from '../ports/painter.ts';
import type { Scanner } from '../ports/scan.ts';
import type { Originals, ScannedPages } from '../ports/scanned-pages.ts';

/** Where pages and what they came as are kept. */
export type Kept = { scannedPages: Pick<ScannedPages, 'of'>; originals: Pick<Originals, 'read'> };

/** Opens a cutter, which keeps the latest cut-outs and makes one that several ask for at once a single time. */
export function openCutter(
  { scannedPages, originals }: Kept,
  scanner: Pick<Scanner, 'cutOut'>,
  { log }: { log?: Pick<Logger, 'warn'> } = {},
): Cut {
  const made = new Map<string, Uint8Array>();
  const making = new Map<string, Promise<Uint8Array | null>>();
  let bytes = 0;

  async function make({ page, parts }: Clipping): Promise<Uint8Array | null> {
    const scanned = await scannedPages.of(page);
    const original = scanned === null ? null : await originals.read(scanned.original);
    if (scanned === null || original === null) return null;
    const cut = await scanner.cutOut({ name: scanned.name, bytes: original }, scanned.scan, parts);
    return cut?.png ?? null;
  }

  function keep(key: string, png: Uint8Array): void {
    made.set(key, png);
    bytes += png.length;
    // A map gives its keys in the order they were set: the first was asked for longest ago.
    for (const [oldest, { length }] of made) {
      if (bytes <= CUT_OUTS.keptBytes) break;
      made.delete(oldest);
      bytes -= length;
    }
  }

  function recall(key: string): Uint8Array | undefined {
    const png = made.get(key);
    if (png !== undefined) {
      made.delete(key);
      made.set(key, png);
    }
    return png;
  }

  return async (clipping) => {
    const key = JSON.stringify(clipping);
    const known = recall(key);
    if (known !== undefined) return known;
    if (!making.has(key) && making.size >= CUT_OUTS.waiting) return null;
    const cut =
      making.get(key) ??
      make(clipping)
        .catch((error: unknown) => {
          log?.warn({ err: error, page: clipping.page }, 'nothing cut out');
          return null;
        })
        .finally(() => making.delete(key));
    const isFirst = !making.has(key);
    if (isFirst) making.set(key, cut);
    const png = await cut;
    if (png !== null && isFirst) keep(key, png);
    return png;
  };
}
