/** Tokens that may be spent in a minute and in a day; null is as many as one likes. */
type Means = { minute: number | null; daily: number | null };

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Counts tokens against what may be spent. A day is one of UTC, and counts from the start of the process.
 * @param now - Milliseconds since the epoch.
 */
export function createPurse({ minute, daily }: Means, now: () => number) {
  const spans = [
    { of: MINUTE, most: minute ?? Number.POSITIVE_INFINITY, at: Number.NaN, spent: 0 },
    { of: DAY, most: daily ?? Number.POSITIVE_INFINITY, at: Number.NaN, spent: 0 },
  ];
  const current = () => {
    for (const span of spans) {
      const at = Math.floor(now() / span.of);
      if (at !== span.at) Object.assign(span, { at, spent: 0 });
    }
    return spans;
  };
  return {
    isEmpty: () => current().some(({ spent, most }) => spent >= most),
    spend(tokens: number): void {
      for (const span of current()) span.spent += tokens;
    },
  };
}
