/** Why there is no reply: 'down' is no answer at all, 'refused' has the server's sentence, 'fault' is a bug of its own. */
class ServerError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** Lines of JSON, each a state of the same answer. */
const LINES = 'application/x-ndjson';

/** The newsroom, reached over HTTP. Every function rejects with a ServerError, or with an AbortError when called off. */
export function createServer(locale) {
  const get = (path, signal) => call(path, { signal });
  const post = (path, body, follow) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(follow && { Accept: `${LINES}, application/json` }) },
      body: JSON.stringify({ ...body, locale }),
      follow,
    });
  return {
    health: () => get('/health'),
    commands: () => get('/api/commands'),
    /** @param follow - (state) → void: is shown an answer that takes time as it grows. */
    ask: (question, after = '', follow) => post('/api/ask', { question, after }, follow),
    press: (what) => post('/api/press', what),
    run: (name, options, follow) => post(`/api/commands/${encodeURIComponent(name)}`, { options }, follow),
    suggest: (kind, typed, signal) => get(`/api/suggest?${new URLSearchParams({ kind, q: typed, locale })}`, signal),
    suggestFor: (name, option, typed, signal) =>
      get(
        `/api/commands/${encodeURIComponent(name)}/suggest?${new URLSearchParams({ option, q: typed, locale })}`,
        signal,
      ),
  };
}

async function call(path, { follow, ...options } = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ServerError('down', String(cause));
  }
  if (response.headers.get('Content-Type')?.startsWith(LINES)) return followLines(response.body, follow);
  const body = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new ServerError(response.status < 500 ? 'refused' : 'fault', body.error ?? `${response.status}`);
  return body;
}

/** The last of the states that come line by line; `follow` is shown each. */
async function followLines(stream, follow) {
  let [rest, state] = ['', { error: '' }];
  try {
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = `${rest}${part.value}`.split('\n');
      rest = lines.pop();
      for (const line of lines) {
        state = JSON.parse(line);
        if (state.error === undefined) follow(state);
      }
    }
  } catch (cause) {
    throw new ServerError('down', String(cause));
  }
  if (state.error !== undefined) throw new ServerError('fault', state.error);
  return state;
}
