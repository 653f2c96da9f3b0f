import { keepLatest } from '../latest.ts';
import { DESK_PAGE } from '../limits/desk.ts';
import type { Result } from '../model.ts';
import type { Refusal, Taken } from '../ports.ts';

/** What was read and what was refused, the newest first; in memory alone, and gone with the process. */
export type DeskNotes = {
  took(outcome: Result<Taken, Refusal>): void;
  told(): { read: Taken[]; refused: Refusal[] };
};

/** Opens notes in which nothing stands; of each source the latest is kept. */
export function openNotes(): DeskNotes {
  const read = new Map<string, Taken>();
  const refused = new Map<string, Refusal>();

  return {
    took(outcome) {
      if (!outcome.ok) return keepLatest(refused, outcome.error.source, outcome.error, DESK_PAGE.sources);
      const { source, status } = outcome.value;
      refused.delete(source);
      if (status !== 'known') keepLatest(read, source, outcome.value, DESK_PAGE.sources);
    },
    told: () => ({ read: [...read.values()].toReversed(), refused: [...refused.values()].toReversed() }),
  };
}
