import type { ReadByline } from '../bylines/byline.ts';
import type { Piece } from '../lines/lines.ts';
import type { Item } from '../paragraphs/paragraphs.ts';

/** An article while it is put together. */
export type Draft = {
  heads: Piece[];
  items: Item[];
  bylines: ReadByline[];
  /** Who took its photographs, and who may have written it: they sign where nobody else does. */
  credits: ReadByline[];
  bylineBlocks: number[];
  /** Whether a byline stands below its text. */
  closed: boolean;
};

/** The narrowest and the widest column of some pieces, in ems. */
export type Columns = { narrowest: number; widest: number };

/** The columns of no piece: every one is narrower, and wider. */
export const NO_COLUMNS: Columns = { narrowest: Number.POSITIVE_INFINITY, widest: Number.NEGATIVE_INFINITY };

/** An article as far as it is read. */
export type Thread = {
  draft: Draft;
  said: Set<string>;
  texts: Piece[];
  columns: Columns;
  /** Pieces that nothing has gone on yet, the last ones of it. */
  ends: Piece[];
  /** The pairs of characters in its heads and text, and the leaf that was last put to it. */
  told: Set<string>;
  last: number;
  /** Whether its last piece is signed by a photographer. */
  photographed: boolean;
  /** The article that was left when this one was taken up, by its place among all. */
  behind: number | null;
};
