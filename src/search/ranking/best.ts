/** An article by its number in the index. */
export type Scored = { number: number; score: number };

/** Keeps the best of many. `floor` is what a score must exceed to be kept, given that earlier ones win ties. */
export type Best = { floor(): number; offer(scored: Scored): void; ranked(): Scored[] };

/** Keeps the `limit` highest scores; of equal ones the lower number. */
export function best(limit: number): Best {
  const kept: Scored[] = [];
  return {
    floor: () => (kept.length < limit ? 0 : (kept.at(-1)?.score ?? Number.POSITIVE_INFINITY)),
    offer: (scored) => {
      // Few are ever kept, and few of all scores pass the floor: a sorted list is as quick as a heap and plainer.
      let at = kept.length;
      while (at > 0 && isBefore(scored, kept[at - 1])) at -= 1;
      kept.splice(at, 0, scored);
      if (kept.length > limit) kept.pop();
    },
    ranked: () => kept,
  };
}

function isBefore(one: Scored, other: Scored | undefined): boolean {
  if (other === undefined) return true;
  return one.score > other.score || (one.score === other.score && one.number < other.number);
}
