import type { Feedback, Gap } from '../model/gap.ts';
import type { Day } from '../model.ts';

/** Counts what is asked in vain. On SQLite, PostgreSQL and in memory; all run tests/cases/gaps.ts. */
export type Gaps = {
  /** Counts one more question of a kind. */
  count(gap: Omit<Gap, 'questions'>): Promise<void>;
  /** What was counted in the weeks from one on, most first. */
  since(week: Day): Promise<Gap[]>;
  /** Keeps what somebody sent in, and lets go of what was sent before an instant; false where they had sent it before. */
  keep(feedback: Feedback, before: string): Promise<boolean>;
  /** What was sent in from a day on, oldest first. */
  sent(from: Day): Promise<Feedback[]>;
  /** Deletes what a person sent in; says how many questions that were. */
  forget(person: string): Promise<number>;
};
