import type { Context } from 'hono';
import { z } from 'zod';
import { readWords } from '../model/clipping.ts';
import type { Asked } from '../newsroom/asked.ts';
import type { Paint } from '../ports/painter.ts';
import { pictureIn, type Reply, withoutPicture } from '../reply.ts';
import type { DoorNeeds } from './needs.ts';

/** What is to be cut out of an article's page. */
export const CUTTING = {
  of: z
    .literal(['article', 'page', 'words'])
    .default('article')
    .describe('The article as printed, its page with the article framed, or the lines of some words'),
  at: z
    .string()
    .refine((typed) => readWords(typed) !== null, 'is written 1-35-62: paragraph, start and end (UTF-16)')
    .optional()
    .describe('Words that are marked: 1-35-62 for letters 35 to 62 of paragraph 1, as quotes and figures have them'),
  mark: z
    .string()
    .refine((typed) => readWords(typed) !== null, 'is written 1-35-62: paragraph, start and end (UTF-16)')
    .optional()
    .describe('Those of them that are marked alone: a figure within its quote'),
};

/** What an address asks to have cut out; null where that makes no sense. */
export function cuttingIn({ req }: Context): z.infer<z.ZodObject<typeof CUTTING>> | null {
  const read = z.object(CUTTING).safeParse(req.query());
  return read.success ? read.data : null;
}

/**
 * Cuts it out, as PNG; where there is nothing to cut out the reply that says why, null where it cannot be done now. Papers that
 * are only quoted show none.
 */
export async function cutOutOf(
  article: string,
  { of, at = '', mark = '' }: z.infer<z.ZodObject<typeof CUTTING>>,
  asked: Asked,
  { newsroom, cut, quotesOnly }: Pick<DoorNeeds, 'newsroom' | 'cut' | 'quotesOnly'>,
): Promise<Reply | Awaited<ReturnType<Paint>>> {
  const words = readWords(at);
  const reply = await newsroom.print({ article, of, words, within: readWords(mark) ?? words }, asked);
  if (reply.kind === 'print' && quotesOnly.includes(reply.article.source ?? '')) return withoutPicture(reply);
  const drawing = pictureIn(reply)?.drawing;
  return drawing?.kind === 'clipping' ? cut(drawing) : reply;
}

/** A PNG as it is sent. */
export function sendPng(context: Context, png: Uint8Array): Response {
  return context.body(Uint8Array.from(png), 200, { 'Content-Type': 'image/png' });
}
