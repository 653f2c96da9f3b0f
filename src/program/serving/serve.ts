import type { Logger } from 'pino';
import { ACTIONS } from '../../../actions/index.ts';
import { COMMANDS, MESSAGE_COMMANDS } from '../../../commands/index.ts';
import type { ExitCode } from '../../cli/surroundings.ts';
import { todayBy } from '../../clock.ts';
import { type Config, unknownVariables } from '../../config.ts';
import { type Gate, openGate } from '../../http/gate.ts';
import { STOPPING } from '../../limits/operations.ts';
import type { Result } from '../../model.ts';
import { openPainter } from '../../painter/open-painter.ts';
import type { Paint } from '../../ports/painter.ts';
import type { Clock, Shard } from '../../ports.ts';
import { type House, openHouse } from '../house/house.ts';
import { openDesk } from '../house/open-desk.ts';
import { openLog, openReadableLog } from '../house/open-log.ts';
import { readFolder } from '../house/read-folder.ts';
import { readAtStart } from '../house/sample-edition.ts';
import { warmUp } from '../house/warm-up.ts';
import { slipsOfTheNames } from '../setting-names.ts';
import { whenTold } from '../stop-signal.ts';
import { cureOfThrown } from '../store-cures.ts';
import { forTerminal } from '../terminal.ts';
import { storeAsker } from './ask-store.ts';
import { by, type Close, closeAll } from './close-all.ts';
import { countedActions, countedCommands, countedIntake } from './counting.ts';
import { canSend } from './couriers.ts';
import { examine, type Health } from './health.ts';
import { createMetrics, type MetricsBoard } from './metrics.ts';
import { startHttp } from './start-http.ts';
import { surviveStrayRejections } from './stray-rejections.ts';
import { openWelcome } from './welcome.ts';

/**
 * What the edges are built of, and where each leaves the way in which it is closed, as the house behind them does. `shards`
 * tells of the bot's connections once there is one.
 */
type Site = {
  settings: Config;
  clock: Clock;
  log: Logger;
  stop: AbortSignal;
  closing: Close[];
  closeHouse: Close | null;
  paint: Paint;
  gate: Gate;
  shards(): Shard[] | null;
  /** Somebody reads along. */
  terminal: boolean;
};

/** A house that is watched over. */
type Watched = House & { metrics: MetricsBoard; health(): Promise<Health> };

/** What could not be started, in one line with the cure. */
type Started = Result<void, string>;

const STARTED: Started = { ok: true, value: undefined };

/** Runs the bot, or the preview page where no token is set, until `stop` is given, while it starts as well. */
export async function serve(settings: Config, stop: AbortSignal): Promise<ExitCode> {
  const clock: Clock = { now: () => new Date(), zone: settings.zone };
  const terminal = process.stdout.isTTY === true;
  // Whoever watches reads a few lines first; what happens from then on is told as it comes.
  const log = terminal ? await openReadableLog({ logLevel: 'warn' }) : openLog(settings);
  surviveStrayRejections(log);
  const shards = () => (settings.discord === null ? null : []);
  const gate = openGate(settings.proxies);
  const paint = openPainter({ log });
  const site: Site = { settings, clock, log, stop, closing: [], closeHouse: null, paint, gate, shards, terminal };
  const told = whenTold(stop).then(() => performance.now());
  const starting = startAll(site).catch((error: unknown) => explainThrown(error, settings));
  // A database that does not answer keeps nobody from stopping what waits for it.
  const given = told.then((at) => by(at + STOPPING.startMs, starting)).then(() => STARTED);
  const started = await Promise.race([starting, given]);
  if (started.ok) {
    await told;
    log.info('stopping');
  }
  const since = started.ok ? await told : performance.now();
  await closeAll({ doors: site.closing, house: site.closeHouse }, since, { log });
  if (started.ok) return 0;
  process.stderr.write(`${forTerminal(started.error)}\n`);
  return 1;
}

function sayOnTerminal(line: string): void {
  process.stdout.write(`${forTerminal(line)}\n`);
}

/** A disk that fills up while pages are read in is the operator's to mend; what is not of the store is a bug. */
async function explainThrown(error: unknown, settings: Config): Promise<Started> {
  const cure = await cureOfThrown(error, settings);
  if (cure === null) throw error;
  return { ok: false, error: cure };
}

async function startAll(site: Site): Promise<Started> {
  const slips = slipsOfTheNames(unknownVariables());
  if (slips !== null) site.log.warn(`${slips}: compare with .env.example`);
  const house = await openHouse(site.settings, site.clock, site);
  if (!house.ok) return house;
  site.closeHouse = house.value.close;
  site.paint = openPainter({ log: site.log, cut: house.value.cut });
  const desk = await openDesk(house.value, site.settings.deskKey, site);
  const watched = watchOver(desk.house, site);
  // First of all, so that a watchman is told how far the start has come.
  const listening = await startHttp(watched, site, desk.doors);
  if (!listening.ok) return listening;
  const { url, page } = listening.value;
  const welcome = site.terminal ? openWelcome(sayOnTerminal, { ...site, ...watched }) : null;
  welcome?.listening(url, page);
  await readFolder(watched.intake, { folder: site.settings.pages, atStart: readAtStart(site.settings), ...site });
  // So long the first question would wait.
  const ready = watched.newsroom.getReady().then(() => warmUp({ ...watched, clock: site.clock }));
  await Promise.race([ready, whenTold(site.stop)]);
  if (site.stop.aborted) return STARTED;
  keepLevel(watched, site);
  await welcome?.ready();
  if (site.terminal) site.log.level = site.settings.logLevel;
  else if (page) site.log.info({ url, page }, 'ask me on this page');
  await startFeeds(watched, site);
  return startBot(watched, site);
}

/** The house with everything counted that goes through it. */
function watchOver(house: House, site: Site): Watched {
  const began = site.clock.now();
  const askStore = storeAsker(house.store, site.clock);
  const health = () => examine({ ...house, askStore, clock: site.clock, began, shards: () => site.shards() });
  const metrics = createMetrics(health);
  return { ...house, intake: countedIntake(house.intake, metrics), metrics, health };
}

/** Takes in what other processes store as soon as it is there, so that no question has to wait for it. */
function keepLevel({ newsroom, store }: Watched, { log, closing }: Site): void {
  const takeIn = () => {
    newsroom
      .getReady()
      .then(newsroom.keepStories)
      .catch((error: unknown) => log.warn({ err: error }, 'what changed is taken in later'));
  };
  closing.push(store.watch(takeIn));
  takeIn();
}

/** Feeds are asked beside all else: nothing waits for the first of them. */
async function startFeeds({ intake, metrics }: Watched, { settings, stop, closing }: Site): Promise<void> {
  if (settings.feeds.length === 0) return;
  const { pollFeeds } = await import('../../sources/web/poll-feeds.ts');
  const ask = async (feed: string, signal: AbortSignal): Promise<boolean> => {
    // What one item of it costs says nothing of the feed.
    let ok = false;
    for await (const taken of intake.take([feed], { signal: AbortSignal.any([signal, stop]) })) ok ||= taken.ok;
    if (!signal.aborted) metrics.askedFeed({ host: new URL(feed).host, ok });
    return ok;
  };
  const poll = pollFeeds(settings.feeds, ask, { jitter: Math.random });
  closing.push(() => poll.stop());
}

async function startBot(house: Watched, site: Site): Promise<Started> {
  const { newsroom, store, intake, parse, scanner, metrics } = house;
  const { settings, clock, log, stop, closing, paint, gate } = site;
  if (settings.discord === null) return canSend(settings) ? startDigest(house, site) : STARTED;
  if (!(await store.claimRole('bot')).ok)
    return { ok: false, error: `A bot runs already on ${settings.data}: stop it, or set BROADSHEET_DATA.` };
  const [{ createBot }, { renderMessage }, { createGivenPages }, { openOwnPages }] = await Promise.all([
    import('../../discord/bot.ts'),
    import('../../rendering/message.ts'),
    import('../../sources/taking/given-pages.ts'),
    import('../house/own-pages.ts'),
  ]);
  const bot = createBot({
    ...settings.discord,
    commands: countedCommands(COMMANDS, metrics),
    messageCommands: countedCommands(MESSAGE_COMMANDS, metrics),
    actions: countedActions(ACTIONS, metrics),
    newsroom,
    pages: createGivenPages({ folder: settings.pages, ...settings.discord, read: parse.page, intake, scanner }),
    own: openOwnPages({ ...settings.discord, scanner, read: parse.page, now: clock.now }),
    clock,
    log,
    pace: gate.pace,
    renderMessage,
    paint,
    metrics,
    edition: () => latestEdition(newsroom, clock),
  });
  closing.push(() => bot.stop());
  site.shards = bot.shards;
  // Signing in takes as long as Discord likes.
  const connected = await Promise.race([bot.start(), whenTold(stop)]);
  if (connected === undefined) return STARTED;
  if (!connected.ok) return { ok: false, error: connected.error.detail };
  return startDigest(house, site);
}

/** Sends what is due, by whatever way was set up. */
async function startDigest(house: Watched, { settings, clock, log, closing, paint }: Site): Promise<Started> {
  const { asOnlySender, openDigest } = await import('./digest-desk.ts');
  const digest = await openDigest(house, { ...settings, clock, log, metrics: house.metrics, paint });
  digest.start(asOnlySender(house.store));
  closing.push(() => digest.stop());
  return STARTED;
}

/** The paper and the day of the newest article. */
async function latestEdition({ latest }: Watched['newsroom'], clock: Clock) {
  const reply = await latest({ today: todayBy(clock), asker: { locale: null } });
  return reply.kind === 'hits' ? (reply.hits[0]?.article ?? null) : null;
}
