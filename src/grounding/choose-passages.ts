import { READ } from '../limits/llm.ts';
import type { Article } from '../model.ts';
import { leadQuote } from '../search/passages/lead-quote.ts';
import { quoteOf } from '../search/passages/sentence-around.ts';
import { type ReadyItem, readyItem } from '../weighing/item.ts';
import type { Passage } from './passage.ts';
import { keyOf, type Weighed } from './weigh.ts';

/**
 * The passages that a reader should see, best first: around the sentences that are looked for most, over several
 * reports, and no more of one than a few.
 */
export function choosePassages({ sentences, rankOf }: Weighed): Passage[] {
  const told = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  const chosen: Passage[] = [];
  for (const { item, at } of sentences) {
    if (chosen.length >= READ.passages) break;
    const report = keyOf(item.article);
    const count = counts.get(report) ?? 0;
    const own = told.get(report) ?? new Set<number>();
    if (count >= READ.ofOne || own.has(at)) continue;
    const stretch = around(item, at, { isTold: (other) => own.has(other), rankOf: (other) => rankOf(item, other) });
    told.set(report, own.union(new Set(stretch)));
    counts.set(report, count + 1);
    chosen.push(...passageOf(item, stretch));
  }
  return chosen;
}

/** The sentences that stand around one, up to the length of a passage: on whichever side more is looked for. */
function around(
  { sentences }: ReadyItem,
  at: number,
  { isTold, rankOf }: { isTold(at: number): boolean; rankOf(at: number): number },
): number[] {
  const lengthOf = (place: number) => sentences[place]?.text.length ?? Number.POSITIVE_INFINITY;
  const whole = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (whole <= READ.whole) return sentences.map((_, place) => place);
  let [first, last, room] = [at, at, READ.chars - lengthOf(at)];
  for (;;) {
    const sides = [first - 1, last + 1].filter((side) => lengthOf(side) <= room && !isTold(side));
    const [next] = sides.toSorted((a, b) => rankOf(a) - rankOf(b) || b - a);
    if (next === undefined) return Array.from({ length: last - first + 1 }, (_, step) => first + step);
    room -= lengthOf(next);
    [first, last] = [Math.min(first, next), Math.max(last, next)];
  }
}

/**
 * Reports as a list is made of them: the first sentence of each, those that are looked for, and what follows the first, as
 * far as `chars` go.
 */
export function headsOf(items: readonly Article[], { rankOf }: Pick<Weighed, 'rankOf'>, chars: number): Passage[] {
  return items.flatMap((article) => {
    const item = readyItem(article);
    const lead = item.sentences.findIndex(({ text }) => text.length >= LEAST);
    if (lead < 0) return headOf(article);
    const others = item.sentences
      .map((_, at) => ({ at, rank: rankOf(item, at) }))
      .filter(({ at, rank }) => at > lead || Number.isFinite(rank))
      .toSorted((a, b) => (a.rank === b.rank ? a.at - b.at : a.rank - b.rank));
    const chosen = [lead];
    let room = chars - (item.sentences[lead]?.text.length ?? 0);
    for (const { at } of others) {
      const { length } = item.sentences[at]?.text ?? '';
      if (at === lead || length > room) continue;
      chosen.push(at);
      room -= length;
    }
    return passageOf(
      item,
      chosen.toSorted((a, b) => a - b),
    );
  });
}

/** Letters of a first sentence that says something. */
const LEAST = 16;

function headOf(item: Article): Passage[] {
  const quote = leadQuote(item);
  return quote === null ? [] : [{ item, quotes: [quote] }];
}

function passageOf({ article, sentences }: ReadyItem, places: readonly number[]): Passage[] {
  const [first, ...rest] = places.flatMap((at) => {
    const sentence = sentences[at];
    return sentence === undefined ? [] : [quoteOf(article, sentence)];
  });
  return first === undefined ? [] : [{ item: article, quotes: [first, ...rest] }];
}
