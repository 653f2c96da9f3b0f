import { readFileSync } from 'node:fs';

/**
 * Milliseconds that threads were ready to run and had no processor, all together; 0 where the system does not tell.
 * @param threads - Process ids, which stand for the main thread, or `self` and `thread-self`.
 */
export function queuedMs(...threads: readonly (number | string)[]): number {
  return threads.reduce<number>((sum, thread) => {
    try {
      return sum + Number(readFileSync(`/proc/${thread}/schedstat`, 'utf8').split(' ')[1]) / 1_000_000;
    } catch {
      return sum;
    }
  }, 0);
}
