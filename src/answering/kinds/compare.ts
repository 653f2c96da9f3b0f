import { comparable } from '../../figures/convert.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Day } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { equally } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { FITS, type FigureFit, fitFigures } from '../choosing/pick-figure.ts';
import { answered, labelOf, lineOf, quotesOf } from '../compose.ts';
import { type Question, understand } from '../question/question.ts';
import { sidesOf } from '../question/sides.ts';
import { answerRanking } from './ranking.ts';
import { printingFor } from './series.ts';
import { sizeBeside } from './side-by-side.ts';
import { notesOn } from './trend.ts';

/** Answers which of two is more: each side's figure for the same measure, side by side; null where no side has one. */
export function answerCompare(
  question: Question,
  { articles, evidence, today }: { articles: readonly Article[]; evidence: Evidence; today: Day },
): Answer | null {
  // 哪个区的消息多 names nothing that is measured.
  if (question.terms.length === 0 && question.wanted === null) return null;
  const places = Map.groupBy(question.places, ({ district, place }) => district ?? place);
  if (places.size > 2) return answerPlaces(question, [...places.values()], { articles, evidence });
  const [one, other] = sidesOf(question.text).map((text) => understand(text, { today, language: question.language }));
  if (one === undefined || other === undefined) return null;
  // 合川线上卖得多还是线下卖得多 names the place once for both sides.
  const sides = [
    sharing(one, other),
    { ...sharing(other, one), places: (other.places.length > 0 ? other : one).places },
  ];
  const equal = equally(articles);
  const fits = sides.map((side) =>
    fitFigures({ ...side, wanted: question.wanted }, equal, evidence).filter(
      (fit) => fit.score >= FITS && isOfSide(fit, side),
    ),
  );
  const pair = bestPair(fits[0] ?? [], fits[1] ?? []);
  if (pair === null) return null;
  const [a, b] = current(question, pair, fits);
  const { language } = question;
  const lines = [a, b].map((fit) => lineOf(fit, language));
  return answered(question, {
    text: [verdict(question, a, b), ...lines].join('\n'),
    article: more(a, b).article,
    quotes: quotesOf([more(a, b), less(a, b)]),
    figure: comparable(a.figure, b.figure) ? more(a, b).figure : null,
    figures: [more(a, b).figure, less(a, b).figure],
    notes: comparable(a.figure, b.figure) ? notesOn([a, b], question) : [],
  });
}

/** The best figure of each of three or more places for the measure that is asked of all, the one that is asked for first. */
function answerPlaces(
  question: Question,
  places: readonly Question['places'][],
  { articles, evidence }: { articles: readonly Article[]; evidence: Evidence },
): Answer | null {
  const equal = equally(articles);
  const found = places.flatMap((named) => {
    const side = { ...question, places: named };
    const fits = fitFigures(side, equal, evidence).filter((fit) => fit.score >= FITS && isOfSide(fit, side));
    const [best] = fits;
    return best === undefined ? [] : [printingFor(question, best, fits)];
  });
  const [first, ...rest] = found;
  return first === undefined || rest.length === 0 ? null : answerRanking(question, [first, ...rest]);
}

/** Either side's printing of the time asked for, or its newest one. */
function current(
  question: Question,
  [a, b]: [FigureFit, FigureFit],
  [left = [], right = []]: FigureFit[][],
): [FigureFit, FigureFit] {
  return [printingFor(question, a, left), printingFor(question, b, right)];
}

/** A side that names nothing but a place or a time is asked for the measure of the other: 武隆投资比璧山多吗. */
export function sharing(side: Question, { terms }: Question): Question {
  return side.terms.length > 0 ? side : { ...side, terms };
}

/** Whether a figure is of the place that its side names: 渝北 has nothing to say for 江津. */
export function isOfSide({ figure, article }: FigureFit, { places }: Question): boolean {
  const own = figure.district ?? article.district;
  return own === null || places.length === 0 || places.some(({ district, place }) => (district ?? place) === own);
}

/** The best figures of two sides that can be compared, else simply the best two. */
function bestPair(left: readonly FigureFit[], right: readonly FigureFit[]): [FigureFit, FigureFit] | null {
  let best: [FigureFit, FigureFit] | null = null;
  for (const a of left) {
    for (const b of right) {
      if (a.figure === b.figure || !comparable(a.figure, b.figure)) continue;
      if (best === null || a.score + b.score > best[0].score + best[1].score) best = [a, b];
    }
  }
  const [a, b] = [left[0], right[0]];
  return best ?? (a !== undefined && b !== undefined && a.figure !== b.figure ? [a, b] : null);
}

function verdict({ language, folded }: Question, a: FigureFit, b: FigureFit): string {
  if (!comparable(a.figure, b.figure)) return phrase('answer.uncompared', language);
  if (sizeBeside(a.figure, b.figure) === sizeBeside(b.figure, b.figure)) return phrase('answer.equal', language);
  const fewer = ASKS.fewer.test(folded);
  const { article, figure } = fewer ? less(a, b) : more(a, b);
  // Two measures of one place are told apart by what they measure.
  const place =
    a.article === b.article
      ? labelOf(figure, language)
      : districtName(article.district ?? article.title ?? '', language);
  return phrase(fewer ? 'answer.less' : 'answer.more', language, { place });
}

function more(a: FigureFit, b: FigureFit): FigureFit {
  return sizeBeside(a.figure, b.figure) >= sizeBeside(b.figure, b.figure) ? a : b;
}

function less(a: FigureFit, b: FigureFit): FigureFit {
  return more(a, b) === a ? b : a;
}
