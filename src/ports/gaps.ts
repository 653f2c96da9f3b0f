import type { Gap } from '../model/gap.ts';
import type { Day } from '../model.ts';

/** Counts what is asked in vain. On SQLite, PostgreSQL and in memory; all run tests/cases/gaps.ts. */
export type Gaps = {
  /** Counts one more question of a kind. */
  count(gap: Omit<Gap, 'questions'>): Promise<void>;
  /** What was counted in the weeks from one on, most first. */
  since(week: Day): Promise<Gap[]>;
};
