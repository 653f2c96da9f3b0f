import type { Figure } from '../../model.ts';
import type { CueKind } from '../../search/cues.ts';
import type { Ranked } from '../../search/rank.ts';
import type { Term } from '../../search/terms.ts';
import { relatedness, type Vector } from '../../search/vectors.ts';
import { peopleIn } from '../choosing/people.ts';
import { unitFit } from '../question/wanted.ts';
import type { Sought } from './asked.ts';
import { type ReadyItem, readyItem, type Sentence } from './item.ts';
import { lettersIn } from './letters.ts';

/** What speaks for a sentence; shares are 0 to 1 of what the question seeks. The fit prints what each is worth. */
export const SIGNALS = [
  'terms',
  'near',
  'item',
  'rare',
  'heads',
  'fresh',
  'letters',
  'before',
  'after',
  'lead',
  'position',
  'length',
  'dense',
  'asks',
  'rank',
  'bm25',
  'wording',
  'named',
  'first',
  'related',
  'relatedItem',
  'place',
  'elsewhere',
  'inScope',
  'age',
  'when',
  'number',
  'unit',
  'otherUnit',
  'where',
  'why',
  'reason',
  'way',
  'meaning',
  'person',
  'name',
  'list',
  'listing',
  'route',
  'site',
  'agent',
  'typed',
  'typedNear',
  'opensWithPlace',
  'opensWithDefinition',
  'namedHere',
  'namedNear',
  'runs',
  'relatedNear',
  'short',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** A sentence that may answer, with its signals in the order of `SIGNALS`. */
export type Candidate = { item: ReadyItem; sentence: Sentence; at: number; signals: Float64Array };

/** Items whose sentences are weighed, and of a long one the sentences that hold most. */
const ITEMS = 8;
const SENTENCES = 60;
/** Days after which an item is no older for our purposes. */
const OLD = 60;

const INDEX = new Map(SIGNALS.map((signal, at) => [signal, at]));

/** Weighs the sentences of the items that were found, best found first. */
export function candidatesIn(
  sought: Sought,
  ranked: readonly Ranked[],
  { newest }: { newest: string | null },
): Candidate[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.slice(0, ITEMS).flatMap((found, order) => weighItem(sought, found, { order, best, newest }));
}

function weighItem(
  sought: Sought,
  found: Ranked,
  { order, best, newest }: { order: number; best: number; newest: string | null },
): Candidate[] {
  const item = readyItem(found.article);
  const held = item.sentences.map(({ terms }) => heldOf(sought, terms));
  const all = new Set([...item.heads, ...item.sentences.flatMap(({ terms }) => [...terms])]);
  const telling = tellingIn(sought, item);
  const shared: Partial<Record<Signal, number>> = {
    item: heldOf(sought, all),
    heads: heldOf(sought, item.heads),
    rank: best === 0 ? 0 : found.score / best,
    bm25: found.bm25,
    wording: found.wording,
    named: found.named,
    first: Number(order === 0),
    relatedItem: relatedness(sought.vector, item.vector()),
    ...placeSignals(sought, item),
    ...timeSignals(sought, item, newest),
  };
  return mostHolding(held).map((at) => {
    const sentence = item.sentences[at] as Sentence;
    const own = sentenceSignals(sought, item, { at, held, telling });
    const signals = new Float64Array(SIGNALS.length);
    for (const [signal, value] of Object.entries({ ...shared, ...own }))
      signals[INDEX.get(signal as Signal) ?? 0] = value;
    return { item, sentence, at, signals };
  });
}

/** Which sentences are looked at: all of an ordinary item, of a long one those that hold most and their neighbours. */
function mostHolding(held: readonly number[]): number[] {
  if (held.length <= SENTENCES) return held.map((_, at) => at);
  const best = held.map((share, at) => ({ share, at })).toSorted((a, b) => b.share - a.share || a.at - b.at);
  const chosen = new Set<number>([0]);
  for (const { at } of best) {
    if (chosen.size >= SENTENCES) break;
    for (const one of [at, at + 1]) if (one < held.length) chosen.add(one);
  }
  return [...chosen].toSorted((a, b) => a - b);
}

function heldOf({ terms, total }: Sought, held: ReadonlySet<Term>): number {
  if (total === 0) return 0;
  let sum = 0;
  for (const [term, weight] of terms) if (held.has(term)) sum += weight;
  return sum / total;
}

/** How much terms and letters tell inside one item: what its every sentence or its title says tells nothing. */
type Telling = { terms: Map<Term, number>; letters: Map<Term, number> };

function tellingIn(sought: Sought, { sentences, heads }: ReadyItem): Telling {
  const weighed = (
    units: Iterable<Term>,
    has: (sentence: Sentence, unit: Term) => boolean,
    inHeads: (unit: Term) => boolean,
  ) => {
    const weights = new Map<Term, number>();
    for (const unit of units) {
      if (inHeads(unit)) continue;
      let holding = 0;
      for (const sentence of sentences) if (has(sentence, unit)) holding += 1;
      weights.set(unit, holding === 0 ? 0 : Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5)) ** 2);
    }
    return weights;
  };
  const headLetters = lettersIn(heads);
  return {
    terms: weighed(
      sought.terms.keys(),
      ({ terms }, term) => terms.has(term),
      (term) => heads.has(term),
    ),
    letters: weighed(
      sought.characters,
      (sentence, letter) => lettersOf(sentence).has(letter),
      (letter) => headLetters.has(letter),
    ),
  };
}

const letters = new WeakMap<Sentence, Set<Term>>();

function lettersOf(sentence: Sentence): Set<Term> {
  const known = letters.get(sentence) ?? lettersIn(sentence.terms);
  letters.set(sentence, known);
  return known;
}

function shareIn(weights: ReadonlyMap<Term, number>, held: ReadonlySet<Term>): number {
  let [sum, all] = [0, 0];
  for (const [unit, weight] of weights) {
    all += weight;
    if (held.has(unit)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Letters of a sentence that mostly only names somebody or something. */
const SHORT = 12;
const NO_VECTOR: Vector = new Float64Array(0) as unknown as Vector;

/** The share of what a question names that stands whole in some terms. */
function namedIn({ named }: Sought, held: ReadonlySet<Term>): number {
  if (named.length === 0) return 0;
  const whole = named.filter((words) =>
    words.some((terms) => terms.length > 0 && terms.every((term) => held.has(term))),
  );
  return whole.length / named.length;
}

/** How far a question's pairs stand in a sentence side by side: the squares of their runs, as a share of the longest possible. */
function runsIn({ terms }: Sought, held: ReadonlySet<Term>): number {
  let [sum, run] = [0, 0];
  for (const term of terms.keys()) {
    if (held.has(term)) run += 1;
    else {
      sum += run * run;
      run = 0;
    }
  }
  sum += run * run;
  return terms.size === 0 ? 0 : Math.sqrt(sum) / terms.size;
}

const ENDS_ASKING = /[?？]["”』」’]?$/;

function sentenceSignals(
  sought: Sought,
  item: ReadyItem,
  { at, held, telling }: { at: number; held: readonly number[]; telling: Telling },
): Partial<Record<Signal, number>> {
  const sentence = item.sentences[at] as Sentence;
  const own = held[at] ?? 0;
  const [before, after] = [held[at - 1] ?? 0, held[at + 1] ?? 0];
  const around = new Set([...item.heads, ...sentence.terms, ...(item.sentences[at - 1]?.terms ?? [])]);
  const near = heldOf(sought, around);
  const types = typeSignals(sought, item, sentence);
  const typed = Number(Object.values(types).some((value) => value > 0));
  let common = 0;
  for (const letter of lettersOf(sentence)) if (sought.characters.has(letter)) common += 1;
  return {
    terms: own,
    near,
    rare: sought.rarest.reduce((sum, term) => sum + Number(sentence.terms.has(term)) / sought.rarest.length, 0),
    fresh: shareIn(telling.terms, sentence.terms),
    letters: shareIn(telling.letters, lettersOf(sentence)),
    before,
    after,
    lead: Number(at === 0),
    position: at / item.sentences.length,
    length: Math.log(1 + sentence.text.length) / 5,
    dense: common / (sentence.text.length + 5),
    asks: Number(ENDS_ASKING.test(sentence.text)),
    related: relatedness(sought.vector, sentence.vector()),
    namedHere: namedIn(sought, sentence.terms),
    namedNear: namedIn(sought, around),
    runs: runsIn(sought, sentence.terms),
    relatedNear: Math.max(
      relatedness(sought.vector, item.sentences[at - 1]?.vector() ?? NO_VECTOR),
      relatedness(sought.vector, item.sentences[at + 1]?.vector() ?? NO_VECTOR),
    ),
    short: Number(sentence.text.length < SHORT),
    ...types,
    typed,
    typedNear: typed * Math.max(near, own),
    opensWithPlace: Number(at === 0 && sought.asking.kinds.has('where')),
    opensWithDefinition: Number(at === 0 && sought.asking.kinds.has('definition')),
  };
}

/** Kinds of what is asked for that a sentence holds by its words. */
const BY_WORDS = [
  'when',
  'where',
  'why',
  'reason',
  'way',
  'meaning',
  'name',
  'listing',
  'route',
  'site',
  'agent',
] as const satisfies readonly CueKind[];
/** Things enumerated that count. */
const LISTED = 6;

function typeSignals(
  { asking: { kinds, measure }, wanted }: Sought,
  item: ReadyItem,
  sentence: Sentence,
): Partial<Record<Signal, number>> {
  const signals: Partial<Record<Signal, number>> = {};
  if (kinds.size === 0 && wanted === null) return signals;
  const folded = sentence.folded();
  for (const kind of BY_WORDS) {
    const holds = kinds.get(kind);
    if (holds !== undefined) signals[kind] = Number(folded.search(holds) >= 0);
  }
  const list = kinds.get('list');
  if (list !== undefined) signals.list = Math.min(LISTED, folded.match(list)?.length ?? 0) / LISTED;
  const person = kinds.get('person');
  if (person !== undefined) signals.person = Number(folded.search(person) >= 0 || peopleIn(sentence.text).length > 0);
  if (kinds.has('number') || wanted !== null) {
    const figures = figuresIn(item, sentence);
    signals.number = Number(figures.length > 0 || (kinds.get('number')?.test(folded) ?? false));
    const fits = figures.map((figure) => unitFit(wanted, figure));
    const best = Math.max(-1, ...fits);
    signals.unit = Math.max(0, best, Number(measure?.test(folded) ?? false));
    signals.otherUnit = Number(wanted !== null && figures.length > 0 && best < 0);
  }
  return signals;
}

/** The figures that an item's sentence holds. */
export function figuresIn({ article }: ReadyItem, { paragraph, start, end }: Sentence): Figure[] {
  return article.figures.filter(
    (figure) => figure.paragraph === paragraph && start <= figure.start && figure.end <= end,
  );
}

function placeSignals({ places }: Sought, item: ReadyItem): Pick<Record<Signal, number>, 'place' | 'elsewhere'> {
  if (places.length === 0) return { place: 0, elsewhere: 0 };
  const { district, title, paragraphs } = item.article;
  const about = `${district ?? ''}\n${title ?? ''}\n${paragraphs[0]?.slice(0, 200) ?? ''}`;
  if (places.some((place) => about.includes(place))) return { place: 1, elsewhere: 0 };
  const mentioned = places.some((place) => paragraphs.some((text) => text.includes(place)));
  return { place: mentioned ? 0.5 : 0, elsewhere: mentioned ? 0 : 1 };
}

function timeSignals(
  { scope }: Sought,
  { article: { date } }: ReadyItem,
  newest: string | null,
): Pick<Record<Signal, number>, 'inScope' | 'age'> {
  if (date === null || newest === null) return { inScope: 0, age: 0 };
  const inScope = scope === null ? 0 : (scope.from ?? '') <= date && date <= (scope.to ?? '9') ? 1 : -1;
  const days = (Date.parse(newest) - Date.parse(date)) / 86_400_000;
  return { inScope, age: Math.min(1, Math.max(0, days) / OLD) };
}
