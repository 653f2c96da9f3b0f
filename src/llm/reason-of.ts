/**
 * Why there is no answer, for the log. The libraries' own messages may hold what was received, so only the status, the
 * system's code and our own words are taken from them.
 */
export function reasonOf(error: unknown): string {
  const { statusCode = 200, cause, name, code } = error as Partial<Failure>;
  if (statusCode >= 400) return `HTTP ${statusCode}`;
  if (typeof code === 'string') return code;
  if (error instanceof NoAnswer) return error.message;
  if (cause instanceof Error) return reasonOf(cause);
  return UNREADABLE.test(name ?? '') ? 'an answer that cannot be read' : (name ?? 'unknown');
}

/** What the libraries call an answer that is not as it should be. */
const UNREADABLE = /^(?:SyntaxError|ZodError|AI_.+)$/;

/** Says of an answer itself why it is none. */
export class NoAnswer extends Error {}

/** Nothing was asked, for a reason that was told when it began. */
export class NotAsked extends NoAnswer {}

/** How many milliseconds a server asked not to be asked (429, 503), by its Retry-After; null where it did not. */
export function afterOf(error: unknown, now: number): number | null {
  const { statusCode, responseHeaders } = error as Partial<Failure>;
  if (statusCode !== 429 && statusCode !== 503) return null;
  const after = responseHeaders?.['retry-after'] ?? '';
  const ms = /^\d{1,6}$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - now;
  return Number.isFinite(ms) ? Math.max(1_000, ms) : null;
}

/** Whether a server may have refused a request for the shape that it asks for: then it is asked without. */
export function takesNoShape(error: unknown): boolean {
  const { statusCode } = error as Partial<Failure>;
  return statusCode === 400 || statusCode === 404 || statusCode === 422 || statusCode === 501;
}

type Failure = Error & { statusCode: number; code: unknown; responseHeaders: Record<string, string> };
