import { loadavg } from 'node:os';

/** Milliseconds until an interaction was acknowledged and answered; endless where it never was. */
export type Waited = { acknowledged: number; answered: number };

type Waits = { alone: Waited[]; beside: Waited[] };

/** Slices of asking without and with a page being read. */
const SLICES = 5;

/**
 * Asks for as long without and with a page being read, in slices by turns, so that what else the machine does meets both
 * alike: a process that is stopped meanwhile costs nothing.
 * @param readers - the processes that read now.
 */
export async function askBeside(
  readers: () => Promise<string[]>,
  ask: (seconds: number) => Promise<Waited[]>,
  seconds: number,
): Promise<Waits> {
  const waits: Waits = { alone: [], beside: [] };
  for (let slice = 0; slice < SLICES; slice += 1)
    for (const way of ['alone', 'beside'] as const) {
      const reading = await readers();
      if (reading.length === 0) throw new Error('the page was read before all was asked: ask for less long');
      for (const pid of reading) process.kill(Number(pid), way === 'alone' ? 'SIGSTOP' : 'SIGCONT');
      waits[way].push(...(await ask(seconds / SLICES)));
    }
  return waits;
}

/** Prints how long answers took without and with a page being read. */
export function reportBeside({ alone, beside }: Waits): void {
  const [without, within] = [alone, beside].map((waited) => waited.map(({ answered }) => answered)) as [
    number[],
    number[],
  ];
  const times = (share: number) => (at(within, share) / at(without, share)).toFixed(2);
  console.log(
    [
      `answered alone: ${spread(without)} (${without.length})`,
      `answered while a page is read: ${spread(within)}; ${times(0.5)} of the time at p50, ${times(0.99)} at p99`,
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
