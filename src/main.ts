import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { type Logger, pino } from 'pino';
import { COMMANDS } from '../commands/index.ts';
import { type ExitCode, type Opened, runCommandLine } from './cli/run.ts';
import { type Config, readConfig } from './config.ts';
import type { Result } from './model.ts';
import { createNewsroom } from './newsroom/create-newsroom.ts';
import type { Clock } from './ports.ts';

// The version of the program: what a newer one reads better is read again.
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const config = readConfig();
if (config.ok) process.exitCode = await main(process.argv.slice(2), config.value);
else process.exitCode = fail(config.error);

async function main(words: readonly string[], settings: Config): Promise<ExitCode> {
  const clock: Clock = { now: () => new Date(), zone: settings.zone };
  if (words.length === 0) return serve(settings, clock);
  return runCommandLine(words, {
    commands: COMMANDS,
    open: ({ pages, news }) =>
      pages.length + news.length > 0 ? openInMemory([...pages, ...news], clock) : openStored(settings, clock),
    runDigest: (at) => runDigest(settings, { ...clock, now: () => at }),
    today: () => todayOf(clock),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    terminal: process.stdout.isTTY === true && process.stdin.isTTY === true,
  });
}

/** Runs the bot, or the preview page where no token is set, until it is told to stop. */
async function serve(settings: Config, clock: Clock): Promise<ExitCode> {
  const log = pino({ level: settings.logLevel });
  const house = await openHouse(settings, clock, log);
  if (!house.ok) return fail(house.error);
  const { store, newsroom, intake } = house.value;
  const { watchPages } = await import('./sources/watch-pages.ts');
  const watch = await watchPages(settings.pages, (paths) => drain(intake.take(paths)), { log });
  await drain(intake.take([settings.pages]));
  const closing: (() => Promise<void>)[] = [() => store.close(), () => watch.stop()];

  const started = await startEdges();
  if (!started.ok) return shutDown(fail(started.error));
  await untilTold();
  log.info('stopping');
  return shutDown(0);

  async function startEdges(): Promise<Result<void, string>> {
    const { createPreview } = await import('./preview/create-preview.ts');
    const { host, port, preview: forced, discord } = settings;
    const page = forced || discord === null;
    const health = async () => ({ status: 'ok', ...(await store.library.coverage()) });
    const preview = createPreview({ newsroom, commands: COMMANDS, clock, log, host, port, page, health });
    const listening = await preview.listen();
    if (!listening.ok) return { ok: false, error: explainPort(listening.error) };
    closing.push(() => preview.close());
    log.info({ url: listening.value.url, page }, page ? 'ask me on this page' : 'health is told here');
    if (discord === null) return { ok: true, value: undefined };
    const role = store.claimRole('bot');
    if (!role.ok)
      return { ok: false, error: `A bot runs already on ${settings.data}: stop it, or set BROADSHEET_DATA.` };
    return startBot(discord);
  }

  async function startBot(discord: NonNullable<Config['discord']>): Promise<Result<void, string>> {
    const [{ createBot }, { renderMessage }, { createDigest }] = await Promise.all([
      import('./discord/bot.ts'),
      import('./rendering/message.ts'),
      import('./digest/create-digest.ts'),
    ]);
    const bot = createBot({ ...discord, commands: COMMANDS, newsroom, clock, log, renderMessage });
    const connected = await bot.start();
    if (!connected.ok) return { ok: false, error: connected.error.detail };
    closing.push(() => bot.stop());
    const digest = createDigest({ newsroom, ledger: store.ledger, courier: bot.courier, clock, log });
    digest.start();
    closing.push(() => digest.stop());
    return { ok: true, value: undefined };
  }

  async function shutDown(code: ExitCode): Promise<ExitCode> {
    for (const close of closing.toReversed()) await close();
    return code;
  }
}

type House = Opened & { store: Awaited<ReturnType<typeof storeIn>> extends Result<infer S, string> ? S : never };

/** The store with a newsroom over it; nothing is read in yet. */
async function openHouse(settings: Config, clock: Clock, log?: Logger): Promise<Result<House, string>> {
  const [store, { createIntake }] = await Promise.all([storeIn(settings.data), import('./sources/intake.ts')]);
  if (!store.ok) return store;
  const { library, ledger } = store.value;
  const newsroom = createNewsroom({ library, ledger, now: clock.now, newId: randomUUID });
  const intake = createIntake({ newsroom, library, reader: version, ...(log && { log }) });
  return { ok: true, value: { store: store.value, newsroom, intake, close: () => store.value.close() } };
}

/** The same for one command: with what lies in the folder of pages read in. */
async function openStored(settings: Config, clock: Clock): Promise<Result<Opened, string>> {
  const house = await openHouse(settings, clock);
  if (house.ok) await drain(house.value.intake.take([settings.pages]));
  return house;
}

/** A newsroom in memory that holds the given pages and news alone. */
async function openInMemory(paths: readonly string[], clock: Clock): Promise<Result<Opened, string>> {
  const [{ createMemoryStore }, { createIntake }, { explainRefusal }] = await Promise.all([
    import('./store/memory/store.ts'),
    import('./sources/intake.ts'),
    import('./cli/refusals.ts'),
  ]);
  const { library, ledger, close } = createMemoryStore();
  const newsroom = createNewsroom({ library, ledger, now: clock.now, newId: randomUUID });
  const intake = createIntake({ newsroom, library, reader: version });
  for await (const taken of intake.take(paths)) if (!taken.ok) return { ok: false, error: explainRefusal(taken.error) };
  return { ok: true, value: { newsroom, intake, close } };
}

/** Sends what is due, without being connected as a bot, and ends. */
async function runDigest(settings: Config, clock: Clock): Promise<Result<object, string>> {
  if (settings.discord === null)
    return { ok: false, error: 'digest run needs DISCORD_TOKEN in the environment or .env.' };
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  const house = await openHouse(settings, clock, log);
  if (!house.ok) return house;
  const { store, newsroom, intake } = house.value;
  try {
    const role = store.claimRole('digest');
    if (!role.ok) return { ok: false, error: `Another process is sending digests from ${settings.data}; wait for it.` };
    await drain(intake.take([settings.pages]));
    const [{ createRestCourier }, { renderMessage }, { createDigest }] = await Promise.all([
      import('./discord/rest-courier.ts'),
      import('./rendering/message.ts'),
      import('./digest/create-digest.ts'),
    ]);
    const courier = createRestCourier({ ...settings.discord, renderMessage });
    const digest = createDigest({ newsroom, ledger: store.ledger, courier, clock, log });
    return { ok: true, value: await digest.runDue(clock.now()) };
  } finally {
    await store.close();
  }
}

async function storeIn(folder: string) {
  const { openStore } = await import('./store/open.ts');
  const opened = await openStore(folder);
  return opened.ok
    ? opened
    : { ok: false as const, error: STORE_CURES[opened.error.kind](opened.error.path, opened.error.detail) };
}

const STORE_CURES = {
  unwritable: (path: string, detail: string) =>
    `The store folder ${path} cannot be written (${detail}): set BROADSHEET_DATA to one that can.`,
  'not-a-store': (path: string) =>
    `${path} is no store of ours: move it away, or set BROADSHEET_DATA to another folder.`,
  newer: (path: string) =>
    `${path} was written by a newer Broadsheet: update, or set BROADSHEET_DATA to another folder.`,
  damaged: (path: string, detail: string) =>
    `${path} is damaged (${detail}): restore a backup, or move it away to start anew.`,
  busy: (path: string) => `${path} is held by another process that does not let go: end it, then try again.`,
} as const;

function explainPort({ kind, host, port }: { kind: 'port-taken' | 'unavailable'; host: string; port: number }): string {
  if (kind === 'port-taken') return `Port ${port} is taken: set PORT to another one, or to 0 for any.`;
  return `Nothing can listen on ${host}:${port}: set HOST and PORT to an address of this machine.`;
}

function todayOf({ now, zone }: Clock): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now());
}

async function drain(taken: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of taken);
}

/** Until SIGINT or SIGTERM; a second one ends at once. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}

function fail(line: string): ExitCode {
  process.stderr.write(`${line}\n`);
  return 1;
}
