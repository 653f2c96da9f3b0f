import type { Page } from '../../model.ts';
import { layOutScan } from './lay-out-scan.ts';

/** A page whose blocks are known: those of a page that came as a picture or in a PDF are made of its scan's lines. */
export function laidOut(page: Page): Page {
  if (page.scan === undefined || page.blocks.length > 0) return page;
  return { ...page, blocks: layOutScan(page.scan).blocks };
}
