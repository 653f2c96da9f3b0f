import { z } from 'zod';
import { refusal } from '../http/problem.ts';

/** Where a list goes on: of the archive as it was at a revision, under the very same filter. */
const Cursor = z.tuple([z.int().min(0), z.string(), z.int().min(0)]);

/** A cursor, which nobody needs to read. */
export function cursorTo(at: number, filter: object, revision: number): string {
  return Buffer.from(JSON.stringify([revision, JSON.stringify(filter), at])).toString('base64url');
}

/** Where a cursor goes on; 0 without one. @throws a problem where it is none, or one of other lists or times. */
export function placeOf(cursor: string | undefined, filter: object, revision: number): number {
  if (cursor === undefined) return 0;
  const read = Cursor.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success || read.data[1] !== JSON.stringify(filter))
    throw refusal('bad_cursor', 'Send back "next" of the answer before, with the same words and filters.');
  const [then, , at] = read.data;
  if (then !== revision)
    throw refusal('old_cursor', 'Begin again without a cursor: what stood there may stand elsewhere.');
  return at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to refuse; the schema turns undefined down.
    return undefined;
  }
}
