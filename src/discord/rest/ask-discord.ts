/**
 * How one request ended: with an answer, without having reached anybody, or unclear: it may have been done all the same.
 */
export type Asked =
  | { kind: 'answered'; status: number; body: unknown; retryAfterMs: number | null }
  | { kind: 'unreachable' | 'unclear'; detail: string };

/** What is sent: JSON, and a file beside it where there is one. */
type Sent = { body: object; file?: { name: string; type: string; data: Uint8Array } };

export type AskDiscord = (method: 'GET' | 'POST', path: string, sent?: Sent) => Promise<Asked>;

const DISCORD_API = 'https://discord.com/api';
/** Discord docs, "User Agent": an address and a version are asked for. */
export const USER_AGENT = 'DiscordBot (https://github.com/broadsheet/broadsheet, 1)';

/** Node's words for a connection that never came about. */
const NEVER_LEFT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * One request at a time limit of its own, with no try but the first: discord.js would wait and try again by itself, beyond
 * the time for which a sender may speak.
 */
export function askDiscord({
  token,
  apiBaseUrl,
  requestMs,
}: {
  token: string;
  apiBaseUrl: string | null;
  requestMs: number;
}): AskDiscord {
  const base = (apiBaseUrl ?? DISCORD_API).replace(/(\/v\d+)?\/*$/, '');
  return async (method, path, sent) => {
    try {
      const response = await fetch(`${base}/v10${path}`, {
        method,
        headers: {
          authorization: `Bot ${token}`,
          'user-agent': USER_AGENT,
          ...(sent !== undefined && sent.file === undefined && { 'content-type': 'application/json' }),
        },
        ...(sent !== undefined && { body: written(sent) }),
        // The answer's body is within the limit too.
        signal: AbortSignal.timeout(requestMs),
      });
      const text = await response.text();
      return { kind: 'answered', status: response.status, ...read(text, response.headers.get('retry-after')) };
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
      const detail = code === '' ? String(error) : code;
      return { kind: NEVER_LEFT.has(code) ? 'unreachable' : 'unclear', detail };
    }
  };
}

/** Discord docs, "Uploading Files": the JSON is then a part of a form, the files its others. */
function written({ body, file }: Sent): string | FormData {
  const json = JSON.stringify(body);
  if (file === undefined) return json;
  const form = new FormData();
  form.append('payload_json', json);
  form.append('files[0]', new Blob([Uint8Array.from(file.data)], { type: file.type }), file.name);
  return form;
}

/** The body as JSON where it is, and how long to wait; Discord says that in the body, whoever stands before it in a header. */
function read(text: string, header: string | null): { body: unknown; retryAfterMs: number | null } {
  const body = jsonOf(text);
  const seconds = (body as { retry_after?: unknown } | null)?.retry_after ?? header ?? Number.NaN;
  const ms = Math.ceil(Number(seconds) * 1_000);
  return { body, retryAfterMs: Number.isFinite(ms) && ms >= 0 ? ms : null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of a proxy's.
    return null;
  }
}
