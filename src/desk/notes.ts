import { DESK_PAGE } from '../limits/desk.ts';
import type { Reason } from '../model/answer.ts';
import type { Result } from '../model.ts';
import type { Refusal, Taken } from '../ports.ts';

/** What was asked in vain, by the words that it names: how often, and why nothing was found. */
export type Unanswered = { sought: string; reason: Reason; count: number };

/** What an editor wants to see of the last days. It is in memory alone: nobody's name, no whole question, and gone with the process. */
export type DeskNotes = {
  took(outcome: Result<Taken, Refusal>): void;
  foundNothing(sought: string, reason: Reason): void;
  /** The newest first; what was asked in vain most often first. */
  told(): { read: Taken[]; refused: Refusal[]; unanswered: Unanswered[] };
};

/** @param now - Milliseconds, by which notes older than a week are let go. */
export function openNotes(now: () => number): DeskNotes {
  const read = new Map<string, Taken>();
  const refused = new Map<string, Refusal>();
  let asked: { sought: string; reason: Reason; at: number }[] = [];

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
    foundNothing(sought, reason) {
      if (sought === '') return;
      const from = now() - DESK_PAGE.askedMs;
      asked = [...asked, { sought, reason, at: now() }].filter(({ at }) => at > from).slice(-DESK_PAGE.asked);
    },
    told() {
      const groups = Map.groupBy(asked, ({ sought, reason }) => `${reason} ${sought}`);
      const unanswered = [...groups.values()].flatMap(([first, ...others]) =>
        first === undefined ? [] : [{ sought: first.sought, reason: first.reason, count: others.length + 1 }],
      );
      return {
        read: [...read.values()].toReversed(),
        refused: [...refused.values()].toReversed(),
        unanswered: unanswered.toSorted((a, b) => b.count - a.count).slice(0, DESK_PAGE.sources),
      };
    },
  };
}
