import type { Overlap } from '../search/ranking/lookup.ts';
import type { Ranked } from '../search/ranking/rank.ts';
import { daysBetween } from '../text/day.ts';
import { once } from '../text/remembering.ts';
import { relatedness } from '../text/vectors.ts';
import { readsAsAnswer } from './answer-pairs.ts';
import type { QueryTerms } from './asked.ts';
import { type Holding, holdingOf, type ReadyItem, readyItem, type Sentence } from './item.ts';
import { anyOf, runsIn, shareNamed, type Telling, tellingIn } from './shares.ts';
import type { Parts } from './sum.ts';
import { typeSignals } from './type-signals.ts';
import { shareIn } from './weighed.ts';

/** What speaks for a sentence; shares are 0 to 1 of what the question seeks. The fit prints what each is worth. */
export type SentenceSignals = ReturnType<typeof ofItem> &
  ReturnType<typeof ofSentence> &
  ReturnType<typeof typeSignals>;

/** A sentence that may answer; how far it reads as answers to such questions do counts beside its signals. */
export type Candidate = {
  item: ReadyItem;
  sentence: Sentence;
  at: number;
  parts: Parts;
  signals(): SentenceSignals;
  reads: number;
};

/** Items whose sentences are weighed, and of a long one the sentences that hold most. */
const ITEMS = 8;
const SENTENCES = 60;
/** Days after which an item is no older for our purposes. */
const OLD = 60;

/** The share of the best item's score from which on another may hold the better sentence: 5 of 1,034 do that have less. */
const REACH = 0.5;

/** The items among which the best sentence is, best found first: three of eight. */
export function inReach(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= REACH * best);
}

/** Weighs the sentences of the items that were found, best found first. */
export function candidatesIn(
  sought: QueryTerms,
  ranked: readonly Ranked[],
  { newest, items = ITEMS }: { newest: string | null; items?: number },
): Candidate[] {
  const best = ranked[0]?.score ?? 0;
  const looked = ranked.slice(0, items);
  const days = looked.flatMap(({ article: { date } }) => date ?? []);
  return looked.flatMap((found, order) => weighItem(sought, found, { order, best, newest, days }));
}

/** What was found beside an item: where it stands among that, how well the best was found, and the days of all. */
type Beside = { order: number; best: number; newest: string | null; days: readonly string[] };

function weighItem(sought: QueryTerms, found: Ranked, beside: Beside): Candidate[] {
  const item = readyItem(found.article);
  const holding = holdingOf(item, sought.lookup);
  const held = holding.sentences.map(({ terms }) => shareIn(sought.terms, terms));
  const telling = tellingIn(sought, holding);
  const shared = ofItem(sought, item, holding, { ...beside, found });
  return mostHolding(held).map((at) => {
    const sentence = item.sentences[at] as Sentence;
    const types = typeSignals(sought, item, sentence);
    const own = ofSentence(sought, item, { at, held, holding, telling, types });
    const reads = readsAsAnswer(sentence.folded(), sought.pairs);
    const signals = once(() => ({ ...shared, ...own, ...types }));
    return { item, sentence, at, parts: [shared, own, types], signals, reads };
  });
}

function ofItem(
  sought: QueryTerms,
  item: ReadyItem,
  { heads, sentences }: Holding,
  { found, order, best, newest, days }: Beside & { found: Ranked },
) {
  const { date } = item.article;
  return {
    item: shareIn(sought.terms, anyOf([heads.terms, ...sentences.map(({ terms }) => terms)])),
    heads: shareIn(sought.terms, heads.terms),
    rank: best === 0 ? 0 : found.score / best,
    bm25: found.bm25,
    wording: found.wording,
    named: found.named,
    first: Number(order === 0),
    latest: !sought.isOfNow || date === null ? 0 : days.filter((day) => day < date).length / days.length,
    relatedItem: relatedness(sought.vector, item.vector()),
    ...placeSignals(sought, item),
    ...timeSignals(sought, item, newest),
  };
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

/** Letters of a sentence that mostly only names somebody or something. */
const SHORT = 12;

const ENDS_ASKING = /[?？]["”』」’]?$/;

function ofSentence(
  sought: QueryTerms,
  item: ReadyItem,
  {
    at,
    held,
    holding,
    telling,
    types,
  }: {
    at: number;
    held: readonly number[];
    holding: Holding;
    telling: Telling;
    types: ReturnType<typeof typeSignals>;
  },
) {
  const sentence = item.sentences[at] as Sentence;
  const own = held[at] ?? 0;
  const [before, after] = [held[at - 1] ?? 0, held[at + 1] ?? 0];
  const { terms, characters } = holding.sentences[at] as Overlap;
  const previous = holding.sentences[at - 1];
  const around = anyOf([holding.heads.terms, terms, ...(previous === undefined ? [] : [previous.terms])]);
  const near = shareIn(sought.terms, around);
  const typed = Number(Object.values(types).some((value) => value > 0));
  return {
    terms: own,
    near,
    rare: sought.rarest.reduce((sum, term) => sum + Number(terms.has(term)) / sought.rarest.length, 0),
    fresh: shareIn(telling.terms, terms),
    letters: shareIn(telling.letters, characters),
    before,
    after,
    lead: Number(at === 0),
    position: at / item.sentences.length,
    length: Math.log(1 + sentence.text.length) / 5,
    dense: characters.size / (sentence.text.length + 5),
    asks: Number(ENDS_ASKING.test(sentence.text)),
    related: relatedness(sought.vector, sentence.vector()),
    namedHere: shareNamed(sought, terms),
    namedNear: shareNamed(sought, around),
    runs: runsIn(sought, terms),
    relatedNear: Math.max(relatedTo(sought, item.sentences[at - 1]), relatedTo(sought, item.sentences[at + 1])),
    short: Number(sentence.text.length < SHORT),
    typed,
    typedNear: typed * Math.max(near, own),
    opensWithPlace: Number(at === 0 && sought.asking.kinds.has('where')),
    opensWithDefinition: Number(at === 0 && sought.asking.kinds.has('definition')),
  };
}

function relatedTo({ vector }: QueryTerms, sentence: Sentence | undefined): number {
  return sentence === undefined ? 0 : relatedness(vector, sentence.vector());
}

function placeSignals({ places }: QueryTerms, item: ReadyItem): { place: number; elsewhere: number } {
  if (places.length === 0) return { place: 0, elsewhere: 0 };
  const { district, title, paragraphs } = item.article;
  const about = `${district ?? ''}\n${title ?? ''}\n${paragraphs[0]?.slice(0, 200) ?? ''}`;
  if (places.some((place) => about.includes(place))) return { place: 1, elsewhere: 0 };
  const mentioned = places.some((place) => paragraphs.some((text) => text.includes(place)));
  return { place: mentioned ? 0.5 : 0, elsewhere: mentioned ? 0 : 1 };
}

function timeSignals(
  { scope }: QueryTerms,
  { article: { date } }: ReadyItem,
  newest: string | null,
): { inScope: number; age: number } {
  if (newest === null) return { inScope: 0, age: 0 };
  // Nobody can tell a reader how new an undated report is: it goes behind those that may be new.
  if (date === null) return { inScope: 0, age: 1 };
  const inScope = scope === null ? 0 : (scope.from ?? '') <= date && date <= (scope.to ?? '9') ? 1 : -1;
  const days = daysBetween(date, newest);
  return { inScope, age: Math.min(1, Math.max(0, days) / OLD) };
}
