import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createModel } from '../src/llm/create-model.ts';
import { createNewsroom } from '../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../src/store/memory/store.ts';
import { completion, settingsAt } from '../tests/llm/model-server.ts';

const USAGE = `npm run bench -- askers [--askers 50] [--servers 5] [--seconds 2] [--deadline 20] [--parallel 8] [--rounds 3]
  how many who ask a model at once are answered by it or without it, when, in which order, and what that leaves in memory;
  the model is one on this machine that takes so many seconds for each request`;

const NUMBERS = ['askers', 'servers', 'seconds', 'deadline', 'parallel', 'rounds'] as const;
type Sizes = Record<(typeof NUMBERS)[number], number>;

/** Everybody asks something else, all at once, once more in each round. */
export async function benchAskers(words: readonly string[]): Promise<void> {
  const text = (value: string) => ({ type: 'string' as const, default: value });
  const options = { askers: text('50'), servers: text('5'), seconds: text('2'), deadline: text('20') };
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{ ...options, parallel: text('8'), rounds: text('3') },
      ...{ started: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    },
  });
  if (values.help) return console.log(USAGE);
  if (!values.started) {
    const run = fileURLToPath(new URL('run.ts', import.meta.url));
    execFileSync(process.execPath, ['--expose-gc', run, 'askers', ...words, '--started'], { stdio: 'inherit' });
    return;
  }
  const sizes = Object.fromEntries(NUMBERS.map((name) => [name, Number(values[name])])) as Sizes;
  const { newsroom, planned, close } = await openNewsroom(sizes);
  for (let round = 0; round < sizes.rounds; round += 1) {
    planned.length = 0;
    report(await askAtOnce(newsroom, sizes, round), planned, sizes);
  }
  close();
}

const storesIn = (at: number) => `石桥镇第${at + 1}村今年新建柠檬冷库${at + 2}座，总仓容${at + 3}万吨。`;

/** `planned` has who was planned for, in the order in which the model was asked. */
async function openNewsroom({ seconds, deadline, parallel, askers }: Sizes) {
  const planned: number[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const given = JSON.parse(JSON.parse(body).messages[1].content);
    if (!('passages' in given)) planned.push(Number(/\d+/.exec(given.question)?.[0]) - 1);
    await setTimeout(seconds * 1_000);
    response.end(completion(JSON.stringify(saidTo(given))));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const settings = settingsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`);
  const model = createModel({ ...settings, ms: deadline * 1_000, parallel });
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date(0), newId: () => '1', model });
  const news = Array.from({ length: askers }, (_, at) => ({
    id: `n${at}`,
    title: `第${at + 1}村建冷库`,
    date: '2022-03-04',
    body: storesIn(at),
  }));
  await newsroom.takeItems({ source: 'news', hash: 'h' }, news);
  return { newsroom, planned, close: () => server.close() };
}

/** What an honest model plans, and reads. */
function saidTo({ question, passages }: { question: string; passages?: { n: number; text: string }[] }): object {
  if (passages === undefined) return { question, phrases: [], times: [], places: [], wants: 'fact' };
  const village = /第\d+村/.exec(question)?.[0] ?? '';
  const own = passages.find(({ text }) => text.includes(village));
  const sentences = own === undefined ? [] : [{ text: own.text.split('，')[0], passages: [own.n] }];
  return { status: own === undefined ? 'nothing' : 'answered', sentences, short: null };
}

type Ended = { ms: number; byModel: boolean };

async function askAtOnce(
  newsroom: ReturnType<typeof createNewsroom>,
  { askers, servers }: Sizes,
  round: number,
): Promise<Ended[]> {
  const began = performance.now();
  const ended: Ended[] = [];
  const ask = async (at: number) => {
    const asker = { locale: null, guild: String(at % servers) };
    const words = `第${at + 1}村今年新建了几座柠檬冷库${'？'.repeat(round + 1)}`;
    const { answer } = await newsroom.ask(words, { today: '2022-03-05', asker });
    ended.push({ ms: performance.now() - began, byModel: answer.writer === 'model' });
  };
  await Promise.all(Array.from({ length: askers }, (_, at) => ask(at)));
  return ended;
}

function report(ended: readonly Ended[], planned: readonly number[], { servers, deadline }: Sizes): void {
  globalThis.gc?.();
  const byModel = ended.filter((one) => one.byModel);
  const late = ended.filter(({ ms }) => ms > deadline * 1_000);
  const inOrder = Array.from({ length: servers }, (_, server) =>
    planned.filter((at) => at % servers === server),
  ).filter((own) => own.every((at, place) => at > (own[place - 1] ?? -1)));
  const last = Math.max(...ended.map(({ ms }) => ms)) / 1_000;
  const mib = process.memoryUsage().heapUsed / 2 ** 20;
  console.log(
    `${byModel.length} of ${ended.length} by the model, the last reply after ${last.toFixed(2)} s, ${late.length} after the deadline; ` +
      `in order of asking in ${inOrder.length} of ${servers} servers; ${mib.toFixed(1)} MiB in use`,
  );
}
