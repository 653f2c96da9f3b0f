import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HEAP_FLAGS } from '../src/program/house/heap.ts';
import { APPLICATION, member, presenceOf } from '../tests/discord/loopback/people.ts';
import { askBeside, reportBeside, spread, type Waited } from './beside-scan.ts';
import { processesUnder, usedBy } from './processes.ts';
import { openSwallowingDiscord, type SwallowingDiscord, TOKEN } from './swallowing-discord.ts';

const USAGE = `npm run bench -- discord [--rate 200] [--seconds 30] [--distinct] [--pictures] [--scan FILE]
  the bot as a process of its own under so many /ask a second from a loopback Discord: how soon each is acknowledged and
  answered, how many are lost, and the bot's memory. The questions are those of the golden edition in turn; with --distinct no two are alike,
  and with --pictures /trend is asked instead, on a year of news, each of whose replies comes with a picture. With --scan it is
  asked by turns without and with that picture or PDF being read, as long each, and how much longer the answers take is told.`;

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const QUESTIONS = new URL('../tests/golden/questions/chongqing-districts.jsonl', import.meta.url);
const PAGES = new URL('../data/pages/', import.meta.url);
const YEAR = fileURLToPath(new URL('../tests/golden/year/news.jsonl', import.meta.url));
/** Milliseconds in which an interaction must be acknowledged. */
const ACK_MS = 3_000;
/** Milliseconds after the last question in which all must have been answered. */
const ANSWER_MS = 60_000;
/** Interactions that warm the bot up. */
const WARM_UP = 200;
/** Milliseconds between two looks at the bot's memory. */
const LOOK_MS = 1_000;

/** Asks a bot for as long and as fast as the words say, and prints what came of it. */
export async function benchDiscord(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rate: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '30' },
      distinct: { type: 'boolean', default: false },
      pictures: { type: 'boolean', default: false },
      scan: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const data = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));
  if (values.pictures) await readIn(join(data, 'store'), YEAR);
  const discord = await openSwallowingDiscord();
  const pages = join(data, 'pages');
  await cp(PAGES, pages, { recursive: true });
  const bot = startBot(discord.url, { BROADSHEET_DATA: join(data, 'store'), BROADSHEET_PAGES: pages });
  try {
    await said(bot, 'Add me to a server');
    const questions = values.pictures ? () => TREND : await readQuestions(values.distinct);
    const load = { rate: Number(values.rate), seconds: Number(values.seconds) };
    await ask(discord, questions, { rate: load.rate / 2, seconds: WARM_UP / (load.rate / 2) });
    console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1)}`);
    if (values.scan !== undefined) {
      await cp(values.scan, join(pages, basename(values.scan)));
      while ((await readersOf(bot)).length === 0) await pause(LOOK_MS / 10);
      const asked = (seconds: number) => ask(discord, questions, { ...load, seconds });
      const used = async () => (await usedBy(String(bot.pid)))?.seconds ?? 0;
      return reportBeside(await askBeside(() => readersOf(bot), asked, { seconds: load.seconds, used }));
    }
    const memory = watchMemory(bot.pid ?? 0);
    const waited = await ask(discord, questions, load);
    report(waited, load, await memory.stop());
  } finally {
    bot.kill();
    await once(bot, 'exit');
    await discord.close();
    await rm(data, { recursive: true });
  }
}

/** Puts news into the store that the bot will open. */
async function readIn(data: string, file: string): Promise<void> {
  const env = { PATH: process.env.PATH, BROADSHEET_DATA: data };
  await once(spawn(process.execPath, ['src/main.ts', 'import', file], { cwd: ROOT, env, stdio: 'ignore' }), 'exit');
}

/** The processes in which a bot reads a picture. */
function readersOf(bot: { pid?: number }): Promise<string[]> {
  return processesUnder(bot.pid, 'scan-process');
}

function startBot(url: string, around: Record<string, string>) {
  const env = {
    PATH: process.env.PATH,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_BASE_URL: url,
    ...around,
    PORT: '0',
    LOG_LEVEL: 'info',
  };
  return spawn(process.execPath, [...HEAP_FLAGS, 'src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits until the bot has said so; what it says later is thrown away. */
function said(bot: ReturnType<typeof startBot>, words: string): Promise<void> {
  return new Promise((resolve) => {
    bot.stdout.on('data', (text: Buffer) => {
      if (text.includes(words)) resolve();
    });
  });
}

type Asking = { name: string; options: object[] };

/** What is printed of it thrice. */
const TREND: Asking = {
  name: 'trend',
  options: [
    { name: 'what', type: 3, value: '规上工业企业' },
    { name: 'district', type: 3, value: '长寿' },
  ],
};

async function readQuestions(distinct: boolean): Promise<(turn: number) => Asking> {
  const lines = (await readFile(QUESTIONS, 'utf8')).trim().split('\n');
  const questions = lines.map((line) => (JSON.parse(line) as { q: string }).q);
  // White space is not a part of a question, but makes it another text.
  return (turn) => {
    const value = `${questions[turn % questions.length]}${distinct ? ` 第${turn}问` : ''}`;
    return { name: 'ask', options: [{ name: 'question', type: 3, value }] };
  };
}

let interactions = 0;

/** Sends interactions at an even rate, and waits until all are answered. */
async function ask(
  { gateway, acknowledged, answered }: SwallowingDiscord,
  question: (turn: number) => Asking,
  { rate, seconds }: { rate: number; seconds: number },
): Promise<Waited[]> {
  const sent: { id: string; at: number }[] = [];
  const began = performance.now();
  for (let elapsed = 0; elapsed < seconds * 1_000; elapsed = performance.now() - began) {
    while (sent.length < Math.min((elapsed / 1_000) * rate, rate * seconds)) {
      interactions += 1;
      const id = `15${String(interactions).padStart(16, '0')}`;
      sent.push({ id, at: performance.now() });
      gateway.dispatch('INTERACTION_CREATE', interactionOf(id, question(interactions)));
    }
    await pause(1);
  }
  const end = performance.now() + ANSWER_MS;
  while (performance.now() < end && sent.some(({ id }) => !answered.has(id))) await pause(20);
  const after = (times: ReadonlyMap<string, number>, { id, at }: { id: string; at: number }) =>
    (times.get(id) ?? Number.POSITIVE_INFINITY) - at;
  return sent.map((one) => ({ acknowledged: after(acknowledged, one), answered: after(answered, one) }));
}

function interactionOf(id: string, asking: Asking): object {
  // Everybody asks once a minute or so, in servers of their own: limits are for those who do more.
  const asker = String(1_300_000_000_000_000_000n + BigInt(interactions % 12_000));
  return {
    id,
    application_id: APPLICATION,
    type: 2,
    token: `token-${id}`,
    version: 1,
    ...presenceOf({ ...member, id: asker }),
    guild_id: asker,
    channel_id: asker,
    channel: { id: asker, type: 0 },
    data: { id: '1', type: 1, ...asking },
  };
}

/** Looks at a process's resident memory every second; gives MiB. */
function watchMemory(pid: number): { stop(): Promise<number[]> } {
  const looks: Promise<number>[] = [];
  const timer = setInterval(() => looks.push(residentMemory(pid)), LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      return Promise.all(looks);
    },
  };
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

function report(
  waited: readonly Waited[],
  { rate, seconds }: { rate: number; seconds: number },
  memory: number[],
): void {
  const mib = (value: number | undefined) => `${value?.toFixed(0)} MiB`;
  const third = memory.slice(Math.floor(memory.length / 3));
  const late = waited.filter(({ acknowledged }) => acknowledged > ACK_MS).length;
  const lost = waited.filter(({ answered }) => answered === Number.POSITIVE_INFINITY).length;
  console.log(
    [
      `${waited.length} interactions, ${rate} a second for ${seconds} s; load of the machine after: ${loadavg()[0]?.toFixed(1)}`,
      `acknowledged: ${spread(waited.map(({ acknowledged }) => acknowledged))}; not within ${ACK_MS / 1_000} s: ${late}`,
      `answered: ${spread(waited.map(({ answered }) => answered))}; still in line after ${ANSWER_MS / 1_000} s: ${lost}`,
      `memory: ${mib(memory[0])} at first, ${mib(third[0])} after a third, ${mib(memory.at(-1))} at last, ${mib(Math.max(...memory))} at most`,
    ].join('\n'),
  );
}
