/**
 * Why there is no wording, for the log. The libraries' own messages may hold what was received, so only the status, the
 * system's code and our own words are taken from them.
 */
export function reasonOf(error: unknown): string {
  const { statusCode = 200, cause, name, code } = error as Partial<Failure>;
  if (statusCode >= 400) return `HTTP ${statusCode}`;
  if (typeof code === 'string') return code;
  if (error instanceof NoWording) return error.message;
  if (cause instanceof Error) return reasonOf(cause);
  return UNREADABLE.test(name ?? '') ? 'an answer that cannot be read' : (name ?? 'unknown');
}

/** What the libraries call an answer that is not as it should be. */
const UNREADABLE = /^(?:SyntaxError|ZodError|AI_.+)$/;

/** Says of an answer itself why it is none. */
export class NoWording extends Error {}

type Failure = Error & { statusCode: number; code: unknown };
