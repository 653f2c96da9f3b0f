import { headLinesOf } from '../../src/reading/heads/head-lines.ts';
import { byManner, type Run, shapeOf } from '../../src/reading/heads/manner.ts';
import type { Leaf } from '../../src/reading/heads/sheet.ts';
import { titleSigns } from '../../src/reading/heads/title-signs.ts';
import { runsOf } from '../../src/reading/heads/titles.ts';
import type { Piece } from '../../src/reading/lines/lines.ts';
import type { Choice, Truth } from './labelled.ts';

/** An article of several heads: its heads, its text, and which of the heads are its title. */
type TitleCase = { heads: Piece[]; texts: Piece[]; runs: Run[]; good: boolean[] };

function titleCases(leaves: readonly Leaf[], truth: readonly Truth[]): TitleCase[] {
  const own = Map.groupBy(leaves.keys(), (at) => truth[at]?.article);
  return [...own.values()].flatMap((places) => {
    const texts = places.filter((at) => leaves[at]?.role === 'text');
    const heads = places.filter((at) => leaves[at]?.role === 'head' && at < (texts[0] ?? Number.POSITIVE_INFINITY));
    const pieces = (all: readonly number[]) => all.flatMap((at) => leaves[at]?.piece ?? []);
    const lines = heads.map((at) => headLinesOf(pieces([at])));
    const isTitle = heads.flatMap((at, head) => titleLines(truth[at], lines[head]?.length ?? 0));
    if (!isTitle.includes(true)) return [];
    const runs = runsOf(isTitle.length);
    const [first, last] = [isTitle.indexOf(true), isTitle.lastIndexOf(true)];
    const good = runs.map(({ from, end }) => from === first && end === last + 1);
    return [{ heads: lines.flat(), texts: pieces(texts), runs, good }];
  });
}

/** Of each line of a head whether it is one of a title, above which a kicker may stand in its block. */
function titleLines(truth: Truth | undefined, count: number): boolean[] {
  const kicker = truth?.over?.part === 'kicker' && count > truth.over.lines ? truth.over.lines : 0;
  return Array.from({ length: count }, (_, line) => truth?.part === 'title' && line >= kicker);
}

export function titleLessons(leaves: readonly Leaf[], truth: readonly Truth[]): Choice[] {
  const choices = titleCases(leaves, truth).map(({ heads, texts, runs, good }) => ({
    rows: runs.map((run) => titleSigns(heads, run, texts)),
    good,
    shapes: runs.map((run) => shapeOf(run, heads)),
  }));
  // The manner as the other articles' true titles show it.
  const sure = choices.map(({ good, shapes }) => shapes.map((shape, at) => ({ shape, points: good[at] ? 0 : NEVER })));
  const manners = byManner(sure);
  return choices.flatMap(({ rows, good }, article) =>
    rows.length < 2
      ? []
      : [{ rows: rows.map((signs, at) => ({ ...signs, manner: manners[article]?.[at] ?? 0 })), good }],
  );
}

/** A logarithm of what is out of the question. */
const NEVER = -50;
