import type { Page } from '../model.ts';

/** A page whose blocks are known: of one that came as a picture or in a PDF, each line is one. */
export function laidOut(page: Page): Page {
  if (page.scan === undefined || page.blocks.length > 0) return page;
  return { ...page, blocks: page.scan.lines.map(({ text }, number) => ({ number, text, lines: [number] })) };
}
