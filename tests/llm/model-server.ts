import type { IncomingMessage, ServerResponse } from 'node:http';
import { webServer } from '../sources/web/loopback.ts';

/** A request as the server was sent it. */
export type Asked = {
  messages: { role: string; content: string }[];
  model: string;
  response_format?: { type: string };
  stream?: boolean;
  authorization: string | undefined;
  body: string;
};

/** What a model server does with a request: words for a completion, or whatever a handler does. */
export type Conduct = string | ((request: IncomingMessage, response: ServerResponse, asked: Asked) => unknown);

/** An OpenAI-compatible server on loopback, which ends with the test; `asked` holds what it was sent. */
export async function modelServer(conduct: Conduct) {
  const asked: Asked[] = [];
  const server = await webServer({
    '/v1/chat/completions': (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const one: Asked = { ...JSON.parse(body), authorization: request.headers.authorization, body };
        asked.push(one);
        if (typeof conduct === 'string') response.end(completion(conduct));
        else conduct(request, response, one);
      });
    },
  });
  return { url: server.at('/v1'), asked };
}

/** A whole answer of such a server. */
export function completion(content: unknown, finish = 'stop'): string {
  const usage = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 };
  return JSON.stringify({ id: '1', choices: [{ index: 0, finish_reason: finish, message: { content } }], usage });
}

/** How what is streamed ends: by its reason, with none, with the line cut, or not at all. */
export type End = 'stop' | 'length' | 'unsaid' | 'cut' | 'never';

/** A server that says it piece by piece to whoever asks for that, and else all at once. */
export function streaming(pieces: Iterable<string>, end: End = 'stop'): Exclude<Conduct, string> {
  return (_request, response, { stream }) => {
    if (stream !== true) return response.end(completion([...pieces].join('')));
    const say = (event: object) => response.write(`data: ${JSON.stringify({ id: '1', ...event })}\n\n`);
    const sayPart = (content: string, reason: string | null) =>
      say({ choices: [{ index: 0, delta: { content }, finish_reason: reason }] });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) sayPart(piece, null);
    if (end === 'cut') return response.socket?.destroySoon();
    if (end === 'never') return response;
    if (end !== 'unsaid') sayPart('', end);
    say({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 } });
    return response.end('data: [DONE]\n\n');
  };
}

/** Settings of a model at an address, with no bounds that a test would meet. */
export function settingsAt(url: string) {
  const bounds = { ms: 5_000, parallel: 8, budget: 6_000, minute: null, daily: null };
  return { url, model: 'm', key: null, ...bounds, record: null, replay: null };
}
