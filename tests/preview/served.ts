import pino from 'pino';
import { ACTIONS } from '../../actions/index.ts';
import type { Preview } from '../../src/preview/create-preview.ts';
import { createPreview } from '../../src/preview/create-preview.ts';
import type { PreviewOptions } from '../../src/preview/options.ts';
import { COMMANDS, smallNewsroom } from './newsroom.ts';

/** A preview over HTTP on a free port of the own machine. */
export async function serve(rest: Partial<PreviewOptions> = {}): Promise<{ url: string; preview: Preview }> {
  const preview = createPreview({
    newsroom: smallNewsroom(),
    commands: COMMANDS,
    actions: ACTIONS,
    clock: { now: () => new Date('2020-05-05T17:00:00Z'), zone: 'Asia/Shanghai' },
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    page: true,
    health: async () => ({ status: 'ok', articles: 1, latest: '2020-05-04', uptime: 3 }),
    metrics: async () => ({ type: 'text/plain', text: 'articles 1\n' }),
    ...rest,
  });
  const listening = await preview.listen();
  if (!listening.ok) throw listening.error.cause;
  return { url: listening.value.url, preview };
}
