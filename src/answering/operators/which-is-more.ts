import { type Question, understand } from '../../asking/question.ts';
import { sidesOf } from '../../asking/sides.ts';
import { comparable } from '../../figures/convert.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { type Day, isSure } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { sizeBeside } from '../figures/alike.ts';
import type { Found } from '../figures/signals.ts';
import { equally, type Fit, fitsFor } from '../figures/weigh.ts';
import { labelOf } from '../say.ts';
import { answerRanking } from './ranking.ts';
import { sideBySide } from './side-by-side.ts';

/** A side says little of what is asked, so its figure is likely from here on. */
const LIKELY = -2;

/** Answers which of two is more by a like figure of each; of three or more places by their order. Null where one has none. */
export function whichIsMore(question: Question, found: readonly Found[], today: Day): Answer | null {
  const { language, wanted, places } = question;
  if (new Set(places.map(({ district, place }) => district ?? place)).size > 2) return answerRanking(question, found);
  const sides = sidesOf(question.text).map((text) => ({ ...understand(text, { today, language }), wanted }));
  const whole = { ...question, terms: [] };
  const [one, other] = sides;
  if (one === undefined || other === undefined || (question.terms.length === 0 && wanted === null)) return null;
  const pair = bestPair(
    [sharing(sharing(one, other), whole), sharing(sharing(other, one), whole)].map((side) => likelySide(side, found)),
    ({ score: a }, { score: b }) => a + b,
  );
  if (pair === null) return null;
  const fewer = ASKS.fewer.test(question.folded);
  const [more, less] = pair.toSorted(
    (a, b) => sizeBeside(b.figure, a.figure) - sizeBeside(a.figure, a.figure),
  ) as typeof pair;
  const [said] = fewer ? [less] : [more];
  // Two measures of one place are told apart by what they measure.
  const place =
    more.article === less.article
      ? labelOf(said.figure, language)
      : districtName(said.article.district ?? said.article.title ?? '', language);
  const equal = sizeBeside(more.figure, less.figure) === sizeBeside(less.figure, less.figure);
  const head = equal ? 'answer.equal' : fewer ? 'answer.less' : 'answer.more';
  return sideBySide(question, [more, less], { head: phrase(head, language, { place }) });
}

/** A side with the measure and the place that only the other names: 武隆投资比璧山多吗, 合川线上卖得多还是线下卖得多. */
export function sharing(side: Question, { terms, places }: Question): Question {
  return {
    ...side,
    terms: side.terms.length > 0 ? side.terms : terms,
    places: side.places.length > 0 ? side.places : places,
  };
}

/** The likely figures of a side, of its place alone: 渝北 has nothing to say for 江津. */
export function likelySide(side: Question, found: readonly Found[]): Fit[] {
  return fitsFor(side, equally(found.map(({ article }) => article))).filter(({ score, figure, article }) => {
    if (score < LIKELY || !isSure(figure)) return false;
    const own = figure.district ?? article.district;
    return (
      own === null || side.places.length === 0 || side.places.some(({ district, place }) => (district ?? place) === own)
    );
  });
}

/** Of two sides the figures that can be compared and are worth most together; null where none can. */
export function bestPair(
  [left = [], right = []]: readonly Fit[][],
  worth: (one: Fit, other: Fit) => number,
): [Fit, Fit] | null {
  let best: { pair: [Fit, Fit]; worth: number } | null = null;
  for (const one of left) {
    for (const other of right) {
      if (one.figure === other.figure || !comparable(one.figure, other.figure)) continue;
      const together = worth(one, other);
      if (best === null || together > best.worth) best = { pair: [one, other], worth: together };
    }
  }
  return best?.pair ?? null;
}
