import type { Gap } from '../../model/gap.ts';
import type { Gaps } from '../../ports/gaps.ts';
import { mostFirst } from '../gaps.ts';

/** The Gaps in memory: what they count ends with the process. */
export function createMemoryGaps(): Gaps {
  const counted = new Map<string, Gap>();
  return {
    async count(gap) {
      const key = JSON.stringify(gap);
      counted.set(key, { ...gap, questions: (counted.get(key)?.questions ?? 0) + 1 });
    },
    since: async (week) => [...counted.values()].filter((gap) => gap.week >= week).sort(mostFirst),
  };
}
