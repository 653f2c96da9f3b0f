import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { KEPT_OPEN, SLOWEST } from '../limits/doors.ts';
import type { Result } from '../model.ts';
import { createApp } from './app.ts';
import { bracketed, hostsOf, isEverywhere } from './hosts.ts';
import type { ServerOptions } from './options.ts';

/** Why nothing is served. A person is told the address and to choose another port or host. */
type ListenError = { kind: 'port-taken' | 'unavailable'; host: string; port: number; cause: unknown };

/** The one HTTP server: where a watchman asks after our health, and what doors are opened. */
export type HttpServer = {
  listen(): Promise<Result<{ url: string }, ListenError>>;
  /** Lets requests in hand finish, for `CLOSE_MS` at most. */
  close(): Promise<void>;
};

/** Milliseconds that requests in hand get to finish: less than an orchestrator waits between SIGTERM and SIGKILL. */
const CLOSE_MS = 3_000;

/** Builds the server; nothing listens before `listen`. */
export function createHttpServer(options: ServerOptions): HttpServer {
  // Which port it is, is known once it listens; before, nobody can ask.
  const isOurs = (given: string | undefined) => hostsOf({ ...options, port: portOf(server) })(given);
  // The adaptor's type allows for HTTP/2, which was not asked for.
  const server = createAdaptorServer({
    fetch: createApp(options, isOurs).fetch,
    serverOptions: { ...SLOWEST, ...KEPT_OPEN },
  }) as Server;
  return {
    listen: () => listen(server, options),
    close: () => close(server),
  };
}

function listen(server: Server, { host, port }: ServerOptions): Promise<Result<{ url: string }, ListenError>> {
  return new Promise((resolve) => {
    const refused = (cause: NodeJS.ErrnoException) => {
      const kind = cause.code === 'EADDRINUSE' ? 'port-taken' : 'unavailable';
      resolve({ ok: false, error: { kind, host, port, cause } });
    };
    server.once('error', refused);
    server.listen(port, host, () => {
      server.off('error', refused);
      resolve({ ok: true, value: { url: urlOf(server, host) } });
    });
  });
}

/** The address to open: every interface is reached as localhost, an IPv6 address stands in brackets. */
function urlOf(server: Server, host: string): string {
  const port = portOf(server);
  return isEverywhere(host) ? `http://localhost:${port}` : `http://${bracketed(host)}:${port}`;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
