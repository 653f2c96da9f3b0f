import { comparable } from '../../figures/convert.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer, Note } from '../../model/answer.ts';
import type { Figure, Period } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import type { Candidate } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { type FigureFit, weighFigures } from '../choosing/pick-figure.ts';
import { sentenceAround } from '../choosing/sentence-around.ts';
import { lengthOf, overlap } from '../choosing/time-fit.ts';
import { ambiguous, answered, figureLine, labelOf, quoteOfFigure, withoutPlace } from '../compose.ts';
import { statesNumber } from '../guard.ts';
import { asksForChange } from '../question/change-asked.ts';
import type { Question } from '../question/question.ts';
import { isMeasure } from '../question/wanted.ts';
import { printingFor, seriesOf } from './series.ts';
import { contradicting, contradictionNote, plainer } from './side-by-side.ts';

/** A figure below this fit is not what was asked for. Chosen on questions over our own golden pages. */
const FITS = 0.5;
/** The share of the question's terms, by weight, that must stand with the figure, however well its unit fits. */
const SHARED = 0.4;
/** Fits closer than this are equal: the question does not tell them apart. */
const EQUAL = 0.004;
/** The same for a question of few letters and no place (改造了多少, 茶园面积), which hardly tells anything apart. */
const EQUAL_OF_FEW_WORDS = 0.15;
/** A figure of another time that holds so much more of the question, as a share, is the very measure that is asked for. */
const VERY_MEASURE = 0.15;
/** The same for one that is counted in another unit. */
const FAR_MORE = 0.3;
/** A figure of the other side that holds so little less of the question, as a share, is of the measure asked for. */
const SAME_MEASURE = 0.25;
/** A time that fits less is only part of the one asked for. */
const PARTLY = 0.8;
/** Days of a stretch that is told for its own sake; a day may only say when something was. */
const STRETCH = 20;
const OFFERED = 6;
/** Letters of a question's terms that are so few that it may well mean either of two figures. */
const FEW_LETTERS = 4;

/** Answers a question for a number from typed figures; null where none fits, and the sentences must be read. */
export function answerFigure(question: Question, candidates: readonly Candidate[], evidence: Evidence): Answer | null {
  const weighed = weighFigures(question, candidates, evidence).filter(({ figure }) => !isStated(figure, question));
  const all = weighed.filter(({ side }) => side !== 'other');
  // 长度是多少 names nothing but a measure: whatever has that measure is meant equally.
  const vague = namesOnlyAMeasure(question);
  const fits = vague ? all : all.filter(({ score, share, time }) => score >= FITS && share >= SHARED && time >= 0);
  const [first] = fits;
  if (first === undefined) return null;
  const best = sidedBeside(first, fits) ?? first;
  if (isOfAnotherTime(best, all) || isOneOfSeveral(best, all, question.periods) || isOfAnotherSide(best, weighed))
    return null;
  const equal = isOfFewWords(question) ? EQUAL_OF_FEW_WORDS : EQUAL;
  const rivals = fits.filter(
    (fit) => (vague || best.score - fit.score < equal) && !saysTheSame(fit, best) && !isNamedLess(question, fit, best),
  );
  const offers = rivals.length > 0 && isVague(question, best, rivals) ? offersOf(question, [best, ...rivals]) : [];
  // One choice is none: then the best answers.
  if (offers.length > 1) return ambiguous(question, phrase('answer.ambiguous', question.language), offers);
  const { figure, article } = asksForChange(question) ? best : printingFor(question, best, all);
  const others = contradicting(
    figure,
    article.date,
    candidates.map((candidate) => candidate.article),
  );
  const quotes = [{ figure, article }, ...others].map((one) => quoteOfFigure(one.figure, one.article));
  return answered(question, {
    text: figureLine(figure, figure.district ?? article.district, question.language),
    article,
    quotes: quotes.filter((quote) => quote !== null),
    short: figure.printed,
    figure,
    figures: [figure, ...others.map((other) => other.figure)],
    computed: plainer(figure),
    notes: [...periodNote(question, figure), ...others.map((other) => contradictionNote(other, question))],
  });
}

/**
 * The measure is printed, but for another time than the one asked for: what fits second best is another measure, in
 * another unit or not of the very time either.
 */
function isOfAnotherTime({ share, figure, time }: FigureFit, all: readonly FigureFit[]): boolean {
  return all.some((other) => {
    if (other.time >= 0) return false;
    return comparable(other.figure, figure)
      ? time < PARTLY && other.share >= share + VERY_MEASURE
      : other.share >= share + FAR_MORE;
  });
}

/** A month's figure stands for no longer time where others are printed of other months. */
function isOneOfSeveral(best: FigureFit, all: readonly FigureFit[], [asked]: Question['periods']): boolean {
  const { period } = best.figure;
  if (best.time <= 0 || best.time >= PARTLY || period === null || asked === undefined || !overlap(asked, period))
    return false;
  return seriesOf(best, all).some((fit) => fit.figure.period !== null && !overlap(fit.figure.period, period));
}

/** The measure is printed, but of another side than the one asked for (日产 for 年产), and what fits takes no side. */
function isOfAnotherSide({ side, share, article, figure }: FigureFit, weighed: readonly FigureFit[]): boolean {
  if (side !== 'none') return false;
  return weighed.some(
    (other) =>
      other.side === 'other' &&
      other.article === article &&
      other.share >= share - SAME_MEASURE &&
      comparable(other.figure, figure),
  );
}

/** The figure of one sentence that says itself to be of the side that is asked for (日均), beside one that fits best and does not. */
function sidedBeside(first: FigureFit, fits: readonly FigureFit[]): FigureFit | undefined {
  if (first.says) return undefined;
  return fits.find(
    ({ says, share, article, figure }) =>
      says &&
      article === first.article &&
      isInSentence(figure, first) &&
      share >= first.share - SAME_MEASURE &&
      comparable(figure, first.figure),
  );
}

function isInSentence(figure: Figure, { figure: first, article }: FigureFit): boolean {
  const { start, end } = sentenceAround(article.paragraphs[first.paragraph] ?? '', first);
  return figure.paragraph === first.paragraph && start <= figure.start && figure.end <= end;
}

function isOfFewWords({ places, terms }: Question): boolean {
  return places.length === 0 && (terms.length < 2 || lettersOf(terms) <= FEW_LETTERS);
}

function lettersOf(terms: Question['terms']): number {
  return terms.reduce((letters, { text }) => letters + text.length, 0);
}

/** 32个品牌解决了多少个问题 does not ask for the 32. */
function isStated({ value, unit }: Figure, { stated }: Question): boolean {
  return stated.some((figure) => figure.unit === unit && String(figure.value) === String(value));
}

/** The printed time, where it is another than the one asked for: the paper's 去年 is not the reader's. */
function periodNote({ periods: [asked], language }: Question, { period }: Figure): Note[] {
  if (asked === undefined || period === null || (overlap(asked, period) && !isPart(period, asked))) return [];
  const days = [period.from, period.to].filter((day) => day !== null).join(' – ');
  return [
    {
      kind: 'period_differs',
      text: phrase('answer.period_differs', language, { period: `${period.printed} (${days})` }),
    },
  ];
}

/** Whether a printed time is but a part of the one asked for, or reaches beyond it. */
function isPart(period: Period, asked: Question['periods'][number]): boolean {
  const [printed, wanted] = [lengthOf(period), lengthOf(asked)];
  if (printed === null || wanted === null || printed < STRETCH) return false;
  return Math.min(printed, wanted) / Math.max(printed, wanted) < PARTLY;
}

/** Whether a question names nothing but a measure (面积有多大): whatever has that measure is meant equally. */
function namesOnlyAMeasure({ places, terms, wanted }: Question): boolean {
  return places.length === 0 && wanted !== null && !wanted.loose && terms.every(({ text }) => isMeasure(text));
}

/** The share of a label's letters that a question's terms are, where they name it. */
const NAMED = 0.7;

/** Whether a question's terms are what some figure of the best article is labelled with, nearly whole. */
export function namesLabel({ terms }: Question, [best]: readonly Candidate[]): boolean {
  const words = terms.flatMap((term) => term.words);
  return (best?.article.figures ?? []).some((figure) => {
    const label = foldText(withoutPlace(figure, best?.article.district ?? null).label);
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), label);
    return label !== '' && (label.length - rest.length >= NAMED * label.length || endsWith(label, terms));
  });
}

/** 各类自助设备 is labelled with what it counts, whatever describes it: 自助设备. */
function endsWith(label: string, terms: Question['terms']): boolean {
  const noun = terms.map(({ text }) => text).join('');
  return noun.length > 2 && label.endsWith(noun);
}

/** Whether the question names what the best figure counts word for word, and what another does not: 城市道路, not 城市主干道路. */
function isNamedLess({ terms }: Question, { figure }: FigureFit, best: FigureFit): boolean {
  return endsWith(foldText(best.figure.label), terms) && !endsWith(foldText(figure.label), terms);
}

function saysTheSame(a: FigureFit, b: FigureFit): boolean {
  return (
    a.article.district === b.article.district &&
    String(a.figure.value) === String(b.figure.value) &&
    a.figure.unit === b.figure.unit
  );
}

/** Whether equal fits mean that the question is too vague: several places, or several measures of one. */
function isVague(question: Question, best: FigureFit, rivals: readonly FigureFit[]): boolean {
  // A question of many words that fits two figures alike is answered by the better found; to ask back would be pedantry.
  if (lettersOf(question.terms) > FEW_LETTERS) return false;
  const elsewhere = rivals.some(({ article }) => article.district !== best.article.district);
  return (elsewhere && question.places.length === 0) || rivals.some(({ figure }) => figure.label !== best.figure.label);
}

/** Each figure as a question of its own, by its place and label; of two with one name the first. */
function offersOf({ language }: Question, fits: readonly FigureFit[]): Answer['alternatives'] {
  const offers = new Map<string, { label: string; ask: string }>();
  for (const { figure, article } of fits) {
    const place = article.district === null ? '' : districtName(article.district, language);
    const label = labelOf(withoutPlace(figure, article.district), language);
    // A label with a number in it would put that number into a reply without its quote.
    if (label === '' || statesNumber(label)) continue;
    const name = [place, label].filter((part) => part !== '').join(' · ');
    if (!offers.has(name))
      offers.set(name, { label: name, ask: phrase('answer.ask_figure', language, { place, label }) });
  }
  return [...offers.values()].slice(0, OFFERED);
}
