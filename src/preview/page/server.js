/** Why there is no reply: 'down' is no answer at all, 'refused' has the server's sentence, 'fault' is a bug of its own. */
class ServerError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** The newsroom, reached over HTTP. Every function rejects with a ServerError, or with an AbortError when called off. */
export function createServer(locale) {
  const get = (path, signal) => call(path, { signal });
  const post = (path, body) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, locale }),
    });
  return {
    health: () => get('/health'),
    commands: () => get('/api/commands'),
    ask: (question, after = '') => post('/api/ask', { question, after }),
    press: (what) => post('/api/press', what),
    run: (name, options) => post(`/api/commands/${encodeURIComponent(name)}`, { options }),
    suggest: (kind, typed, signal) => get(`/api/suggest?${new URLSearchParams({ kind, q: typed, locale })}`, signal),
    suggestFor: (name, option, typed, signal) =>
      get(
        `/api/commands/${encodeURIComponent(name)}/suggest?${new URLSearchParams({ option, q: typed, locale })}`,
        signal,
      ),
  };
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ServerError('down', String(cause));
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new ServerError(response.status < 500 ? 'refused' : 'fault', body.error ?? `${response.status}`);
  return body;
}
