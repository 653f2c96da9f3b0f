import pino from 'pino';
import { ACTIONS } from '../../actions/index.ts';
import { createHttpServer, type HttpServer } from '../../src/http/create-server.ts';
import { openGate } from '../../src/http/gate.ts';
import type { ServerOptions } from '../../src/http/options.ts';
import type { PreviewOptions } from '../../src/preview/options.ts';
import { previewDoor } from '../../src/preview/preview-door.ts';
import { COMMANDS, smallNewsroom } from './newsroom.ts';

/** A preview over HTTP on a free port of the own machine. */
export async function serve({
  page = true,
  newsroom = smallNewsroom(),
  commands = COMMANDS,
  paint = async () => null,
  gate = openGate(),
  ...rest
}: Partial<ServerOptions> &
  Partial<Pick<PreviewOptions, 'newsroom' | 'commands' | 'paint' | 'gate'>> & { page?: boolean } = {}): Promise<{
  url: string;
  preview: HttpServer;
}> {
  const log = pino({ level: 'silent' });
  const clock = { now: () => new Date('2020-05-05T17:00:00Z'), zone: 'Asia/Shanghai' };
  const preview = createHttpServer({
    doors: page ? [previewDoor({ newsroom, commands, actions: ACTIONS, clock, log, paint, gate })] : [],
    log,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    health: async () => ({ status: 'ok', articles: 1, latest: '2020-05-04', uptime: 3 }),
    metrics: async () => ({ type: 'text/plain', text: 'articles 1\n' }),
    ...rest,
  });
  const listening = await preview.listen();
  if (!listening.ok) throw listening.error.cause;
  return { url: listening.value.url, preview };
}
