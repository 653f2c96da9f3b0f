import type { Question } from '../../asking/question.ts';
import { namesMeasure } from '../../asking/wanted.ts';
import { comparable } from '../../figures/convert.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { sizeBeside } from '../figures/alike.ts';
import { type Found, tellsOfChange } from '../figures/signals.ts';
import { byTime } from '../figures/time-fit.ts';
import { type Fit, likelyFor } from '../figures/weigh.ts';
import { sideBySide } from './side-by-side.ts';

/** Places shown in order. */
const RANKED = 5;
/** The share of the fullest figure's words, of those that are asked for, that the figure of every place holds. */
const SHARED = 0.75;
/** How much less a figure of the same place may hold and still be of the measure: 累计达47家 beside 新建16家. */
const AS_GOOD = 0.25;

/** Answers which place has the most or the least of a measure; of those that are named, where any are. Null where none has it. */
export function answerRanking(question: Question, found: readonly Found[]): Answer | null {
  const { language, folded } = question;
  const least = ASKS.least.test(folded) || ASKS.fewer.test(folded);
  const [first, ...rest] = inOrder(rankingOf(question, found), least ? 1 : -1).slice(0, RANKED);
  if (first === undefined || (placesNamed(question).length > 1 && rest.length === 0)) return null;
  const place = districtName(placeOf(first) ?? '', language);
  return sideBySide(question, [first, ...rest], {
    head: phrase(least ? 'answer.least' : 'answer.most', language, { place }),
  });
}

/** A measure place by place, each by what there is by now, the most first; of those that are named, where several are. */
export function rankingOf(question: Question, found: readonly Found[]): Fit[] {
  const named = placesNamed(question);
  const all = likelyFor(
    { ...question, places: [] },
    found.map(({ article }) => ({ article, rank: 1 })),
  );
  const most = Math.max(...all.map(({ share }) => share));
  const near = all.filter(({ share }) => share >= most * SHARED);
  // The most firms are counted, however much money they were given.
  const counted = asksForThings(question) ? near.find(({ figure }) => figure.dimension.startsWith('count')) : undefined;
  const best = counted ?? all[0];
  if (best === undefined) return [];
  const ofPlaces = Map.groupBy(
    near.filter(({ figure }) => comparable(figure, best.figure)),
    (fit) => placeOf(fit),
  );
  const current = [...ofPlaces].flatMap(([place, fits]) =>
    place === null || (named.length > 1 && !named.includes(place)) ? [] : currentOf(fits, question),
  );
  return inOrder(current, -1);
}

/** Whether the most of some things is asked for, and no measure of them: 哪个区企业最多, not 哪个区投资最多. */
function asksForThings({ wanted, folded, terms }: Question): boolean {
  return wanted === null && ASKS.many.test(folded) && !terms.some(({ text }) => namesMeasure(text));
}

function inOrder(fits: readonly Fit[], sign: 1 | -1): Fit[] {
  const [first] = fits;
  if (first === undefined) return [];
  const sizeOf = ({ figure }: Fit) => sizeBeside(figure, first.figure);
  return fits.toSorted((a, b) => sign * (sizeOf(a) - sizeOf(b)));
}

function placesNamed({ places }: Question): string[] {
  return places.map(({ district, place }) => district ?? place);
}

function placeOf({ figure, article }: Fit): string | null {
  return article.district ?? figure.district;
}

/** What there is in a place by now: of figures that hold nearly as much the newest that tells how many there are, not how many came. */
function currentOf(fits: readonly Fit[], { folded, periods }: Question): Fit[] {
  const [best] = fits;
  const alike = fits.filter(({ share }) => best !== undefined && share >= best.share - AS_GOOD);
  const standing = ASKS.addition.test(folded) ? alike : alike.filter(({ figure }) => !tellsOfChange(figure));
  const [current = best] = periods.length > 0 ? standing : standing.toSorted((a, b) => byTime(b, a));
  return current === undefined ? [] : [current];
}
