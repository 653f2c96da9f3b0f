import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../src/store/open.ts';
import { subscription } from '../cases/articles.ts';
import type { LoopbackDiscord } from '../discord/loopback/start.ts';
import { type Ended, type Program, startProgram } from '../main/program.ts';

/** A morning of digests, and how its senders are killed. */
export type Soak = {
  discord: LoopbackDiscord;
  /** Where the store is; `settings` are those of every sender. */
  place: { data: string; databaseUrl: string | null };
  settings: Readonly<Record<string, string>>;
  digests: number;
  kills: number;
  /** Senders at a time. */
  processes: number;
  /** The words of a sender; [] is the running bot. */
  words: readonly string[];
  /** Milliseconds between a start and its kill, at most. */
  livesMs: number;
  /** From 0 to 1, by a seed. */
  random(): number;
  /** Told how it goes. */
  say?(line: string): void;
};

/** What stood in the channels in the end. */
export type Count = { kills: number; lost: number; doubled: number };

/** Senders that may end by themselves beyond one a kill, before something else is wrong. */
const MOST_ENDS = 20;

/** Orders so many digests, each in a channel of its own, that are due at `at` by a daily schedule at `time`. */
export async function orderDigests(
  { place, digests }: Pick<Soak, 'place' | 'digests'>,
  { since, at, zone }: { since: string; at: string; zone: string },
): Promise<void> {
  const opened = await openStore(place);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { ledger, close } = opened.value;
  for (let number = 0; number < digests; number += 1) {
    const schedule = { days: 'daily', at, zone } as const;
    await ledger.subscribe(subscription(`order-${number}`, { channel: channelOf(number), since, schedule }));
  }
  await close();
}

/** Kills senders again and again, then lets them finish, and counts. */
export async function killSenders(soak: Soak): Promise<Count> {
  const { kills, processes, say = () => {} } = soak;
  let killed = 0;
  let ends = 0;
  const noteKill = () => {
    killed += 1;
    if (killed % 20 === 0) say(`${killed} kills, ${standing(soak)} of ${soak.digests} sent`);
  };
  const noteEnd = ({ err }: Ended) => {
    ends += 1;
    if (ends > kills + MOST_ENDS) throw new Error(err);
    say(`ended by itself: ${err.trim().split('\n').at(-1)}`);
  };
  const lane = async () => {
    while (killed < kills) {
      const ended = await liveAndDie(soak);
      if (ended === null) noteKill();
      else if (ended.code !== 0) noteEnd(ended);
      else if (standing(soak) >= soak.digests) return;
    }
  };
  await Promise.all(Array.from({ length: processes }, lane));
  await finish(soak);
  return { kills: killed, ...count(soak) };
}

/** One sender from its start to its kill; how it ended where it did so by itself. */
async function liveAndDie({ words, settings, random, livesMs }: Soak): Promise<Ended | null> {
  const program = startProgram(words, settings);
  const ended = await Promise.race([program.ended, setTimeout(random() * livesMs)]);
  if (ended !== undefined) return ended;
  program.child.kill('SIGKILL');
  await program.ended;
  return null;
}

async function finish(soak: Soak): Promise<void> {
  const programs: Program[] = Array.from({ length: soak.processes }, () => startProgram(soak.words, soak.settings));
  if (soak.words.length > 0) {
    await Promise.all(programs.map(({ ended }) => ended));
    return;
  }
  // A running bot looks every minute.
  const patience = Date.now() + 180_000;
  while (standing(soak) < soak.digests && Date.now() < patience) await setTimeout(200);
  // One that was doubled shows within another lease.
  await setTimeout(3_000);
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
}

function standing({ discord }: Pick<Soak, 'discord'>): number {
  return new Set(discord.channels.messages.map(({ channel_id }) => channel_id)).size;
}

function count({ discord, digests }: Soak): Omit<Count, 'kills'> {
  const byChannel = Map.groupBy(discord.channels.messages, ({ channel_id }) => channel_id);
  const numbers = Array.from({ length: digests }, (_, number) => byChannel.get(channelOf(number))?.length ?? 0);
  return {
    lost: numbers.filter((messages) => messages === 0).length,
    doubled: numbers.filter((messages) => messages > 1).length,
  };
}

function channelOf(number: number): string {
  return `${1_300_000_000_000_000_000n + BigInt(number)}`;
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32, public domain. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
