import { PAGE } from '../../tables/weights.ts';
import type { Piece } from '../lines/lines.ts';
import { printedWidth } from '../lines/width.ts';
import { sumOf } from '../sum-of.ts';
import { WEIGHTS } from '../weights.ts';
import { byManner, type Run, shapeOf } from './manner.ts';
import { LEAST_TITLE, NAME_OF_PART } from './name-of-part.ts';
import { isLabel, isTagged } from './tags.ts';
import { titleSigns } from './title-signs.ts';

/** The lines of an article's heads, and its text. */
export type Headed = { heads: readonly Piece[]; texts: readonly Piece[] };

/** Lines of a title at most, and the lines of an article's heads among which it is looked for. */
const LINES = 4;
const TITLE_AMONG = 40;

/** Which heads are the title of each article of a page, by themselves and by the manner in which all of the page's heads are set. */
export function titlesOf(articles: readonly Headed[]): Run[] {
  const all = articles.map(likelyTitles);
  // Of what has no head there is nothing to tell.
  const manners = byManner(all.filter((likely) => likely.length > 0)).values();
  return all.map((likely) => {
    const manner = likely.length > 0 ? manners.next().value : undefined;
    const [best] = likely
      .map(({ run, points }, one) => ({ run, points: points + sumOf({ manner: manner?.[one] ?? 0 }, PAGE.title) }))
      .toSorted((one, other) => other.points - one.points);
    return best?.run ?? { from: 0, end: 1 };
  });
}

function likelyTitles(article: Headed) {
  const { heads, texts } = article;
  const sure = sureTitle(article);
  const runs = sure === null ? runsAmong(heads) : [sure];
  return runs.map((run) => ({
    run,
    shape: shapeOf(run, heads),
    points: sumOf(titleSigns(heads, run, texts), PAGE.title),
  }));
}

/** All that may be the title of some heads: without words in brackets, where there is anything else. */
function runsAmong(heads: readonly Piece[]): Run[] {
  const all = runsOf(Math.min(heads.length, TITLE_AMONG));
  const free = all.filter(({ from, end }) => !heads.slice(from, end).some(({ text }) => isLabel(text)));
  return free.length > 0 ? free : all;
}

/** The title that the name of a district before it tells, or its size. */
function sureTitle({ heads }: Headed): Run | null {
  const tagged = heads.findIndex((piece) => isTagged(piece.text));
  if (tagged >= 0) return wholeBlock(heads, tagged);
  const sizes = heads.map((piece) => piece.print?.size ?? 0);
  const largest = largestOf(sizes);
  if ((sizes[largest] ?? 0) < WEIGHTS.layout.big) return null;
  const below = largestOf(sizes.map((size, at) => (at > largest ? size : 0)));
  return wholeBlock(heads, isNameOver(heads[largest], heads[below]) ? below : largest);
}

function largestOf(sizes: readonly number[]): number {
  return sizes.indexOf(sizes.reduce((one, other) => Math.max(one, other), 0));
}

/** Whether a word or two in letters hardly larger stand over a title: the name of a part of the page. */
function isNameOver(name: Piece | undefined, title: Piece | undefined): boolean {
  const [above, below] = [name?.print?.size ?? 0, title?.print?.size ?? 0];
  if (name === undefined || title === undefined || below < WEIGHTS.layout.big || above > HARDLY * below) return false;
  return NAME_OF_PART.test(name.text) && printedWidth(title.text) >= LEAST_TITLE;
}

/** What stands under a title is smaller by more. */
const HARDLY = 1.35;

function wholeBlock(heads: readonly Piece[], from: number): Run {
  const behind = heads.findIndex(({ number }, at) => at > from && number !== heads[from]?.number);
  return { from, end: behind < 0 ? heads.length : behind };
}

/** All that may be the title of so many heads. */
export function runsOf(count: number): Run[] {
  return Array.from({ length: count }, (_, from) => from).flatMap((from) =>
    Array.from({ length: Math.min(LINES, count - from) }, (_, more) => ({ from, end: from + more + 1 })),
  );
}
