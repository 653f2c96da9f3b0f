import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Config } from '../../src/config.ts';
import { openHouse } from '../../src/program/house/house.ts';
import { openDigest } from '../../src/program/serving/digest-desk.ts';
import { subscription } from '../cases/articles.ts';
import { pagesFolder } from '../cases/edition.ts';
import { parseHere } from '../cases/parse-here.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import type { Fault } from '../discord/loopback/rest.ts';
import { type LoopbackDiscord, startLoopbackDiscord, textOf } from '../discord/loopback/start.ts';
import { openedStore } from '../store/opened.ts';
import { runProgram } from './program.ts';

const MORNING = '2022-03-05T08:00:00+08:00';
const AN_HOUR_LATER = '2022-03-05T09:00:00+08:00';
const MINUTE_MS = 60_000;
const LEASE_MS = 1_000;
/** More channels than are under way at once, so that what was not tried counts too. */
const CHANNELS = Array.from({ length: 12 }, (_, number) => `14000000000000000${10 + number}`);

/** What Discord does all that hour. `some` of what it is sent it takes, though it answers nothing. */
const OUTAGES: readonly [string, (request: number) => Fault][] = [
  ['answers 500', () => ({ status: 500 })],
  ['limits the rate', () => ({ status: 429, body: { retry_after: 3_600 } })],
  ['answers nothing', (request) => ({ silent: request % 3 === 0 ? 'did it' : 'did nothing' })],
];

async function orderedAt(discord: LoopbackDiscord) {
  const data = await temporaryFolder();
  const store = await openedStore(data);
  const since = '2022-03-04T12:00:00.000Z';
  for (const channel of CHANNELS) await store.ledger.subscribe(subscription(`of ${channel}`, { channel, since }));
  await store.close();
  return {
    BROADSHEET_DATA: data,
    BROADSHEET_PAGES: await pagesFolder(),
    // A third of it is what a request may take.
    BROADSHEET_LEASE: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.url,
    LOG_LEVEL: 'silent',
  };
}

function fail(discord: LoopbackDiscord, fault: (request: number) => Fault): void {
  discord.script('POST', /messages$/, ...Array.from({ length: 500 }, (_, request) => fault(request)));
  discord.script('GET', /messages$/, ...Array.from({ length: 500 }, () => fault(1)));
}

/** Each channel has one message, and those that came after the outage say that they are late. */
function expectOneEach(discord: LoopbackDiscord, before: number): void {
  const { messages } = discord.channels;
  expect(messages.map(({ channel_id }) => channel_id).toSorted()).toEqual(CHANNELS);
  for (const message of messages.slice(before))
    expect(textOf(message)).toContain('迟到的早报（原定 2022-03-05 08:00）');
  for (const message of messages.slice(0, before))
    expect(textOf(message)).not.toContain('迟到的早报（原定 2022-03-05 08:00）');
}

// What comes of each outage is told by the bot below; this is the same in two processes, for the one that leaves most open.
test.each(OUTAGES.slice(-1))(
  'while Discord %s digest run loses nothing, and an hour later each comes once, marked as late',
  { timeout: 60_000 },
  async (_, fault) => {
    const discord = await startLoopbackDiscord({ forgetsNonces: true });
    onTestFinished(() => discord.close());
    const settings = await orderedAt(discord);
    fail(discord, fault);
    const early = await runProgram(['digest', 'run', '--at', MORNING], settings);
    expect(JSON.parse(early.out), early.err).toMatchObject({ sent: 0 });
    const before = discord.channels.messages.length;
    discord.heal();
    const { out, err } = await runProgram(['digest', 'run', '--at', AN_HOUR_LATER], settings);
    expect(JSON.parse(out), err).toMatchObject({ sent: 12, waiting: 0 });
    expectOneEach(discord, before);
  },
);

test.each(OUTAGES)(
  'while Discord %s for an hour a running bot loses nothing, and then sends each once, marked as late',
  { timeout: 60_000 },
  async (_, fault) => {
    const discord = await startLoopbackDiscord({ forgetsNonces: true });
    onTestFinished(() => discord.close());
    const settings = await orderedAt(discord);
    const bot = await startDigests(settings);
    fail(discord, fault);
    for (let minute = 0; minute < 60; minute += 1) await bot.passMinute();
    expect(bot.runs()).toBe(61);
    const before = discord.channels.messages.length;
    discord.heal();
    // Leases are about processes, and end by the wall's clock: with every minute of the digest's, those are over.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    for (let minute = 0; minute < 10; minute += 1) {
      vi.setSystemTime(Date.now() + LEASE_MS);
      await bot.passMinute();
    }
    expectOneEach(discord, before);
    expect(discord.faults()).toEqual([]);
    await bot.stop();
  },
);

/** The digest as a bot keeps it going, with the minutes of a clock that the test moves. */
async function startDigests(env: Awaited<ReturnType<typeof orderedAt>>) {
  let now = Date.parse(MORNING);
  let next = () => {};
  let runs = 0;
  let ended = Promise.withResolvers<void>();
  const clock = { now: () => new Date(now), zone: 'Asia/Shanghai' };
  const settings = {
    data: env.BROADSHEET_DATA,
    databaseUrl: null,
    search: 'memory',
    model: null,
    home: null,
  } as Config;
  const house = await openHouse({ ...settings, privateFeeds: false }, clock, { parse: { ...parseHere, close() {} } });
  if (!house.ok) throw new Error(house.error);
  for await (const _ of house.value.intake.take([env.BROADSHEET_PAGES]));
  const digest = await openDigest(house.value, {
    discord: { token: env.DISCORD_TOKEN, apiBaseUrl: env.DISCORD_API_BASE_URL, guildId: null, shards: null },
    post: { mail: null, webhookSecret: null },
    lease: { leaseMs: LEASE_MS, requestMs: 333 },
    clock,
    log: pino({ level: 'silent' }),
    paint: async () => null,
    after: (_, run) => {
      next = run;
      runs += 1;
      ended.resolve();
      return () => {};
    },
  });
  digest.start();
  await ended.promise;
  return {
    runs: () => runs,
    async passMinute() {
      now += MINUTE_MS;
      ended = Promise.withResolvers();
      next();
      await ended.promise;
    },
    async stop() {
      await digest.stop();
      await house.value.close();
    },
  };
}
