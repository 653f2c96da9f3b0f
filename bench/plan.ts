import { parseArgs } from 'node:util';
import { DELIVERY } from '../src/limits/deliveries.ts';
import { type Draw, drawsFrom } from './draw.ts';
import { row } from './spread.ts';

const USAGE = `npm run bench -- plan [--digests 100000] [--claims 2000] [--compose 5] [--latency 150] [--articles 10000000]
  a morning by simulation: how long so many digests take under Discord's global limit, and what an archive needs
  --claims a second that the database gives out, --compose milliseconds of a process a digest, --latency of a send
  The defaults are rounded down from what npm run bench -- digests measures.`;

/** What a morning is simulated with; times in milliseconds. */
type Morning = {
  digests: number;
  /** Requests a second that Discord takes of the bot as a whole, less what is left to everything else. */
  sends: number;
  /** Minutes over which the times are spread that people ask for. */
  spread: number;
  processes: number;
  /** Sends under way at once in a process. */
  parallel: number;
  claims: number;
  compose: number;
  latency: number;
  /** The share of sends that fail and are tried again after a minute. */
  failing: number;
};

export type Outcome = { lastMs: number; median: number; p99: number; late: number };

/**
 * Plays one morning through: a digest is claimed when it is due, composed by the process that is free first, and sent
 * when that process has a connection free and Discord's limit a request.
 */
function simulate(morning: Morning, draw: Draw): Outcome {
  const { digests, spread, processes, parallel, failing } = morning;
  const due = Array.from({ length: digests }, () => draw.share() * spread * 60_000).toSorted((a, b) => a - b);
  const composing = new Array<number>(processes).fill(0);
  const sending = Array.from({ length: processes }, () => new Array<number>(parallel).fill(0));
  const limit = steady(morning.sends);
  const database = steady(morning.claims);
  const lateness: number[] = [];
  const again: number[] = [];

  function send(from: number, dueAt: number): void {
    const at = indexOfLeast(composing);
    const composed = Math.max(database(from), composing[at] ?? 0) + morning.compose;
    composing[at] = composed;
    const connections = sending[at] ?? [];
    const free = indexOfLeast(connections);
    const begun = limit(Math.max(composed, connections[free] ?? 0));
    // A third of the time is the way there and back; the rest is drawn, with a long tail as networks have it.
    const sent = begun + morning.latency * (1 / 3 - (2 / 3) * Math.log(1 - draw.share()));
    connections[free] = sent;
    if (draw.share() < failing) again.push(dueAt);
    else lateness.push(sent - dueAt);
  }

  for (const time of due) send(time, time);
  for (let next = again.shift(); next !== undefined; next = again.shift()) send(next + 60_000, next);
  const sorted = lateness.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const late = sorted.filter((ms) => ms > DELIVERY.promptMs).length / sorted.length;
  return { lastMs: at(1), median: at(0.5), p99: at(0.99), late };
}

/** When each of many is served that come one after another, at so many a second. */
function steady(perSecond: number): (from: number) => number {
  let free = 0;
  return (from) => {
    free = Math.max(free, from) + 1_000 / perSecond;
    return free;
  };
}

function indexOfLeast(times: readonly number[]): number {
  let least = 0;
  for (const [at, time] of times.entries()) if (time < (times[least] ?? 0)) least = at;
  return least;
}

/** Requests a second that Discord takes of one bot, and what of them is left to commands' follow-ups, DMs and the like. */
const GLOBAL_LIMIT = 50;
const LEFT = 10;
/** What a large bot is given when it asks for more; the number is Discord's to set. */
const RAISED_LIMIT = 500;

/** Measured with 100,000 articles, see docs/operations.md: bytes an article takes. */
const BYTES = { sqlite: 5_840, index: 920 };

export function benchPlan(words: readonly string[]): void {
  const { values } = parseArgs({
    args: [...words],
    options: {
      digests: { type: 'string', default: '100000' },
      claims: { type: 'string', default: '2000' },
      compose: { type: 'string', default: '5' },
      latency: { type: 'string', default: '150' },
      articles: { type: 'string', default: '10000000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const morning = {
    digests: Number(values.digests),
    claims: Number(values.claims),
    compose: Number(values.compose),
    latency: Number(values.latency),
    failing: 0.005,
  };
  console.log(`${morning.digests} digests, simulated`);
  console.log(row('sends/s, spread, processes', 'median', 'p99', 'last', 'late'));
  for (const sends of [GLOBAL_LIMIT - LEFT, RAISED_LIMIT - LEFT]) {
    for (const spread of [0, 15, 60]) {
      for (const processes of [1, 8]) {
        const parallel = processes === 1 ? 64 : 16;
        const { median, p99, lastMs, late } = simulate(
          { ...morning, sends, spread, processes, parallel },
          drawsFrom(3),
        );
        const name = `${String(sends).padStart(5)} ${String(spread).padStart(4)} min ${String(processes).padStart(4)}`;
        console.log(row(name, minutes(median), minutes(p99), minutes(lastMs), `${(late * 100).toFixed(0)} %`));
      }
    }
  }
  const articles = Number(values.articles);
  const gigabytes = (bytes: number) => `${((bytes * articles) / 1e9).toFixed(1)} GB`;
  console.log(
    `\n${articles} articles: ${gigabytes(BYTES.sqlite)} in the store, ${gigabytes(BYTES.index)} of index a process`,
  );
}

function minutes(ms: number): string {
  return ms < 60_000 ? `${(ms / 1_000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}
