/**
 * Why there is no answer, for the log. The libraries' own messages may hold what was received, so only the status, the
 * system's code and our own words are taken from them.
 */
export function reasonOf(error: unknown): string {
  const { statusCode = 200, cause, name, code, message = '' } = error as Partial<Failure>;
  if (statusCode >= 400) return `HTTP ${statusCode}`;
  if (typeof code === 'string') return code;
  if (error instanceof NoAnswer || WORDS_OF_FETCH.has(message)) return message;
  if (cause instanceof Error) return reasonOf(cause);
  return UNREADABLE.test(name ?? '') ? 'an answer that cannot be read' : (name ?? 'unknown');
}

/**
 * The same in a line for whoever can mend it, where the fault is the server's or the way's there: at which address, what
 * happened, a colon, the cure. Null where it answered, and the answer was none.
 */
export function faultOf(error: unknown, { url, model }: { url: string; model: string }): string | null {
  const reason = reasonOf(error);
  const row = FAULTS.find(({ of }) => of.test(reason));
  if (row === undefined || error instanceof NoAnswer) return null;
  const { origin, pathname } = new URL(url);
  return row.says({ at: `${origin}${pathname}`, model, reason });
}

type Told = { at: string; model: string; reason: string };

/** By what reasonOf says. */
const FAULTS: readonly { of: RegExp; says(told: Told): string }[] = [
  {
    of: /^ECONNREFUSED$/,
    says: ({ at, reason }) => `nothing listens at ${at} (${reason}): start the model there, or mend BROADSHEET_LLM_URL`,
  },
  {
    of: /^(?:ENOTFOUND|EAI_AGAIN)$/,
    says: ({ at, reason }) => `no machine has the name in ${at} (${reason}): mend BROADSHEET_LLM_URL`,
  },
  { of: /^HTTP 40[13]$/, says: ({ at, reason }) => `${at} does not take the key (${reason}): mend BROADSHEET_LLM_KEY` },
  {
    of: /^HTTP 404$/,
    says: ({ at, model, reason }) =>
      `${at} knows no model ${model} (${reason}): mend BROADSHEET_LLM_MODEL, or the address up to and with /v1`,
  },
  {
    of: /^HTTP 429$/,
    says: ({ at, reason }) =>
      `${at} wants to be asked less (${reason}): lower BROADSHEET_LLM_PARALLEL or BROADSHEET_LLM_MINUTE_TOKENS`,
  },
  { of: /^HTTP /, says: ({ at, reason }) => `${at} answers with a fault (${reason}): its own log says why` },
  {
    of: /^(?:TimeoutError|\w+TIMEDOUT|\w+TIMEOUT)$/,
    says: ({ at }) => `${at} does not answer in time: raise BROADSHEET_LLM_SECONDS, or take a faster model`,
  },
  {
    of: /^unexpected redirect$/,
    says: ({ at }) => `${at} sends on to another address: set BROADSHEET_LLM_URL to the one where that ends`,
  },
  {
    of: /^(?:E[A-Z]+|UND_ERR_\w+|ERR_\w+|[A-Z]+_[A-Z_]+|bad port|TypeError)$/,
    says: ({ at, reason }) => `${at} cannot be reached (${reason}): check BROADSHEET_LLM_URL`,
  },
];

/** Why fetch does not go where it is told, in words that hold nothing of what was received. */
const WORDS_OF_FETCH: ReadonlySet<string> = new Set(['unexpected redirect', 'bad port']);

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
