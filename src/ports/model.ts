import type { z } from 'zod';

/**
 * Something that a model is to do: how it is told, what it is given, and the shape of what it says. `material` goes out
 * as it stands here, so it holds nothing of who asks and where.
 */
export type Errand<T> = {
  /** In the log and in the requests: plan, reading … */
  name: string;
  instructions: string;
  material: object;
  shape: z.ZodType<T>;
  /** What it said to this before, and what was wrong with that, a line each. */
  corrected?: { said: T; faults: readonly string[] };
  /** The part of the time left that it may take, above 0 to 1; it is done without where little is left. Without it all. */
  share?: number;
};

/** Is told what a model said so far: JSON that was closed where it broke off, so that its last value may grow yet. It is told more once it has heard that. */
export type HearModel = (said: unknown) => unknown;

/**
 * Sends a model on an errand; null where nothing of that shape came in time: the log knows why, and nobody else. What it
 * is told is heard while it speaks, where somebody listens and its server can; an errand that it was sent on before it
 * answers as it did then, at once.
 */
export type SendModel = <T>(errand: Errand<T>, hear?: HearModel) => Promise<T | null>;

/** What came of an answer with a model: how many sentences were dropped, and whether it fell back to the answer without. */
export type Told = { dropped: number; fellBack: boolean };

/** A model that reads. Implemented in llm/ and by the fakes of tests. */
export type Model = {
  /** What it is called, and the host where it answers. */
  name: string;
  host: string;
  /** Tokens of what it is given to read. */
  budget: number;
  /**
   * Has a turn at it within one deadline, from the first errand that it has to be sent on: turns of one server come in
   * their order, those of several servers alternate. Who gets none in time is sent away with nulls.
   */
  turn<T>(server: string | null, use: (send: SendModel) => Promise<T>): Promise<T>;
  /** Counts what became of an answer. */
  told(outcome: Told): void;
};

/** How a model does: for whoever watches over a running program. */
export type ModelState = {
  /** 'resting' after repeated faults, or since it asked for that; 'spent' until the day's tokens are renewed. */
  state: 'ready' | 'resting' | 'spent';
  waiting: number;
  underWay: number;
  calls: number;
  failed: number;
  tokensIn: number;
  tokensOut: number;
  /** Seconds that its answers took, together. */
  seconds: number;
  dropped: number;
  fellBack: number;
};

/**
 * Where a model is and within which bounds it is asked: `ms` from asking to the end of an answer, `parallel` answers at
 * once, `budget` tokens to read, `minute` and `daily` tokens that may be spent, null for as many as one likes. Requests
 * are kept in the folder `record` and answered from `replay`, where they are set.
 */
export type ModelSettings = {
  url: string;
  model: string;
  key: string | null;
  ms: number;
  parallel: number;
  budget: number;
  minute: number | null;
  daily: number | null;
  record: string | null;
  replay: string | null;
};
