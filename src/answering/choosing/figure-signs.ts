import type { Article, Figure } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import type { Question } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import { narrowPlaces } from './candidates.ts';
import { takesItsSide } from './contrast.ts';
import type { Evidence } from './evidence.ts';
import type { Near } from './near-figure.ts';

/**
 * What each sign of fitness is worth. A term counts by where it stands: most of it for standing in the figure's
 * sentence (or the heads, which hold for every sentence), the rest for its clause and its label, which tell figures of
 * one sentence apart.
 */
const WORTH = {
  sentence: 1,
  heads: 0.9,
  /** What the lead names, the article is mostly about. */
  lead: 0.7,
  paragraph: 0.45,
  near: 0.6,
  clause: 0.2,
  label: 0.2,
  unit: 0.2,
  period: 0.1,
  otherPeriod: -1,
  /** Its own words, not only its sentence's, take the side that the question does: 日均, 二期. */
  side: 0.12,
  /** It says by how much something is more, where nobody asked for that: 比走公路多卖3元. */
  difference: -0.15,
  place: 0.15,
  otherPlace: -0.6,
  othersOwn: -1,
  /** Another's article that begins with the place may well be about it: the page lost whose it is. */
  leadsWithPlace: -0.1,
  /** Times how far its article's score lies behind the best article's, as a share of that. */
  lesserArticle: -4,
  /** The words that stand beside 多少 in the question stand beside the figure in print: 融资多少, 融资4.75亿元. */
  beside: 0.06,
  /** What stands behind 多少个 is what is counted; in print it may stand on either side: 工人48名, 48名工人. */
  counted: 0.08,
  /** What stands behind 多少个 is counted word for word: 网格员, not 网格群. */
  named: 0.14,
  /** 有多少 asks how many there are in all, not how many came or are to come. */
  total: 0.1,
} as const;

/** The share of a question's terms, by weight, that stand with a figure, the nearer the more; 0 to 1. */
export function shareOfTerms(
  question: Question,
  texts: Near & { heads: string; lead: string },
  evidence: Evidence,
): number {
  let all = 0;
  let found = 0;
  for (const term of question.terms) {
    const weight = evidence.weightOf(term) * tellingOf(term, question, evidence);
    const near = Math.max(
      evidence.shareOf(term, texts.sentence) * WORTH.sentence,
      evidence.shareOf(term, texts.heads) * WORTH.heads,
      evidence.shareOf(term, texts.lead) * WORTH.lead,
      evidence.shareOf(term, texts.paragraph) * WORTH.paragraph,
    );
    const share =
      near * WORTH.near +
      evidence.shareOf(term, texts.clause) * WORTH.clause +
      evidence.shareOf(term, texts.label) * WORTH.label;
    all += weight;
    found += weight * share;
  }
  if (all > 0) return found / all;
  // A question that names nothing but a place or a measure leaves the choice to unit and period.
  return question.terms.length === 0 || question.wanted !== null ? 0.5 : 0;
}

/** What a word that the archive does not have tells where it is but the reader's verb: 打了多少口井 asks for 井. */
const READERS_VERB = 0.25;

/** How much of its weight a term keeps: all, unless no article has it and it is a lone character or the verb before 多少. */
function tellingOf({ text, words }: Term, { besideAmount }: Question, evidence: Evidence): number {
  if (evidence.knows({ text, words })) return 1;
  return text.length === 1 || besideAmount?.before.endsWith(text) === true ? READERS_VERB : 1;
}

/** What lesser articles and other units take off. */
export function foundWorth({ standing, unit }: { standing: number; unit: number }): number {
  return (1 - standing) * WORTH.lesserArticle + unit * WORTH.unit;
}

/** What a figure is worth for its time. */
export function timeWorth(time: number, { period }: Figure): number {
  if (time < 0) return WORTH.otherPeriod;
  return time > 0 && period !== null ? WORTH.period * Math.sqrt(time) : 0;
}

/** Whether a figure's own words speak of the side that is asked for. */
export function saysSide({ folded }: Question, { label, clause }: Near): boolean {
  return takesItsSide(folded, [label, clause]);
}

/** Whether a figure's own words are on the side that the question takes, and tell of a size where it asks for one. */
export function wordingFit(question: Question, near: Near): number {
  const { folded } = question;
  return (
    (saysSide(question, near) ? WORTH.side : 0) +
    (isDifference(near) && !ASKS.difference.test(folded) ? WORTH.difference : 0)
  );
}

function isDifference({ label }: Near): boolean {
  return SAYS.difference.test(label.replace(/[^\p{Script=Han}]*\d.*$/u, ''));
}

/** What it is worth for its place: that of its article, or one that the words around it name. */
export function placeFit(question: Question, article: Article, texts: { sentence: string; lead: string }): number {
  const places = narrowPlaces(question);
  if (places.length === 0) return 0;
  if (places.some(({ district, place }) => article.district === district || article.district === place))
    return WORTH.place;
  const mentions = (text: string) =>
    places.some(({ printed, place }) => text.includes(foldText(printed)) || text.includes(place));
  if (mentions(texts.sentence)) return 0;
  // What a sentence says of its own district is not of the place that the lead mentions.
  if (article.district !== null && texts.sentence.includes(article.district)) return WORTH.othersOwn;
  return mentions(texts.lead) ? WORTH.leadsWithPlace : WORTH.otherPlace;
}

/** Letters beside the asking word and the figure that are set against each other. */
const BESIDE = 8;
/** As many printed ones fold to them: a line may break between any two. */
const PRINTED_BESIDE = 4 * BESIDE;
/** What stands behind a mark stands beside another figure. */
const UP_TO_MARK = /^.*[、,。;:?!]/;
const FROM_MARK = /[、,。;:?!].*$/;

/** What it is worth for the words right beside it, where those stand beside 多少 too. */
export function besideFit({ besideAmount }: Question, paragraph: string, { start, end, label }: Figure): number {
  if (besideAmount === null) return 0;
  const left = foldText(paragraph.slice(Math.max(0, start - PRINTED_BESIDE), start))
    .slice(-BESIDE)
    .replace(UP_TO_MARK, '');
  const right = foldText(paragraph.slice(end, end + PRINTED_BESIDE))
    .slice(0, BESIDE)
    .replace(FROM_MARK, '');
  const before = besideAmount.before.slice(-2);
  const after = besideAmount.after.replace(/[?？。!！]+$/, '').slice(0, 2);
  const counted = after.length === 2 ? right.includes(after) || left.endsWith(after) : right.startsWith(after);
  const thing = besideAmount.after.replace(/[?？。!！]+$/, '');
  return (
    (thing.length > 2 && (label.endsWith(thing) || right.startsWith(thing)) ? WORTH.named : 0) +
    (before.length === 2 && left.includes(before) ? WORTH.beside : 0) +
    (after !== '' && counted ? WORTH.counted : 0)
  );
}

/** What it is worth as a total, where that is asked for. */
export function totalFit({ folded }: Question, { label, clause }: Near, figure: Figure): number {
  const { total, addition, planned } = ASKS;
  if (!/^(?:count|people|households)/.test(figure.dimension) || addition.test(folded) || planned.test(folded)) return 0;
  if (tellsOfChange(figure)) return -WORTH.total;
  return total.test(folded) && [label, clause].some((words) => SAYS.total.test(words)) ? WORTH.total : 0;
}

const CAME_TO = new RegExp(`(?:${SAYS.change_verb.source})[到至达]?$`, 'u');

/** Whether a figure says how many came or are to come, not how many there are: 增加7条, not 增加到7条. */
export function tellsOfChange({ label, quote, printed }: Pick<Figure, 'label' | 'quote' | 'printed'>): boolean {
  const before = quote.slice(0, quote.indexOf(printed));
  const cameTo = /[到至达]$/.test(before) && CAME_TO.test(before);
  return SAYS.planned.test(label) || (!cameTo && SAYS.addition.test(label));
}
