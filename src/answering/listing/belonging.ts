import { isPair, type Term, termsAmong } from '../../search/index/terms.ts';
import { type NewsPlace, placeSigns } from '../../search/named-places.ts';
import type { Outline } from '../../search/outline.ts';
import { relatedness, type Vector } from '../../text/vectors.ts';
import { type Weighed, weighedBy, weightHeld } from '../../weighing/weighed.ts';

/** What news is asked of: a subject by its words and topics, and places. */
export type Subject = {
  words: string;
  /** Each thing that is named: the pairs of its word with how much they tell, then those of words that print may have for it. */
  things: readonly (readonly ReadonlyMap<Term, number>[])[];
  characters: ReadonlySet<Term>;
  vector: Vector;
  topics: readonly string[];
  places: readonly NewsPlace[];
};

/** What speaks for an item belonging to a list; shares are 0 to 1. The fit prints what each is worth. */
export type BelongingSignals = ReturnType<typeof belongingSignals>[number];

/** The signals of items for one subject. */
export function belongingSignals(subject: Subject, items: readonly Outline[]) {
  const related = items.map(({ vector }) => Math.max(0, relatedness(subject.vector, vector)));
  const most = Math.max(0.01, ...related);
  const things = subject.things.map(weighed);
  const named = new Set(subject.things.flatMap((words) => words.flatMap((pairs) => [...pairs.keys()])));
  const mayHold = lookFor(named);
  const heads = items.map((item) => shareOf(things, item.heads));
  const leads = items.map((item) => shareOf(things, item.leads));
  const printed = Math.max(0, ...heads, ...leads);
  return items.map((item, at) => ({
    bias: 1,
    head: heads[at] ?? 0,
    lead: leads[at] ?? 0,
    body: mayHold(item.body) ? shareOf(things, termsAmong(item.body, named)) : 0,
    letters: lettersHeld(subject.characters, item.letters()),
    related: related[at] ?? 0,
    relatedMost: (related[at] ?? 0) / most,
    relatedBest: Number((related[at] ?? 0) >= most * 0.9),
    ...topicSigns(subject.topics, item.article.topics, printed),
    ...placesSigns(subject.places, item),
  }));
}

/** Tells whether a folded text may have one of some terms: to look for two letters is ten times as quick as to read all terms. */
function lookFor(terms: ReadonlySet<Term>): (folded: string) => boolean {
  if (![...terms].every(isPair)) return () => true;
  const pairs = Array.from(terms, (term) => String.fromCharCode(term >>> 16, term & 0xffff));
  return (folded) => pairs.some((pair) => folded.includes(pair));
}

/** Where the words themselves are printed, the topic that they speak for says less: of thieves other police news is none. */
function topicSigns(asked: readonly string[], topics: readonly string[], printed: number) {
  const any = topics.some((topic) => asked.includes(topic));
  return {
    topicFirst: Number(asked.includes(topics[0] ?? '')),
    topicAny: Number(any),
    besidePrinted: Number(any) * printed,
    offTopic: Number(asked.length > 0 && !any),
  };
}

function placesSigns(places: readonly NewsPlace[], item: Outline) {
  const { district } = item.article;
  const none = { title: 0, lead: 0, first: 0, body: 0, district: 0 };
  const [signs = none] = places
    .map((place) => placeSigns(place, { ...item, district }))
    .toSorted((a, b) => b.title + b.lead + b.district + b.body - (a.title + a.lead + a.district + a.body));
  const isNamed = signs.title + signs.lead + signs.district + signs.body > 0;
  return {
    placeTitle: signs.title,
    placeLead: signs.lead,
    placeFirst: signs.first,
    placeBody: signs.body,
    placeDistrict: signs.district,
    noPlace: Number(places.length > 0 && !isNamed),
    elsewhere: Number(places.length > 0 && district !== null && signs.district === 0),
  };
}

/**
 * A thing that is named with what it weighs, as much as the heaviest of its words, and for each of these what to have all of
 * it says: a common word, 干部 for 当官的, says less than a rare one.
 */
type Thing = { weight: number; words: readonly { pairs: Weighed; says: number }[] };

function weighed(words: Subject['things'][number]): Thing {
  const own = words.map(weighedBy);
  const tells = own.map(({ units, total }) => total / Math.max(1, units.length));
  const most = Math.max(0, ...tells) || 1;
  return {
    weight: Math.max(0, ...own.map(({ total }) => total)),
    words: own.map((pairs, at) => ({ pairs, says: (tells[at] ?? 0) / most })),
  };
}

/** How much of what is named is held, each thing in whichever of its words says most. */
function shareOf(things: readonly Thing[], held: ReadonlySet<Term>): number {
  let [sum, all] = [0, 0];
  for (const { weight, words } of things) {
    let most = 0;
    for (const { pairs, says } of words) most = Math.max(most, (says * weightHeld(pairs, held)) / (pairs.total || 1));
    all += weight;
    sum += weight * most;
  }
  return all === 0 ? 0 : sum / all;
}

function lettersHeld(asked: ReadonlySet<Term>, held: ReadonlySet<Term>): number {
  let count = 0;
  for (const letter of asked) if (held.has(letter)) count += 1;
  return asked.size === 0 ? 0 : count / asked.size;
}
