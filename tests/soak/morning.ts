import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../src/store/open.ts';
import { subscription } from '../cases/articles.ts';
import type { LoopbackDiscord } from '../discord/loopback/start.ts';
import { type Program, startProgram } from '../main/program.ts';
import type { Receiver } from './receivers.ts';

/** A morning of digests, and who sends them. */
export type Soak = {
  /** Where deliveries go, and what came there. */
  receiver: Pick<Receiver, 'addressOf' | 'received'>;
  /** Where the store is; `settings` are those of every sender. */
  place: { data: string; databaseUrl: string | null };
  settings: Readonly<Record<string, string>>;
  digests: number;
  /** Senders at a time. */
  processes: number;
  /** The words of a sender; [] is the running bot. */
  words: readonly string[];
  /** Told how it goes. */
  say?(line: string): void;
};

/** What stood in the channels in the end. */
export type Count = { lost: number; doubled: number };

/** Orders so many digests, each in a channel of its own, that are due at `at` by a daily schedule at `time`. */
export async function orderDigests(
  { place, digests, receiver }: Pick<Soak, 'place' | 'digests' | 'receiver'>,
  { since, at, zone }: { since: string; at: string; zone: string },
): Promise<void> {
  const opened = await openStore(place);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { ledger, close } = opened.value;
  for (let number = 0; number < digests; number += 1) {
    const schedule = { days: 'daily', at, zone } as const;
    await ledger.subscribe(subscription(`order-${number}`, { channel: receiver.addressOf(number), since, schedule }));
  }
  await close();
}

/** Starts all its senders. */
export function startAll({ processes, words, settings }: Soak): Program[] {
  return Array.from({ length: processes }, () => startProgram(words, settings));
}

/** Runs that are needed at most until everything is sent; where Discord is slow to answer one ends and leaves the rest due. */
const MOST_RUNS = 20;

/** Lets senders come to their end: a run, as often as it leaves something for the next; a bot until everything is sent. */
export async function finish(soak: Soak, programs: readonly Program[]): Promise<void> {
  if (soak.words.length > 0) {
    await Promise.all(programs.map(({ ended }) => ended));
    for (let runs = 0; standing(soak) < soak.digests && runs < MOST_RUNS; runs += 1)
      await Promise.all(startAll(soak).map(({ ended }) => ended));
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

/** How many channels have something. */
export function standing({ receiver }: Pick<Soak, 'receiver'>): number {
  return new Set(receiver.received()).size;
}

/** How many channels have nothing, and how many more than one. */
export function count({ receiver, digests }: Soak): Count {
  const byChannel = Map.groupBy(receiver.received(), (channel) => channel);
  const numbers = Array.from(
    { length: digests },
    (_, number) => byChannel.get(receiver.addressOf(number))?.length ?? 0,
  );
  return {
    lost: numbers.filter((messages) => messages === 0).length,
    doubled: numbers.filter((messages) => messages > 1).length,
  };
}

/** The channels of a Discord. */
export function channelsOf(discord: LoopbackDiscord): Soak['receiver'] {
  return {
    addressOf: (number) => `${1_300_000_000_000_000_000n + BigInt(number)}`,
    received: () => discord.channels.messages.map(({ channel_id }) => channel_id),
  };
}
