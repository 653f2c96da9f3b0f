import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from './budget.ts';

/** What a counter of the program stands at, all its labels together; -1 where it does not answer. */
export async function countOf(url: string, name: string): Promise<number> {
  try {
    const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const lines = (await response.text()).split('\n').filter((line) => line.startsWith(name));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  } catch {
    return -1;
  }
}

/** Whether something became true in time. */
export async function until(look: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if (await look()) return true;
    await pause(100);
  }
  return false;
}
