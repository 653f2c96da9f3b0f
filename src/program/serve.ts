import { type Logger, pino } from 'pino';
import { COMMANDS } from '../../commands/index.ts';
import type { ExitCode } from '../cli/run.ts';
import type { Config } from '../config.ts';
import type { Result } from '../model.ts';
import type { Clock } from '../ports.ts';
import { type House, openHouse, takeAll } from './house.ts';
import { whenTold } from './stop-signal.ts';
import { surviveStrayRejections } from './stray-rejections.ts';

/** What the edges are built of, and where each leaves the way in which it is closed, to be gone back in turn. */
type Site = { settings: Config; clock: Clock; log: Logger; stop: AbortSignal; closing: (() => Promise<void>)[] };

/** What could not be started, in one line with the cure. */
type Started = Result<void, string>;

const STARTED: Started = { ok: true, value: undefined };

/** Runs the bot, or the preview page where no token is set, until `stop` is given, while it starts as well. */
export async function serve(settings: Config, stop: AbortSignal): Promise<ExitCode> {
  const clock: Clock = { now: () => new Date(), zone: settings.zone };
  const log = pino({ level: settings.logLevel });
  surviveStrayRejections(log);
  const site: Site = { settings, clock, log, stop, closing: [] };
  const started = await startAll(site);
  if (started.ok) await whenTold(stop);
  log.info('stopping');
  for (const close of site.closing.toReversed()) await close();
  if (started.ok) return 0;
  process.stderr.write(`${started.error}\n`);
  return 1;
}

async function startAll(site: Site): Promise<Started> {
  const house = await openHouse(site.settings, site.clock, site.log);
  if (!house.ok) return house;
  site.closing.push(house.value.close);
  await readPages(house.value, site);
  // So long the first question would wait.
  await Promise.race([house.value.newsroom.getReady(), whenTold(site.stop)]);
  for (const start of [startFeeds, startPreview, startBot]) {
    if (site.stop.aborted) return STARTED;
    const started = await start(house.value, site);
    if (!started.ok) return started;
  }
  return STARTED;
}

/** Reads in what lies in the folder of pages, and what comes into it from then on. */
async function readPages({ intake }: House, { settings, log, stop, closing }: Site): Promise<void> {
  const { watchPages } = await import('../sources/watch-pages.ts');
  const watch = await watchPages(settings.pages, (paths) => takeAll(intake.take(paths)), { log });
  closing.push(() => watch.stop());
  await takeAll(intake.take([settings.pages]), stop);
}

/** Feeds are asked beside all else: nothing waits for the first of them. */
async function startFeeds({ intake }: House, { settings, closing }: Site): Promise<Started> {
  if (settings.feeds.length === 0) return STARTED;
  const { pollFeeds } = await import('../sources/poll-feeds.ts');
  const ask = async (feed: string, signal: AbortSignal): Promise<boolean> => {
    for await (const taken of intake.take([feed], { signal })) if (!taken.ok) return false;
    return true;
  };
  const poll = pollFeeds(settings.feeds, ask, { jitter: Math.random });
  closing.push(() => poll.stop());
  return STARTED;
}

async function startPreview({ newsroom, store }: House, { settings, clock, log, closing }: Site): Promise<Started> {
  const { createPreview } = await import('../preview/create-preview.ts');
  const { host, port, preview: forced, discord } = settings;
  const page = forced || discord === null;
  const health = async () => ({ status: 'ok', ...(await store.library.coverage()) });
  const preview = createPreview({ newsroom, commands: COMMANDS, clock, log, host, port, page, health });
  const listening = await preview.listen();
  if (!listening.ok) return { ok: false, error: explainPort(listening.error) };
  closing.push(() => preview.close());
  log.info({ url: listening.value.url, page }, page ? 'ask me on this page' : 'health is told here');
  return STARTED;
}

async function startBot({ newsroom, store }: House, { settings, clock, log, stop, closing }: Site): Promise<Started> {
  if (settings.discord === null) return STARTED;
  if (!store.claimRole('bot').ok)
    return { ok: false, error: `A bot runs already on ${settings.data}: stop it, or set BROADSHEET_DATA.` };
  const [{ createBot }, { renderMessage }, { createDigest }] = await Promise.all([
    import('../discord/bot.ts'),
    import('../rendering/message.ts'),
    import('../digest/create-digest.ts'),
  ]);
  const bot = createBot({ ...settings.discord, commands: COMMANDS, newsroom, clock, log, renderMessage });
  closing.push(() => bot.stop());
  // Signing in takes as long as Discord likes.
  const connected = await Promise.race([bot.start(), whenTold(stop)]);
  if (connected === undefined) return STARTED;
  if (!connected.ok) return { ok: false, error: connected.error.detail };
  const digest = createDigest({ newsroom, ledger: store.ledger, courier: bot.courier, clock, log });
  digest.start();
  closing.push(() => digest.stop());
  return STARTED;
}

function explainPort({ kind, host, port }: { kind: 'port-taken' | 'unavailable'; host: string; port: number }): string {
  if (kind === 'port-taken') return `Port ${port} is taken: set PORT to another one, or to 0 for any.`;
  return `Nothing can listen on ${host}:${port}: set HOST and PORT to an address of this machine.`;
}
