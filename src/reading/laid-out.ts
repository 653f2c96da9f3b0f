import type { Page } from '../model.ts';
import { layOutScan } from './layout/lay-out-scan.ts';
import type { Print } from './lines.ts';

/** A page whose blocks are known, and how each is printed; `prints` is [] of one that came as text. */
type LaidOut = { page: Page; prints: Print[] };

/** The blocks of a page that came as a picture or in a PDF, from its scan; any other page is as it was. */
export function laidOut(page: Page): LaidOut {
  if (page.scan === undefined) return { page, prints: [] };
  const { blocks, prints } = layOutScan(page.scan);
  return { page: { ...page, blocks }, prints };
}
