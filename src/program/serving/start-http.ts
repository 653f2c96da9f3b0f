import type { Logger } from 'pino';
import { ACTIONS } from '../../../actions/index.ts';
import { COMMANDS } from '../../../commands/index.ts';
import type { Config } from '../../config.ts';
import type { Gate } from '../../http/gate.ts';
import type { Door } from '../../http/options.ts';
import type { Result } from '../../model.ts';
import type { Paint } from '../../ports/painter.ts';
import type { Clock } from '../../ports.ts';
import type { House } from '../house/house.ts';
import { countedCommands } from './counting.ts';
import type { Health } from './health.ts';
import type { MetricsBoard } from './metrics.ts';

type Served = House & { metrics: MetricsBoard; health(): Promise<Health> };

type Place = {
  settings: Config;
  clock: Clock;
  log: Logger;
  closing: (() => Promise<void>)[];
  paint: Paint;
  gate: Gate;
};

/** Serves health, metrics, and what doors are opened; the address, and whether the preview page is there. */
export async function startHttp(
  house: Served,
  { settings, clock, log, closing, paint, gate }: Place,
  desk: readonly Door[],
): Promise<Result<{ url: string; page: boolean }, string>> {
  const { metrics, health } = house;
  const { host, port, publicUrl, preview: forced, discord } = settings;
  const page = forced || discord === null;
  const [{ createHttpServer }, opened, preview] = await Promise.all([
    import('../../http/create-server.ts'),
    doorsOf(house, { settings, clock, log, gate, answered: metrics.answered }),
    page ? [await previewOf(house, { clock, log, paint, gate })] : [],
  ]);
  const place = { host, port, publicUrl };
  const server = createHttpServer({
    doors: [...opened, ...desk, ...preview],
    log,
    ...place,
    health,
    metrics: metrics.page,
  });
  const listening = await server.listen();
  if (!listening.ok) return { ok: false, error: explainPort(listening.error) };
  closing.push(() => server.close());
  const { url } = listening.value;
  log.info({ url }, 'health is told here');
  return { ok: true, value: { url, page } };
}

/** What BROADSHEET_API opens; without it nothing of that is even loaded. */
async function doorsOf(
  house: Served,
  { settings, ...around }: Pick<Place, 'settings' | 'clock' | 'log' | 'gate'> & Pick<MetricsBoard, 'answered'>,
): Promise<Door[]> {
  if (settings.doors === null) return [];
  const { needsOf, openDoors } = await import('./doors.ts');
  return openDoors(needsOf(house, { settings, ...around }), settings.doors);
}

async function previewOf(
  { newsroom, metrics }: Served,
  around: Pick<Place, 'clock' | 'log' | 'paint' | 'gate'>,
): Promise<Door> {
  const { previewDoor } = await import('../../preview/preview-door.ts');
  return previewDoor({ newsroom, commands: countedCommands(COMMANDS, metrics), actions: ACTIONS, ...around });
}

function explainPort({ kind, host, port }: { kind: 'port-taken' | 'unavailable'; host: string; port: number }): string {
  if (kind === 'port-taken') return `Port ${port} is taken: set PORT to another one, or to 0 for any.`;
  return `Nothing can listen on ${host}:${port}: set HOST and PORT to an address of this machine.`;
}
