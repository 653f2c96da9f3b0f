import { comparable } from '../../figures/convert.ts';
import { ASKS } from '../../tables/asks.ts';
import type { Question } from '../question/question.ts';
import { type Candidate, equally } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { tellsOfChange } from './figure-signs.ts';
import { FITS, type FigureFit, fitFigures } from './pick-figure.ts';
import { timeOf } from './time-fit.ts';

/** The share of the fullest figure's words, of those that are asked for, that the figure of every place holds. */
const SHARED = 0.75;

/** Of every place the figure that fits a question best and can be set beside the best of all, best first; and all that fit. */
export function fitsByPlace(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): { ofPlaces: FigureFit[]; fits: FigureFit[] } {
  const equal = equally(candidates.map(({ article }) => article));
  const all = fitFigures(question, equal, evidence).filter(({ score }) => score >= FITS);
  // 茶园面积 is no 柠檬种植面积: what is set beside others holds as much of the question as the one that holds most.
  const most = Math.max(...all.map(({ share }) => share));
  const fits = all.filter(({ share }) => share >= most * SHARED);
  const [best] = fits;
  const ofPlaces = Map.groupBy(
    fits.filter(
      ({ figure, article }) => article.district !== null && best !== undefined && comparable(figure, best.figure),
    ),
    ({ article }) => article.district,
  );
  return { ofPlaces: [...ofPlaces.values()].flatMap((ofPlace) => currentOf(ofPlace, question) ?? []), fits };
}

/** How much of the best a figure of the same place may lack and still be of the measure: 累计达47家 beside 新建16家. */
const AS_GOOD = 0.25;

/** What there is in a place by now: of figures that fit nearly alike the newest that tells how many there are, not how many came. */
function currentOf(fits: readonly FigureFit[], { folded, periods }: Question): FigureFit | undefined {
  const [best] = fits;
  const alike = fits.filter(({ score }) => best !== undefined && score >= best.score - AS_GOOD);
  const standing = ASKS.addition.test(folded) ? alike : alike.filter((fit) => !tellsOfChange(fit.figure));
  if (periods.length > 0) return standing[0] ?? best;
  return standing.toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)))[0] ?? best;
}
