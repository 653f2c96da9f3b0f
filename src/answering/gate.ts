import { unitFit } from '../asking/wanted.ts';
import type { Term } from '../search/index/terms.ts';
import { evidenceFor } from '../search/ranking/confidence.ts';
import type { Ranked } from '../search/ranking/rank.ts';
import { GATE } from '../tables/weights.ts';
import type { QueryTerms } from '../weighing/asked.ts';
import { detailAskedIn, tellsDetail } from '../weighing/details.ts';
import type { Fit } from '../weighing/figures/weigh.ts';
import { holdingOf, type ReadyItem } from '../weighing/item.ts';
import { FAR_AHEAD, type Scored } from '../weighing/score.ts';
import { anyOf } from '../weighing/shares.ts';
import { likelihoodOf } from '../weighing/sum.ts';
import { figuresIn } from '../weighing/type-signals.ts';
import type { Held } from '../weighing/weighed.ts';
import { statesNumber } from './guard.ts';
import type { Picked } from './operators/pick.ts';
import type { Query } from './query.ts';

/** What an answer would rest on: a passage and how far ahead it is, the figures by how likely they are meant, and all that was found. */
export type Evidence = Pick<Picked, 'best' | 'ahead'> & {
  shown: readonly string[];
  fits: readonly Fit[];
  ranked: readonly Ranked[];
};

/** What of a question counts beside its words. */
type Asked = Pick<Query, 'question' | 'inVain'>;

/** The share of a word's letters, pair by pair, from which it stands in a report. */
const STANDS = 0.5;

/** Letters of a question as long as most. */
const LETTERS = 20;

/** How far a score speaks either way. */
const FAR = 6;

/** Kinds of question that the archive answers more seldom or oftener than others. */
const KINDS = ['figure', 'when', 'who', 'what', 'where', 'how', 'why', 'statement', 'compare', 'superlative'] as const;

/** What speaks for there being an answer in what was found: all that speaks for the best sentence, and what stands beside it. */
export function gateSignals({ question, inVain }: Asked, sought: QueryTerms, evidenced: Evidence) {
  const { best, ahead, shown, fits, ranked } = evidenced;
  const { article } = best.item;
  const evidence = evidenceFor(ranked);
  const [rarest] = sought.rarest;
  const signals = best.signals();
  const { heads, sentences } = holdingOf(best.item, sought.lookup);
  const item = anyOf([heads.terms, ...sentences.map(({ terms }) => terms)]);
  const near = anyOf([heads.terms, sentences[best.at]?.terms ?? new Set()]);
  const named = sought.named.map((words) => shareHeld(words, item));
  const { wanted } = sought;
  const lacksUnit = wanted !== null && !hasUnitNear(best, sought);
  const detail = detailAskedIn(question.folded);
  const isFigure = question.kind === 'figure';
  const here = fits.find((fit) => fit.article.id === article.id);
  return {
    bias: 1,
    ...signals,
    // Of the questions that it was learned from, how a sentence reads says more than of others.
    score: (best.score - best.reads) / 10,
    rarestNear: Number(rarest !== undefined && near.has(rarest)),
    outOfScope: Math.max(0, -signals.inScope),
    long: Math.min(2, question.folded.length / LETTERS),
    pairs: Math.log(1 + sought.terms.units.length) / 3,
    namedWorst: named.length === 0 ? 0 : 1 - Math.min(...named),
    namedMean: meanOf(sought.named.map((words) => shareHeld(words, near))),
    found: evidence.score,
    gap: evidence.gap,
    ahead: ahead / FAR_AHEAD,
    // How old it counts among others says nothing of whether it answers: that it has no day is a signal of its own.
    age: article.date === null ? 0 : signals.age,
    undated: Number(article.date === null),
    undatedFound: article.date === null ? evidence.score : 0,
    small: 1 / Math.log10(10 + sought.archive),
    ofPlace: Number(article.district !== null && sought.districts.includes(article.district)),
    unitNear: Number(lacksUnit),
    unitNearSurely: Number(lacksUnit && !wanted.loose),
    noNumber: Number(sought.asking.kinds.has('number') && !hasNumberNear(best)),
    lacksNamed: Number(wanted !== null && lacksNamed(best.item, sought)),
    figure: isFigure ? farOf(fits[0]) : 0,
    figureHere: isFigure ? farOf(here) : 0,
    asksDetail: Number(detail !== null),
    lacksDetail: Number(detail !== null && !tellsDetail(detail, shown)),
    inVain: inVain / FAR,
    ...Object.fromEntries(KINDS.map((kind) => [`asks_${kind}`, Number(question.kind === kind)])),
  };
}

/** How likely a figure is the one meant, -1 to 1; where there is none, it is not. */
function farOf(fit: Fit | undefined): number {
  return Math.max(-FAR, Math.min(FAR, fit?.score ?? -FAR)) / FAR;
}

/** Whether something that a question names stands nowhere in an item: 肉牛, where it tells of tea. */
export function lacksNamed(item: ReadyItem, { named, lookup }: QueryTerms): boolean {
  const { heads, sentences } = holdingOf(item, lookup);
  const held = (term: Term) => heads.terms.has(term) || sentences.some(({ terms }) => terms.has(term));
  return named.some((words) =>
    words.every((terms) => terms.length > 0 && terms.filter(held).length < terms.length * STANDS),
  );
}

/** How much of the best of some words' terms is held. */
function shareHeld(words: readonly (readonly Term[])[], held: Held): number {
  return Math.max(
    0,
    ...words.map((terms) => terms.filter((term) => held.has(term)).length / Math.max(1, terms.length)),
  );
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether the best sentence or one beside it has an amount such as is asked for. */
function hasUnitNear({ item, at }: Scored, { wanted }: QueryTerms): boolean {
  return item.sentences
    .slice(Math.max(0, at - 1), at + 2)
    .some((sentence) => figuresIn(item, sentence).some((figure) => unitFit(wanted, figure) > 0));
}

/** Whether the best sentence or one beside it states a number. */
function hasNumberNear({ item, at }: Scored): boolean {
  return item.sentences.slice(Math.max(0, at - 1), at + 2).some(({ text }) => statesNumber(text));
}

/** A passage as evidence. */
export function evidenceOf({ best, ahead, quotes }: Picked, found: Pick<Evidence, 'fits' | 'ranked'>): Evidence {
  return { best, ahead, shown: quotes.map(({ text }) => text), ...found };
}

/** How likely it is, 0 to 1, that the best candidate's item answers the question. */
export function likelihood(asked: Asked, sought: QueryTerms, evidence: Evidence): number {
  return likelihoodOf([gateSignals(asked, sought, evidence)], GATE);
}
