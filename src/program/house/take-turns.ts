import { setImmediate } from 'node:timers/promises';

/** A pause for everything else that waits; of several who pause at once one goes on in each turn of the event loop. */
export function takeTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
