import type { IncomingMessage, ServerResponse } from 'node:http';
import { webServer } from '../sources/web/loopback.ts';

/** What a model server does with a request: words for a wording, or whatever a handler does. */
export type Conduct = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** An OpenAI-compatible server on loopback, which ends with the test; `asked` holds what it was sent. */
export async function modelServer(conduct: Conduct) {
  const asked: { messages: { role: string; content: string }[]; model: string; authorization: string | undefined }[] =
    [];
  const server = await webServer({
    '/v1/chat/completions': (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        asked.push({ ...JSON.parse(body), authorization: request.headers.authorization });
        if (typeof conduct === 'string') response.end(completion(conduct));
        else conduct(request, response);
      });
    },
  });
  return { url: server.at('/v1'), asked };
}

/** A whole answer of such a server. */
export function completion(content: unknown, finish = 'stop'): string {
  return JSON.stringify({ id: '1', choices: [{ index: 0, finish_reason: finish, message: { content } }] });
}
