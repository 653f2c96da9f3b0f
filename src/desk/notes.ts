import { DESK_PAGE } from '../limits/desk.ts';
import type { Result } from '../model.ts';
import type { Refusal, Taken } from '../ports.ts';

/** What was read and what was refused, the newest first; in memory alone, and gone with the process. */
export type DeskNotes = {
  took(outcome: Result<Taken, Refusal>): void;
  told(): { read: Taken[]; refused: Refusal[] };
};

export function openNotes(): DeskNotes {
  const read = new Map<string, Taken>();
  const refused = new Map<string, Refusal>();

  function note<T>(list: Map<string, T>, source: string, one: T): void {
    list.delete(source);
    list.set(source, one);
    const [oldest] = list.keys();
    if (list.size > DESK_PAGE.sources && oldest !== undefined) list.delete(oldest);
  }

  return {
    took(outcome) {
      if (!outcome.ok) return note(refused, outcome.error.source, outcome.error);
      const { source, status } = outcome.value;
      refused.delete(source);
      if (status !== 'known') note(read, source, outcome.value);
    },
    told: () => ({ read: [...read.values()].toReversed(), refused: [...refused.values()].toReversed() }),
  };
}
