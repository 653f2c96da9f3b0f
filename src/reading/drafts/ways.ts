import type { Piece } from '../lines/lines.ts';
import { isOpenEnded } from '../lines/signs.ts';
import { WEIGHTS } from '../weights.ts';
import { NO_COLUMNS, type Thread } from './draft.ts';
import type { Choice } from './run-on.ts';

/** One way to read the sheet so far: its articles, the one being read, and what speaks for it. */
export type Way = {
  threads: Thread[];
  open: number | null;
  scraps: Piece[];
  /** Texts that went on where they were, and that went on in an article which had been left. */
  stayed: number;
  left: number;
  points: number;
  /** The articles that no other way shares. */
  own: Set<Thread>;
};

/** Ways that are kept, and by how much one may be less likely than the likeliest. */
const KEPT = 6;
const BEHIND = 5;

export function beginWay(): Way {
  return { threads: [], open: null, scraps: [], stayed: 0, left: 0, points: 0, own: new Set() };
}

/** The way on by each choice that is not out of the question. */
export function waysOn(way: Way, choices: readonly Choice[]): Way[] {
  const most = Math.max(...choices.map(({ points }) => points));
  const open = choices.filter(({ points }) => points > most - BEHIND);
  const [only] = open;
  if (open.length === 1 && only !== undefined) {
    way.open = only.thread;
    way.points += only.points;
    return [way];
  }
  return open.map(({ thread, points }) => ({
    ...way,
    threads: [...way.threads],
    scraps: [...way.scraps],
    open: thread,
    points: way.points + points,
    own: new Set(),
  }));
}

export function likeliest(ways: readonly Way[]): Way[] {
  if (ways.length === 1) return [...ways];
  const sorted = ways.toSorted((a, b) => b.points - a.points).slice(0, KEPT);
  return sorted.filter(({ points }) => points > (sorted[0]?.points ?? 0) - BEHIND);
}

/** An article of a way to be written to: a new one, or a copy of one that other ways share. */
export function threadOf(way: Way, index: number, at: number): Thread {
  const shared = way.threads[index];
  if (shared !== undefined && way.own.has(shared)) return shared;
  const own = shared === undefined ? begun(way.open === index ? null : way.open, at) : copyOf(shared);
  way.threads[index] = own;
  way.own.add(own);
  return own;
}

export function begun(behind: number | null, at: number): Thread {
  return {
    draft: { heads: [], items: [], bylines: [], credits: [], bylineBlocks: [], closed: false },
    said: new Set(),
    told: new Set(),
    texts: [],
    columns: NO_COLUMNS,
    ends: [],
    photographed: false,
    last: at,
    behind,
  };
}

function copyOf(thread: Thread): Thread {
  const { heads, items, bylines, credits, bylineBlocks, closed } = thread.draft;
  return {
    ...thread,
    draft: {
      heads: [...heads],
      items: [...items],
      bylines: [...bylines],
      credits: [...credits],
      bylineBlocks: [...bylineBlocks],
      closed,
    },
    said: new Set(thread.said),
    told: new Set(thread.told),
    texts: [...thread.texts],
  };
}

/** A way at the sheet's end, where every article that stops within a sentence has lost something. */
export function atEnd(way: Way): Way {
  const cut = way.threads.filter(({ ends }) => ends.at(-1) !== undefined && isOpenEnded(ends.at(-1) as Piece)).length;
  return { ...way, points: way.points + cut * WEIGHTS.runOn.cut };
}
