import { readFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** One step: how long it took, and how much of that it stood still for another process to have the processor. */
type Step = { from: number; took: number; waited: number };
type Pause = { from: number };

/** Milliseconds that no step should take. */
const LONG = 5;

/** Times steps of work, and tells those that the collector or other processes held up from those that took long. */
export function createStepWatch() {
  const steps: Step[] = [];
  const pauses: Pause[] = [];
  const observer = new PerformanceObserver((seen) => {
    for (const { startTime } of seen.getEntries()) pauses.push({ from: startTime });
  });
  observer.observe({ entryTypes: ['gc'] });

  return {
    time(work: () => void): void {
      const waited = waitedUntilNow();
      const from = performance.now();
      work();
      const took = performance.now() - from;
      steps.push({ from, took, waited: waitedUntilNow() - waited });
    },

    async figures(): Promise<[string, string][]> {
      await setImmediate();
      observer.disconnect();
      return figuresOf(steps, pauses);
    },
  };
}

function figuresOf(steps: readonly Step[], pauses: readonly Pause[]): [string, string][] {
  const whole = ascending(steps.map(({ took }) => took));
  const quiet = steps.filter((step) => !pauses.some((pause) => fellIn(pause, step)));
  return [
    ['merge step, p50', ms(whole[Math.floor(whole.length * 0.5)])],
    ['merge step, p99', ms(whole[Math.floor(whole.length * 0.99)])],
    ['merge step, longest', longest(whole)],
    ['… without a collection', longest(ascending(quiet.map(({ took }) => took)))],
    ['… nor other processes', longest(ascending(quiet.map(({ took, waited }) => took - waited)))],
  ];
}

function longest(times: readonly number[]): string {
  return `${ms(times.at(-1))}, over ${LONG} ms ${times.filter((took) => took > LONG).length} of ${times.length}`;
}

function fellIn(pause: Pause, { from, took }: Step): boolean {
  return pause.from >= from && pause.from <= from + took;
}

/** Milliseconds that this thread could have run and another had the processor, as Linux counts them; elsewhere 0. */
function waitedUntilNow(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

function ascending(times: number[]): number[] {
  return times.sort((one, other) => one - other);
}

export function ms(value = 0): string {
  return `${value.toFixed(2)} ms`;
}
