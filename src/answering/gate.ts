import { unitFit } from '../asking/wanted.ts';
import { evidenceFor } from '../search/confidence.ts';
import type { Ranked } from '../search/rank.ts';
import type { Term } from '../search/terms.ts';
import { gateWeights } from '../tables/weights.ts';
import { statesNumber } from './guard.ts';
import type { QueryTerms } from './weighing/asked.ts';
import type { ReadyItem } from './weighing/item.ts';
import { type Scored, weighedSum } from './weighing/score.ts';
import { SIGNALS } from './weighing/signal-names.ts';
import { figuresIn } from './weighing/type-signals.ts';

/** What speaks for there being an answer in what was found. */
export const GATE = [
  'bias',
  'score',
  'terms',
  'item',
  'heads',
  'rarest',
  'rarestNear',
  'relatedItem',
  'typedNear',
  'lacksType',
  'elsewhere',
  'outOfScope',
  'short',
  'namedWorst',
  'namedNear',
  'unitNear',
  'unitNearSurely',
  'noNumber',
  'lacksNamed',
  'small',
  'ofPlace',
  'found',
  'gap',
  'undated',
  'undatedFound',
] as const;
type GateSignal = (typeof GATE)[number];

const AT = new Map(SIGNALS.map((signal, at) => [signal, at]));

/** The share of a word's letters, pair by pair, from which it stands in a report. */
const STANDS = 0.5;

/** Letters of a question that leave little to go by. */
const FEW_TERMS = 3;

/** The signals of the gate for the best candidate of a question, in the order of `GATE`. */
export function gateSignals(best: Scored, sought: QueryTerms, ranked: readonly Ranked[]): Float64Array {
  const evidence = evidenceFor(ranked);
  const signal = (name: (typeof SIGNALS)[number]) => best.signals[AT.get(name) ?? 0] ?? 0;
  const [rarest] = sought.rarest;
  const item = termsOfItem(best.item);
  const around = [...best.item.heads, ...best.sentence.terms];
  const near = new Set(around);
  const named = sought.named.map((words) => shareHeld(words, item));
  const { wanted } = sought;
  const lacksUnit = wanted !== null && !hasUnitNear(best, sought);
  const signals: Record<GateSignal, number> = {
    bias: 1,
    score: best.score / 10,
    terms: signal('terms'),
    item: signal('item'),
    heads: signal('heads'),
    rarest: Number(rarest !== undefined && item.has(rarest)),
    rarestNear: Number(rarest !== undefined && around.includes(rarest)),
    relatedItem: signal('relatedItem'),
    typedNear: signal('typedNear'),
    lacksType: Number(lacksType(best.item, sought)),
    elsewhere: signal('elsewhere'),
    outOfScope: Math.max(0, -signal('inScope')),
    short: Number(sought.terms.size <= FEW_TERMS),
    namedWorst: named.length === 0 ? 0 : 1 - Math.min(...named),
    namedNear: meanOf(sought.named.map((words) => shareHeld(words, near))),
    found: evidence.score,
    gap: evidence.gap,
    undated: Number(best.item.article.date === null),
    undatedFound: best.item.article.date === null ? evidence.score : 0,
    small: 1 / Math.log10(10 + sought.archive),
    ofPlace: Number(best.item.article.district !== null && sought.districts.includes(best.item.article.district)),
    unitNear: Number(lacksUnit),
    unitNearSurely: Number(lacksUnit && !wanted.loose),
    noNumber: Number(sought.asking.kinds.has('number') && !hasNumberNear(best)),
    lacksNamed: Number(wanted !== null && lacksNamed(best.item, sought)),
  };
  return Float64Array.from(GATE, (name) => signals[name]);
}

function termsOfItem({ heads, sentences }: ReadyItem): Set<number> {
  return new Set([...heads, ...sentences.flatMap(({ terms }) => [...terms])]);
}

/** Whether something that a question names stands nowhere in an item: 肉牛, where it tells of tea. */
export function lacksNamed({ heads, sentences }: ReadyItem, { named }: QueryTerms): boolean {
  const held = (term: Term) => heads.has(term) || sentences.some(({ terms }) => terms.has(term));
  return named.some((words) =>
    words.every((terms) => terms.length > 0 && terms.filter(held).length < terms.length * STANDS),
  );
}

/** Kinds of answer that can be told by their form: a day, a person. */
const TOLD_BY_FORM = ['when', 'person'] as const;

/** Whether what is asked for stands nowhere in the item. */
function lacksType({ sentences }: ReadyItem, { asking }: QueryTerms): boolean {
  return TOLD_BY_FORM.some((kind) => {
    const holds = asking.kinds.get(kind);
    return holds !== undefined && !sentences.some((sentence) => sentence.folded().search(holds) >= 0);
  });
}

/** How much of the best of some words' terms is held. */
function shareHeld(words: readonly (readonly Term[])[], held: ReadonlySet<Term>): number {
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

let weights: Float64Array | null = null;

/** How likely it is, 0 to 1, that the best candidate's item answers the question. */
export function likelihood(best: Scored, sought: QueryTerms, ranked: readonly Ranked[]): number {
  weights ??= gateWeights(GATE);
  return 1 / (1 + Math.exp(-weighedSum(gateSignals(best, sought, ranked), weights)));
}
