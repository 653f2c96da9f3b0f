import { PAGE } from '../../tables/weights.ts';
import type { Piece } from '../lines/lines.ts';
import { sumOf } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import { byManner, type Run, shapeOf } from './manner.ts';
import { tagOf } from './tags.ts';
import { titleSigns } from './title-signs.ts';

/** The heads of an article, and its text. */
export type Headed = { heads: readonly Piece[]; texts: readonly Piece[] };

/** Lines of a title at most that are given as blocks of their own, and the heads of an article among which it is looked for. */
const LINES = 3;
const TITLE_AMONG = 40;

/** Which heads are the title of each article of a page, by themselves and by the manner in which all of the page's heads are set. */
export function titlesOf(articles: readonly Headed[]): Run[] {
  const open = articles.flatMap((article, at) => {
    if (article.heads.length === 0 || sureTitle(article) !== null) return [];
    const likely = runsOf(Math.min(article.heads.length, TITLE_AMONG)).map((run) => ({
      run,
      shape: shapeOf(run, article.heads.length),
      points: sumOf(titleSigns(article.heads, run, article.texts), PAGE.title),
    }));
    return [{ at, likely }];
  });
  const manners = byManner(open.map(({ likely }) => likely));
  const chosen = new Map(
    open.map(({ at, likely }, article) => {
      const [best] = likely
        .map(({ run, points }, one) => ({
          run,
          points: points + sumOf({ manner: manners[article]?.[one] ?? 0 }, PAGE.title),
        }))
        .toSorted((a, b) => b.points - a.points);
      return [at, best?.run] as const;
    }),
  );
  return articles.map((article, at) => chosen.get(at) ?? sureTitle(article) ?? only(0));
}

/** The title that the name of a district before it tells, or its size. */
function sureTitle({ heads }: Headed): Run | null {
  const tagged = heads.findIndex((piece) => tagOf(piece.text) !== null);
  if (tagged >= 0) return only(tagged);
  const sizes = heads.map((piece) => piece.print?.size ?? 0);
  const largest = sizes.indexOf(sizes.reduce((one, other) => Math.max(one, other), 0));
  return (sizes[largest] ?? 0) >= WEIGHTS.layout.big ? only(largest) : null;
}

function only(from: number): Run {
  return { from, end: from + 1 };
}

/** All that may be the title of so many heads. */
export function runsOf(count: number): Run[] {
  return Array.from({ length: count }, (_, from) => from).flatMap((from) =>
    [1, 2, 3].filter((lines) => lines <= LINES && from + lines <= count).map((lines) => ({ from, end: from + lines })),
  );
}
