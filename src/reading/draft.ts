import type { ReadByline } from './byline.ts';
import type { Piece } from './lines.ts';

/** What stands in an article below its head, in printed order. */
type Item = { kind: 'text' | 'subhead' | 'scrap'; piece: Piece };

/** An article while it is put together. */
export type Draft = {
  heads: Piece[];
  items: Item[];
  bylines: ReadByline[];
  bylineBlocks: number[];
  /** Whether a byline stands below its text. */
  closed: boolean;
};
