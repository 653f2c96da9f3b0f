import { ofEach } from '../../text/remembering.ts';
import type { Known } from '../lines/known.ts';
import type { Piece } from '../lines/lines.ts';
import type { Node } from './nodes.ts';
import { type Sheet, signs } from './strips.ts';

/** A node with its first and its last piece, which tell what it may go on and what may go on it. */
export type Flowing = { node: Node; first: Piece; last: Piece };

/** What a step is weighed beside: all that stands on the page. */
export type OfPage = { nodes: readonly Flowing[]; sheet: Sheet; known: Known };

/** Whether a piece says who wrote what stands before it. */
export const isSigned = ofEach<Piece, boolean>(signs);
