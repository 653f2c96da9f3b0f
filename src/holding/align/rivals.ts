import { HELD } from '../../limits/holding.ts';
import type { Claim, Source } from '../case.ts';
import { countedIn, isLike, isOne, type Named, namedIn } from './named.ts';
import type { Parsed } from './parsed.ts';
import type { Laid, Seam } from './seams.ts';

const { laid: LIMITS } = HELD;

/** Numbers, days and names beside a stretch where print has another of their kind: one told nowhere, or one told elsewhere. */
export type RivalSigns = Record<'rivals' | 'moved', number>;

/** Which of a list is told, and in which order, is a writer's choice, and so is which clause follows. */
const LIST = /[、和与及,;。:]/;

type Place = { named: Named; between: string };

export function rivalSigns(claim: Claim, { prints }: Source, { said, printed }: Laid): (seam: Seam) => RivalSigns {
  const mine = namedAndCounted(claim);
  const theirs = prints.map(namedAndCounted);
  // Each counts once, though it stands between two seams.
  const counted = { rivals: new Set<Named>(), moved: new Set<Named>() };
  return ({ from, to, last, next }) => {
    const before = { rivals: counted.rivals.size, moved: counted.moved.size };
    const [ended, begun] = [said[from - 1], said[to]];
    const [end, start] = [last === null ? undefined : printed[last], next === null ? undefined : printed[next]];
    if (ended !== undefined && end !== undefined)
      compare(
        behindOf(claim.text, mine, ended.end),
        behindOf(prints[end.print]?.text ?? '', theirs[end.print] ?? [], end.end),
      );
    if (begun !== undefined && start !== undefined)
      compare(
        beforeOf(claim.text, mine, begun.start),
        beforeOf(prints[start.print]?.text ?? '', theirs[start.print] ?? [], start.start),
      );
    return { rivals: counted.rivals.size - before.rivals, moved: counted.moved.size - before.moved };
  };

  function compare(own: readonly Place[], others: readonly Place[]): void {
    for (const one of own)
      for (const other of others.filter((place) => isRival(one, place))) {
        const isTold = mine.some((named) => isOne(named, other.named));
        if (!isTold) counted.rivals.add(one.named);
        else if (one.named.kind !== 'counted') counted.moved.add(one.named);
      }
  }
}

function isRival({ named, between }: Place, other: Place): boolean {
  return isLike(named, other.named) && !isOne(named, other.named) && !LIST.test(between + other.between);
}

function behindOf(text: string, all: readonly Named[], at: number): Place[] {
  return all
    .filter(({ start }) => start >= at && start <= at + LIMITS.near)
    .map((named) => ({ named, between: text.slice(at, named.start) }));
}

function beforeOf(text: string, all: readonly Named[], at: number): Place[] {
  return all
    .filter(({ end }) => end <= at && end >= at - LIMITS.near)
    .map((named) => ({ named, between: text.slice(named.end, at) }));
}

function namedAndCounted(read: Parsed): Named[] {
  return [...namedIn(read.text), ...countedIn(read)];
}
