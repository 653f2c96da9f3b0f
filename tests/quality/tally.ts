/** Counts for one measure: how many were right, how many were given, how many were wanted. */
export type Count = { hit: number; given: number; wanted: number };

/** Scores by measure, 0 to 1. */
export type Scores = Readonly<Record<string, number>>;

/** Counts kept by measure, over pages and questions. */
export type Tally = {
  /** Adds to a measure scored by F1. */
  add(measure: string, count: Count): void;
  /** Adds one case, right or wrong, to a measure scored by its share. */
  judge(measure: string, right: boolean): void;
  /** 2·hit ÷ (given + wanted) of every measure that had a case; where each case gives and wants one, the share. */
  scores(): Scores;
};

export function createTally(): Tally {
  const counts = new Map<string, Count>();
  const add = (measure: string, { hit, given, wanted }: Count) => {
    const so = counts.get(measure) ?? { hit: 0, given: 0, wanted: 0 };
    counts.set(measure, { hit: so.hit + hit, given: so.given + given, wanted: so.wanted + wanted });
  };
  return {
    add,
    judge: (measure, right) => add(measure, { hit: Number(right), given: 1, wanted: 1 }),
    scores: () =>
      Object.fromEntries(
        [...counts]
          .filter(([, { given, wanted }]) => given + wanted > 0)
          .map(([measure, { hit, given, wanted }]) => [measure, (2 * hit) / (given + wanted)]),
      ),
  };
}
