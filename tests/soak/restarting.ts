import { setTimeout } from 'node:timers/promises';
import type { PostgresServer } from '../postgres/server.ts';
import { type Count, count, finish, type Soak, standing, startAll } from './morning.ts';

/** How the database goes away under its senders: so often, for so many milliseconds each time. */
type Restarting = { server: Pick<PostgresServer, 'stop' | 'start'>; restarts: number; awayMs: number };

/** Digests that are sent before the database goes away, at least: it is then in the middle of some. */
const SENT_FIRST = 5;

/** Takes the database away again and again while digests are sent, as if its machine lost its power, and counts. */
export async function restartUnder(soak: Soak & Restarting): Promise<Count & { restarts: number }> {
  const { server, digests, restarts, awayMs, say = () => {} } = soak;
  const programs = startAll(soak);
  let ended = false;
  const ends = Promise.all(programs.map((program) => program.ended)).then(() => {
    ended = true;
  });
  let done = 0;
  for (; done < restarts; done += 1) {
    const enough = Math.max(standing(soak) + SENT_FIRST, Math.floor((digests * (done + 0.5)) / restarts));
    while (standing(soak) < Math.min(enough, digests) && !ended) await setTimeout(5);
    if (ended || standing(soak) >= digests) break;
    await server.stop('immediate');
    say(`the database is away, ${standing(soak)} of ${digests} sent`);
    await setTimeout(awayMs);
    await server.start();
  }
  await finish(soak, programs);
  await ends;
  const failed = await Promise.all(programs.map((program) => program.ended)).then((all) =>
    all.filter(({ code }) => code !== 0 && code !== null),
  );
  if (failed.length > 0) throw new Error(failed[0]?.err);
  return { restarts: done, ...count(soak) };
}
