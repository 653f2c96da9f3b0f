import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a path answers: a body with its type, or whatever a handler does. */
export type Answer = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server on loopback that ends with the test; `asked` are the requests so far. */
export async function webServer(answers: Record<string, Answer>) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { at: (path: string) => `http://127.0.0.1:${port}${path}`, port, asked, answers };
}

/** A feed of these items, whose titles are their bodies too. */
export function rss(...titles: string[]): string {
  const items = titles.map(
    (title) =>
      `<item><title>${title}</title><link>https://paper.example/${encodeURIComponent(title)}</link>` +
      `<pubDate>Wed, 21 Jul 2021 08:00:00 +0800</pubDate><description>${title}的正文。</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>早报</title>${items.join('')}</channel></rss>`;
}
