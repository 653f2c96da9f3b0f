import type { Article, DateMention, Figure } from '../model.ts';
import { headsOf } from '../search/document.ts';
import { foldText } from '../text/fold.ts';
import { takesOtherSide } from './contrast.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';
import { sentenceAround } from './sentence-around.ts';
import { unitFit } from './wanted.ts';

/** A figure with how well it fits a question, about 0 to 1.5. */
export type FigureFit = { figure: Figure; article: Article; score: number };

/**
 * What each sign of fitness is worth. Where a term stands counts by how close that is to the figure: its label, its
 * clause, its sentence, its paragraph, the article's heads.
 */
const WORTH = {
  label: 1,
  clause: 0.92,
  sentence: 0.75,
  paragraph: 0.5,
  heads: 0.6,
  unit: 0.2,
  period: 0.1,
  otherPeriod: -0.3,
  place: 0.15,
  otherPlace: -0.6,
} as const;

/** All figures of the articles that may answer, best first. Those of another side (一期 for 二期) or dimension are left out. */
export function fitFigures(question: Question, articles: readonly Article[], evidence: Evidence): FigureFit[] {
  return articles
    .flatMap((article) => {
      const heads = foldText([...headsOf(article), article.district ?? ''].join('\n'));
      return article.figures.flatMap((figure) => {
        const unit = unitFit(question.wanted, figure);
        const near = wordsNear(figure, article);
        if (unit <= -1 || takesOtherSide(question.folded, [near.label, near.clause, near.sentence])) return [];
        const score =
          shareOfTerms(question, { ...near, heads }, evidence) +
          unit * WORTH.unit +
          periodFit(question.periods, figure) +
          placeFit(question, article, near.sentence);
        return [{ figure, article, score }];
      });
    })
    .sort((a, b) => b.score - a.score);
}

type Near = { label: string; clause: string; sentence: string; paragraph: string };

function wordsNear(figure: Figure, article: Article): Near {
  const paragraph = article.paragraphs[figure.paragraph] ?? '';
  const { start, end } = sentenceAround(paragraph, figure);
  return {
    label: foldText(`${figure.label}${figure.printed}`),
    clause: foldText(figure.quote),
    sentence: foldText(paragraph.slice(start, end)),
    paragraph: foldText(paragraph),
  };
}

function shareOfTerms({ terms }: Question, near: Near & { heads: string }, evidence: Evidence): number {
  let all = 0;
  let found = 0;
  for (const term of terms) {
    const weight = evidence.weightOf(term);
    const share = Math.max(
      ...(['label', 'clause', 'sentence', 'paragraph', 'heads'] as const).map(
        (where) => evidence.shareOf(term, near[where]) * WORTH[where],
      ),
    );
    all += weight;
    found += weight * share;
  }
  // A question that names nothing but a place or a measure leaves the choice to unit and period.
  return all === 0 ? 0.5 : found / all;
}

function periodFit(asked: readonly DateMention[], { period }: Figure): number {
  const [wanted] = asked;
  if (wanted?.from == null || wanted.to == null || period?.from == null || period.to == null) return 0;
  return wanted.from <= period.to && period.from <= wanted.to ? WORTH.period : WORTH.otherPeriod;
}

function placeFit({ places }: Question, article: Article, sentence: string): number {
  if (places.length === 0) return 0;
  if (places.some(({ district, place }) => article.district === district || article.district === place))
    return WORTH.place;
  const mentioned = places.some(
    ({ printed, place }) => sentence.includes(foldText(printed)) || sentence.includes(place),
  );
  return mentioned ? 0 : WORTH.otherPlace;
}
