import type { Question } from '../../asking/question.ts';
import { sizeBeside } from '../../figures/alike.ts';
import { comparable } from '../../figures/amounts/convert.ts';
import { byTime } from '../../figures/dates/times.ts';
import { tellsOfChange } from '../../figures/measure.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { equally, type Fit, likelyFor } from '../../weighing/figures/weigh.ts';
import { sideBySide } from './side-by-side.ts';

/** Places shown in order. */
const RANKED = 5;
/** The share of the fullest figure's words, of those that are asked for, that the figure of every place holds. */
const SHARED = 0.75;

/** Answers which place has the most or the least of a measure; of those that are named, where any are. Null where fewer than two have it. */
export function answerRanking(question: Question, found: readonly Found[]): Answer | null {
  const { language, folded } = question;
  const least = ASKS.least.test(folded) || ASKS.fewer.test(folded);
  const ranking = rankingOf(question, found);
  const [first, ...rest] = (least ? ranking.toReversed() : ranking).slice(0, RANKED);
  if (first === undefined || rest.length === 0) return null;
  const place = districtName(placeOf(first) ?? '', language);
  return sideBySide(question, [first, ...rest], {
    head: phrase(least ? 'answer.least' : 'answer.most', language, { place }),
  });
}

/** A measure place by place, each by what there is by now, the most first; of those that are named, where several are. */
export function rankingOf(question: Question, found: readonly Found[]): Fit[] {
  const named = placesNamed(question);
  const all = likelyFor({ ...question, places: [] }, equally(found.map(({ article }) => article)));
  const most = Math.max(...all.map(({ share }) => share));
  const near = all.filter(({ share }) => share >= most * SHARED);
  const [best] = near;
  if (best === undefined) return [];
  const places = Map.groupBy(
    near.filter(({ figure }) => comparable(figure, best.figure)),
    placeOf,
  );
  const sizeOf = ({ figure }: Fit) => sizeBeside(figure, best.figure);
  return [...places]
    .flatMap(([place, fits]) =>
      place === null || (named.length > 1 && !named.includes(place)) ? [] : currentOf(fits, question),
    )
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** What there is in a place by now: the newest that tells how many there are, not how many came. */
function currentOf(fits: readonly Fit[], { folded, periods }: Question): readonly Fit[] {
  const standing = ASKS.addition.test(folded) ? [] : fits.filter(({ figure }) => !tellsOfChange(figure));
  const [best] = fits;
  if (standing.length === 0 || periods.length > 0) return best === undefined ? [] : [best];
  return standing.toSorted(byTime).slice(-1);
}

function placesNamed({ places }: Question): string[] {
  return places.map(({ district, place }) => district ?? place);
}

function placeOf({ figure, article }: Fit): string | null {
  return article.district ?? figure.district;
}
