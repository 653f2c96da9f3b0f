import type { Article, Figure } from '../../model.ts';
import { headsOf } from '../../search/document.ts';
import { foldText } from '../../text/fold.ts';
import type { Question } from '../question/question.ts';
import { unitFit } from '../question/wanted.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import {
  besideFit,
  foundWorth,
  placeFit,
  saysSide,
  shareOfTerms,
  timeWorth,
  totalFit,
  wordingFit,
} from './figure-signs.ts';
import { figuresWeighed } from './figures-weighed.ts';
import { isOfAnotherThing, type Near, namesOwn, perOf, type Side, sideOf, wordsNear } from './near-figure.ts';
import { timeFit } from './time-fit.ts';

/** A figure with how well it fits a question, about 0 to 1.5. */
export type FigureFit = {
  figure: Figure;
  article: Article;
  score: number;
  /** The share of the question's terms, by weight, that stand with it, 0 to 1. */
  share: number;
  /** Its article's. */
  standing: number;
  /** How well its time fits the one asked for, -1 to 1; 0 where none is asked for or it cannot be told. */
  time: number;
  /** Whether it speaks of the side that is asked for (日产), of another, or of none. */
  side: Side;
  /** Whether its own words, not only its sentence's, speak of that side. */
  says: boolean;
};

/** A figure that fits less is not of what is asked, where nothing is asked of it but to stand beside others. */
export const FITS = 0.4;

/** All figures of the candidates that may answer, best first. Those of another side (一期 for 二期) or dimension are left out. */
export function fitFigures(...asked: Parameters<typeof weighFigures>): FigureFit[] {
  return weighFigures(...asked).filter(({ side }) => side !== 'other');
}

/** The same with those of another side, which cannot answer but tell that the measure is printed of that side. */
export function weighFigures(question: Question, candidates: readonly Candidate[], evidence: Evidence): FigureFit[] {
  const weighed = candidates
    .flatMap(({ article, standing }, order) => {
      const heads = foldText([...headsOf(article), article.district ?? ''].join('\n'));
      const lead = foldText(article.paragraphs[0] ?? '');
      return figuresWeighed(question.folded, article, order).flatMap((figure) => {
        const unit = unitFit(question.wanted, figure);
        if (unit <= -1) return [];
        const near = wordsNear(figure, article);
        if (!namesMeasure(question.wanted, near)) return [];
        if (figure.unit === '' && !namesOwn(question, near, evidence)) return [];
        if (perOf(question.folded, near) === 'unsaid') return [];
        if (isOfAnotherThing(question, figure, { ...near, heads }, evidence)) return [];
        const side = sideOf(question.folded, near, heads);
        const time = timeFit(question.periods, figure, { date: article.date, sentence: near.sentence });
        const share = shareOfTerms(question, { ...near, heads, lead }, evidence);
        const score =
          share +
          foundWorth({ standing, unit }) +
          timeWorth(time, figure) +
          wordingFit(question, near) +
          placeFit(question, article, { sentence: near.sentence, lead }) +
          besideFit(question, article.paragraphs[figure.paragraph] ?? '', figure) +
          totalFit(question, near, figure);
        const says = saysSide(question, near);
        return [{ figure, article, score, share, standing, time, side, says }];
      });
    })
    .sort((a, b) => b.score - a.score);
  return ofCounted(weighed, question);
}

/** Where some figure counts the very thing that is asked for (多少床位, 新增床位), only those that do. */
function ofCounted(weighed: FigureFit[], { besideAmount, wanted }: Question): FigureFit[] {
  if (wanted !== null) return weighed;
  const thing = besideAmount?.after.replace(/[?？。!！,， ].*$/u, '') ?? '';
  const counting = thing.length < 2 ? [] : weighed.filter(({ figure }) => foldText(figure.label).includes(thing));
  return counting.some(({ score }) => score >= FITS) ? counting : weighed;
}

/** Whether the sentence has the word that the measure asked for is printed with, where it must. */
function namesMeasure(wanted: Question['wanted'], { sentence }: Near): boolean {
  return wanted?.printed?.some((word) => sentence.includes(word)) ?? true;
}
