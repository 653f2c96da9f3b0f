import { SEARCH } from '../../limits.ts';
import { mergeSegments } from './merge.ts';
import type { Segment } from './segment.ts';

/** The segments of an index, and their upkeep: which of them are to be joined, and that in steps. */
type Tiers = {
  readonly segments: readonly Segment[];
  /** Puts a segment behind the others. */
  put(segment: Segment): void;
  /** Notes that an article was removed. */
  lose(number: number): void;
  /** See `FullText`. */
  mergeStep(): boolean;
};

/** Segments that were made before, if any, with the articles in them that `isKept` denies. */
export function tiersOf(made: readonly Segment[], isKept: (number: number) => boolean): Tiers {
  let segments = made;
  /** How many articles of each were removed; counted as they go, since to count them all would be a pause. */
  const lost = new Map(segments.map((segment) => [segment, segment.numbers.filter((one) => !isKept(one)).length]));
  let merging: { joined: readonly Segment[]; steps: Generator<undefined, Segment> } | null = null;
  const lostOf = (segment: Segment) => lost.get(segment) ?? 0;

  function replace(joined: readonly Segment[], merged: Segment): void {
    const before = articlesOf(joined);
    // Some of those that were removed meanwhile are still in it.
    lost.set(merged, joined.reduce((sum, one) => sum + lostOf(one), 0) - (before - merged.numbers.length));
    for (const one of joined) lost.delete(one);
    segments = segments.toSpliced(segments.indexOf(joined[0] ?? merged), joined.length, merged);
  }

  return {
    get segments() {
      return segments;
    },
    put(segment) {
      segments = [...segments, segment];
    },
    lose(number) {
      const segment = segments.findLast(({ numbers }) => (numbers[0] ?? 0) <= number);
      if (segment !== undefined) lost.set(segment, lostOf(segment) + 1);
    },
    mergeStep() {
      if (merging === null) {
        const joined = dueForMerging(segments, lostOf);
        if (joined.length === 0) return false;
        merging = { joined, steps: mergeSegments(joined, { isKept, work: SEARCH.mergeWork }) };
      }
      const step = merging.steps.next();
      if (step.done) {
        replace(merging.joined, step.value);
        merging = null;
      }
      return true;
    },
  };
}

/** Which neighbouring segments are to be joined next; none where all is tidy. */
function dueForMerging(segments: readonly Segment[], lostOf: (segment: Segment) => number): readonly Segment[] {
  const { mergeFan, segmentArticles, removedShare } = SEARCH;
  let rest = articlesOf(segments);
  for (const [from, { numbers }] of segments.entries()) {
    // Eight segments of a size become one, like the digits of a number to base eight: each article moves a few times.
    const enough = Math.min(mergeFan * numbers.length, segmentArticles);
    const isAlone = rest === numbers.length;
    if (numbers.length < segmentArticles && !isAlone && rest >= enough) return untilLarge(segments.slice(from));
    rest -= numbers.length;
  }
  return segments.filter((one) => lostOf(one) > one.numbers.length * removedShare).slice(0, 1);
}

/** As many of the first segments as make a large one. */
function untilLarge(segments: readonly Segment[]): readonly Segment[] {
  let articles = 0;
  const last = segments.findIndex(({ numbers }) => {
    articles += numbers.length;
    return articles >= SEARCH.segmentArticles;
  });
  return last < 0 ? segments : segments.slice(0, last + 1);
}

function articlesOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { numbers }) => sum + numbers.length, 0);
}
