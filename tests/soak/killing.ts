import { setTimeout } from 'node:timers/promises';
import { type Ended, startProgram } from '../main/program.ts';
import { type Count, count, finish, type Soak, standing, startAll } from './morning.ts';

/** How senders are killed. */
export type Killing = {
  kills: number;
  /** Milliseconds between a start and its kill, at most; where it is not said, twice what one takes to send something. */
  livesMs?: number;
  /** From 0 to 1, by a seed. */
  random(): number;
};

/** Senders that may end by themselves beyond one a kill, before something else is wrong. */
const MOST_ENDS = 20;

/** The share of its life that a sender lives at least: by then it has begun to send. */
const LEAST_SHARE = 0.1;

/** Kills senders again and again, then lets them finish, and counts. */
export async function killSenders(soak: Soak & Killing): Promise<Count & { kills: number }> {
  const { kills, processes, say = () => {} } = soak;
  // The first gives every digest its time, which none after it has to do.
  if (soak.livesMs === undefined) await timeToSend(soak);
  const livesMs = soak.livesMs ?? 2 * (await timeToSend(soak));
  say(`each lives for ${livesMs.toFixed(0)} ms at most`);
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
  // Senders that are ahead of the kills die sooner and sooner, or all would be sent before the last kill; those behind live longer.
  let share = 1;
  const life = () => {
    const isAhead = standing(soak) * kills > killed * soak.digests;
    share = Math.min(1, Math.max(LEAST_SHARE, share * (isAhead ? 0.9 : 1.1)));
    return livesMs * share;
  };
  const lane = async () => {
    while (killed < kills) {
      const ended = await liveAndDie({ ...soak, livesMs: life() });
      if (ended === null) noteKill();
      else if (ended.code !== 0) noteEnd(ended);
      else if (standing(soak) >= soak.digests) return;
    }
  };
  await Promise.all(Array.from({ length: processes }, lane));
  await finish(soak, startAll(soak));
  return { kills: killed, ...count(soak) };
}

/** Milliseconds from the start of all senders to their next message; then they are killed. */
async function timeToSend(soak: Soak): Promise<number> {
  const began = performance.now();
  const programs = startAll(soak);
  const before = standing(soak);
  while (standing(soak) === before) await setTimeout(5);
  const took = performance.now() - began;
  for (const { child } of programs) child.kill('SIGKILL');
  await Promise.all(programs.map(({ ended }) => ended));
  return took;
}

/** One sender from its start to its kill; how it ended where it did so by itself. */
async function liveAndDie({ words, settings, random, livesMs }: Soak & Required<Killing>): Promise<Ended | null> {
  const program = startProgram(words, settings);
  const ended = await Promise.race([program.ended, setTimeout(random() * livesMs)]);
  if (ended !== undefined) return ended;
  program.child.kill('SIGKILL');
  await program.ended;
  return null;
}
