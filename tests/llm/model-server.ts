import type { IncomingMessage, ServerResponse } from 'node:http';
import { webServer } from '../sources/web/loopback.ts';

/** A request as the server was sent it. */
export type Asked = {
  messages: { role: string; content: string }[];
  model: string;
  response_format?: { type: string };
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

/** Settings of a model at an address, with no bounds that a test would meet. */
export function settingsAt(url: string) {
  const bounds = { ms: 5_000, parallel: 8, budget: 6_000, minute: null, daily: null };
  return { url, model: 'm', key: null, ...bounds, record: null, replay: null };
}
