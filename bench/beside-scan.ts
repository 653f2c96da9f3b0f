import { loadavg } from 'node:os';

/** Milliseconds until an interaction was acknowledged and answered; endless where it never was. */
export type Waited = { acknowledged: number; answered: number };

/** How long was waited for answers, and for how many seconds the bot computed meanwhile. */
type Side = { waited: Waited[]; computed: number };

type Waits = { alone: Side; beside: Side };

/** Slices of asking without and with a page being read. */
const SLICES = 5;

/**
 * Asks for as long without and with a page being read, in slices by turns, so that what else the machine does meets both
 * alike: a process that is stopped meanwhile costs nothing.
 * @param readers - the processes that read now.
 * @param used - seconds that the bot has computed, without those processes.
 */
export async function askBeside(
  readers: () => Promise<string[]>,
  ask: (seconds: number) => Promise<Waited[]>,
  { seconds, used }: { seconds: number; used: () => Promise<number> },
): Promise<Waits> {
  const waits: Waits = { alone: { waited: [], computed: 0 }, beside: { waited: [], computed: 0 } };
  for (let slice = 0; slice < SLICES; slice += 1)
    for (const way of ['alone', 'beside'] as const) {
      const reading = await readers();
      if (reading.length === 0) throw new Error('the page was read before all was asked: ask for less long');
      for (const pid of reading) process.kill(Number(pid), way === 'alone' ? 'SIGSTOP' : 'SIGCONT');
      const before = await used();
      waits[way].waited.push(...(await ask(seconds / SLICES)));
      waits[way].computed += (await used()) - before;
    }
  return waits;
}

/** Prints how long answers took without and with a page being read. */
export function reportBeside({ alone, beside }: Waits): void {
  const answered = ({ waited }: Side) => waited.map((one) => one.answered);
  const [without, within] = [answered(alone), answered(beside)];
  const each = ({ waited, computed }: Side) => `${((1_000 * computed) / waited.length).toFixed(1)} ms`;
  const times = (share: number) => (at(within, share) / at(without, share)).toFixed(2);
  console.log(
    [
      `answered alone: ${spread(without)} (${without.length})`,
      `answered while a page is read: ${spread(within)}; ${times(0.5)} of the time at p50, ${times(0.99)} at p99`,
      `computed by the bot for an answer: ${each(alone)} alone, ${each(beside)} while a page is read`,
      `load of the machine after: ${loadavg()[0]?.toFixed(1)}`,
    ].join('\n'),
  );
}

export function spread(times: readonly number[]): string {
  const [half, most, longest] = [0.5, 0.99, 1].map((share) => `${at(times, share).toFixed(0)} ms`);
  return `p50 ${half}, p99 ${most}, longest ${longest}`;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
}
