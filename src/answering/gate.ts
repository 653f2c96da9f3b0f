import { gateWeights } from '../tables/weights.ts';
import type { Sought } from './weighing/asked.ts';
import { type ReadyItem } from './weighing/item.ts';
import { figuresIn, SIGNALS } from './weighing/signals.ts';
import { type Scored, weighedSum } from './weighing/score.ts';

/** What speaks for there being an answer in what was found. */
export const GATE = [
  'bias',
  'score',
  'terms',
  'near',
  'item',
  'heads',
  'rarest',
  'rarestNear',
  'unknown',
  'related',
  'relatedItem',
  'typedNear',
  'wording',
  'bm25',
  'lacksType',
  'lacksUnit',
  'place',
  'elsewhere',
  'outOfScope',
  'short',
] as const;
type GateSignal = (typeof GATE)[number];

const AT = new Map(SIGNALS.map((signal, at) => [signal, at]));

/** Letters of a question that leave little to go by. */
const FEW_TERMS = 3;

/** The signals of the gate for the best candidate of a question, in the order of `GATE`. */
export function gateSignals(best: Scored, sought: Sought): Float64Array {
  const signal = (name: (typeof SIGNALS)[number]) => best.signals[AT.get(name) ?? 0] ?? 0;
  const [rarest] = sought.rarest;
  const item = termsOfItem(best.item);
  const around = [...best.item.heads, ...best.sentence.terms];
  const signals: Record<GateSignal, number> = {
    bias: 1,
    score: best.score / 10,
    terms: signal('terms'),
    near: signal('near'),
    item: signal('item'),
    heads: signal('heads'),
    rarest: Number(rarest !== undefined && item.has(rarest)),
    rarestNear: Number(rarest !== undefined && around.includes(rarest)),
    unknown: sought.unknown,
    related: signal('related'),
    relatedItem: signal('relatedItem'),
    typedNear: signal('typedNear'),
    wording: signal('wording'),
    bm25: signal('bm25'),
    lacksType: Number(lacksType(best.item, sought)),
    lacksUnit: Number(lacksUnit(best.item, sought)),
    place: signal('place'),
    elsewhere: signal('elsewhere'),
    outOfScope: Math.max(0, -signal('inScope')),
    short: Number(sought.terms.size <= FEW_TERMS),
  };
  return Float64Array.from(GATE, (name) => signals[name]);
}

function termsOfItem({ heads, sentences }: ReadyItem): Set<number> {
  return new Set([...heads, ...sentences.flatMap(({ terms }) => [...terms])]);
}

/** Kinds of answer that can be told by their form: a day, a person. */
const TOLD_BY_FORM = ['when', 'person'] as const;

/** Whether what is asked for stands nowhere in the item. */
function lacksType({ sentences }: ReadyItem, { asking }: Sought): boolean {
  return TOLD_BY_FORM.some((kind) => {
    const holds = asking.kinds.get(kind);
    return holds !== undefined && !sentences.some((sentence) => sentence.folded().search(holds) >= 0);
  });
}

/** Whether an amount is asked for of whose dimension the item has none. */
function lacksUnit(item: ReadyItem, { wanted }: Sought): boolean {
  if (wanted === null || wanted.loose) return false;
  const fits = (dimension: string) =>
    wanted.dimensions.some((one) => dimension === one || dimension.startsWith(`${one}:`));
  return !item.sentences.some((sentence) =>
    figuresIn(item, sentence).some(({ unit, dimension }) => unit === wanted.unit || fits(dimension)),
  );
}

let weights: Float64Array | null = null;

/** How likely it is, 0 to 1, that the best candidate's item answers the question. */
export function likelihood(best: Scored, sought: Sought): number {
  weights ??= gateWeights(GATE);
  return 1 / (1 + Math.exp(-weighedSum(gateSignals(best, sought), weights)));
}
