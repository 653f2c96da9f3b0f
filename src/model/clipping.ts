import { z } from 'zod';
import { Box } from './scan.ts';

/**
 * A part of a straightened page, with what in it is marked as with a highlighter, and what is framed by a line. Both may
 * reach beyond the part, and then stop at its edge.
 */
export const CutPart = z.object({ box: Box, marked: z.array(Box), outlined: z.array(Box) });
export type CutPart = z.infer<typeof CutPart>;

/** What is to be cut out of the printed page that articles name `page`: parts that are shown one below the other. */
export const Clipping = z.object({ kind: z.literal('clipping'), page: z.string(), parts: z.array(CutPart).min(1) });
export type Clipping = z.infer<typeof Clipping>;
