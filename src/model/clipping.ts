import { z } from 'zod';
import { Box } from './scan.ts';

/** Words of an article by where they stand (UTF-16); a Quote and a Figure are some. */
export const Words = z.object({ paragraph: z.int().min(0), start: z.int().min(0), end: z.int().min(0) });
export type Words = z.infer<typeof Words>;

/**
 * A part of a straightened page, with what in it is marked as with a highlighter, and what is framed by a line. Both may
 * reach beyond the part, and then stop at its edge.
 */
export const CutPart = z.object({ box: Box, marked: z.array(Box), outlined: z.array(Box) });
export type CutPart = z.infer<typeof CutPart>;

/** What is to be cut out of the printed page that articles name `page`: parts that are shown one below the other. */
export const Clipping = z.object({ kind: z.literal('clipping'), page: z.string(), parts: z.array(CutPart).min(1) });
export type Clipping = z.infer<typeof Clipping>;
/** Words of an article as they stand on a button or in an address: 1-35-62 for letters 35 to 62 of paragraph 1. */
export function writeWords({ paragraph, start, end }: Words): string {
  return `${paragraph}-${start}-${end}`;
}

/** Reads such words back; null for what are none. */
export function readWords(typed: string): Words | null {
  const [paragraph, start, end] = /^(\d{1,6})-(\d{1,7})-(\d{1,7})$/.exec(typed)?.slice(1).map(Number) ?? [];
  return paragraph === undefined || start === undefined || end === undefined ? null : { paragraph, start, end };
}
