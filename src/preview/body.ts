import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';

/** UTF-16 units of one question or option: as long as Discord lets a message be. */
export const TEXT_CHARS = 4_000;
/** Bytes of a body: two options of Chinese text at their longest. */
export const BODY_BYTES = 32_768;

/** What a reader typed. */
export const text = z.string(`must be a text`).max(TEXT_CHARS, `must have ${TEXT_CHARS} characters at most`);
/** The reader's language as the browser names it. */
export const locale = z.string('must be a text').max(35, 'must be the name of a language').nullish();

/** The body as JSON of the given shape. @throws HTTPException with a sentence that names what is wrong. */
export async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  // A form on another site can send text, but not JSON: the browser asks us first, and we do not agree.
  if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) {
    throw new HTTPException(415, { message: 'The body must be application/json.' });
  }
  const body: unknown = await context.req.json().catch((cause: unknown) => {
    if (cause instanceof SyntaxError) throw new HTTPException(400, { message: 'The body is not JSON.' });
    throw cause;
  });
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HTTPException(400, { message: `${issue?.path.join('.') || 'The body'} ${issue?.message}.` });
}
