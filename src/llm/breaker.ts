import { LLM } from '../limits/llm.ts';

/**
 * Lets a model rest after faults in a row, or for as long as its server asks; then one request tries whether it is
 * there again, and a fault lets it rest twice as long.
 * @param now - Milliseconds.
 */
export function createBreaker(now: () => number) {
  let faults = 0;
  let rests = 0;
  let until = Number.NEGATIVE_INFINITY;
  let trying = false;
  const rest = (ms: number) => {
    until = now() + Math.min(ms, LLM.rest.most);
    trying = false;
  };
  return {
    isResting: () => now() < until || trying,
    /** Whether a request may go out; the first one after a rest goes alone. */
    mayAsk(): boolean {
      if (now() < until || trying) return false;
      trying = rests > 0;
      return true;
    },
    answered(): void {
      [faults, rests, trying] = [0, 0, false];
    },
    /** Nothing came of a request, and that says nothing. */
    unknown(): void {
      trying = false;
    },
    /** @param afterMs - For so long its server asked not to be asked. Says whether it rests from now on. */
    failed(afterMs: number | null): boolean {
      faults += 1;
      const tried = trying;
      trying = false;
      if (afterMs !== null) {
        rests = Math.max(1, rests);
        rest(afterMs);
        return true;
      }
      if (faults < LLM.rest.after && !tried) return false;
      rest(LLM.rest.ms * 2 ** rests);
      rests += 1;
      return true;
    },
  };
}
