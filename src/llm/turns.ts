import { LLM } from '../limits/llm.ts';

/** A place among those who are under way: the way to give it back. */
type Place = () => void;

type Waiting = { give(place: Place | null): void };

/**
 * Turns at something that serves few at once: those of one server in their order, those of several servers one after
 * the other, so that no server holds up the rest.
 */
export function createTurns(parallel: number) {
  const queues = new Map<string | null, Waiting[]>();
  let underWay = 0;
  let waiting = 0;

  function release(): void {
    underWay -= 1;
    for (const [server, queue] of queues) {
      const next = queue.shift();
      // To the end of the line of servers, or out of it.
      queues.delete(server);
      if (queue.length > 0) queues.set(server, queue);
      if (next === undefined) continue;
      waiting -= 1;
      next.give(take());
      return;
    }
  }

  function take(): Place {
    underWay += 1;
    let held = true;
    return () => {
      if (held) release();
      held = false;
    };
  }

  return {
    /** Resolves to a place, or to null where `signal` comes first or too many wait already. */
    async place(server: string | null, signal: AbortSignal): Promise<Place | null> {
      if (signal.aborted) return null;
      if (underWay < parallel) return take();
      if (waiting >= LLM.waiting) return null;
      const { promise, resolve } = Promise.withResolvers<Place | null>();
      const queue = queues.get(server) ?? [];
      const own: Waiting = { give: resolve };
      queue.push(own);
      queues.set(server, queue);
      waiting += 1;
      const leave = () => {
        const at = queue.indexOf(own);
        if (at < 0) return;
        queue.splice(at, 1);
        if (queue.length === 0) queues.delete(server);
        waiting -= 1;
        resolve(null);
      };
      signal.addEventListener('abort', leave, { once: true });
      return promise.finally(() => signal.removeEventListener('abort', leave));
    },
    count: () => ({ underWay, waiting }),
  };
}
