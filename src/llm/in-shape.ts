import type { z } from 'zod';
import type { Result } from '../model.ts';

/**
 * The JSON that a model said, whatever words, fences or white space it put around it.
 * @returns what has the shape, else in one line what is wrong, for the model itself.
 */
export function inShape<T>(text: string, shape: z.ZodType<T>): Result<T, string> {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  if (from < 0 || to < from) return { ok: false, error: 'it holds no JSON object' };
  let json: unknown;
  try {
    json = JSON.parse(text.slice(from, to + 1));
  } catch {
    // JSON.parse has no other way to refuse.
    return { ok: false, error: 'its JSON cannot be parsed' };
  }
  const read = shape.safeParse(json);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  return { ok: false, error: `${issue?.path.join('.') || 'the object'}: ${issue?.message ?? 'wrong'}` };
}
