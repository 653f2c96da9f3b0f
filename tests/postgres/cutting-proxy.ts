import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A way to a PostgreSQL that can be cut at a chosen moment. */
type CuttingProxy = {
  /** The database's address by this way. */
  url: string;
  /**
   * Cuts the connection at the next message that holds these words: 'before' the server has it, or 'after' it has
   * answered, so that nobody hears.
   */
  cut(words: string, when: 'before' | 'after'): void;
  /** How often that was done. */
  cuts(): number;
};

/** Opens a way to the database at `url` for one test. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let next: { words: string; when: 'before' | 'after' } | null = null;
  let cuts = 0;
  const server = createServer((client) => {
    const behind = connect(Number(target.port), target.hostname);
    let deaf = false;
    const end = () => {
      client.destroy();
      behind.destroy();
    };
    client.on('data', (sent) => {
      const met = next !== null && sent.includes(next.words) ? next : null;
      if (met !== null) {
        next = null;
        cuts += 1;
        if (met.when === 'before') return end();
        deaf = true;
      }
      behind.write(sent);
    });
    behind.on('data', (answer) => {
      if (deaf) end();
      else client.write(answer);
    });
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const way = new URL(url);
  way.port = `${(server.address() as AddressInfo).port}`;
  return {
    url: way.href,
    cut: (words, when) => {
      next = { words, when };
    },
    cuts: () => cuts,
  };
}
