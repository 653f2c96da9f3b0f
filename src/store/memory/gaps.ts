import type { Feedback, Gap } from '../../model/gap.ts';
import type { Gaps } from '../../ports/gaps.ts';
import { mostFirst } from '../servers/gaps.ts';

/** The Gaps in memory: what they count ends with the process. */
export function createMemoryGaps(): Gaps {
  const counted = new Map<string, Gap>();
  const feedback = new Map<string, Feedback>();
  return {
    async count(gap) {
      const key = JSON.stringify(gap);
      counted.set(key, { ...gap, questions: (counted.get(key)?.questions ?? 0) + 1 });
    },
    since: async (week) => [...counted.values()].filter((gap) => gap.week >= week).sort(mostFirst),
    async keep(given, before) {
      for (const [key, { at }] of feedback) if (at < before) feedback.delete(key);
      const key = JSON.stringify([given.author, given.guild, given.question]);
      if (feedback.has(key)) return false;
      feedback.set(key, given);
      return true;
    },
    sent: async (from) =>
      [...feedback.values()].filter(({ at }) => at >= from).sort((one, other) => one.at.localeCompare(other.at)),
    async forget(person) {
      const own = [...feedback].filter(([, { author }]) => author === person);
      for (const [key] of own) feedback.delete(key);
      return own.length;
    },
  };
}
