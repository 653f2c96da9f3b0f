import { type Cursor, HEAD_BYTES, POSTING_BYTES, type Segment, writePosting, writeVarint } from './segment.ts';
import type { Term } from './terms.ts';

/** Indexes articles by their terms. `numbers` ascends and has one entry for each of `texts`. */
export function buildSegment(numbers: readonly number[], texts: readonly Uint32Array[]): Segment {
  const { terms, slots } = collectTerms(texts);
  const order = slotsInTermOrder(terms);
  const { starts, places, counts } = collectPostings(texts, slots, terms.length);
  const size = terms.length * HEAD_BYTES + places.length * POSTING_BYTES;
  const cursor: Cursor = { bytes: new Uint8Array(size), at: 0 };
  const segment = {
    numbers: Uint32Array.from(numbers),
    lengths: Uint32Array.from(texts, (text) => text.length),
    terms: new Uint32Array(terms.length),
    offsets: new Uint32Array(terms.length),
  };
  order.forEach((slot, index) => {
    segment.terms[index] = terms[slot] ?? 0;
    segment.offsets[index] = cursor.at;
    const start = starts[slot] ?? 0;
    const end = starts[slot + 1] ?? 0;
    writeVarint(cursor, end - start);
    let before = -1;
    for (let posting = start; posting < end; posting += 1) {
      const place = places[posting] ?? 0;
      writePosting(cursor, place - before, counts[posting] ?? 1);
      before = place;
    }
  });
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return { ...segment, total, postings: cursor.bytes.slice(0, cursor.at) };
}

/** The distinct terms, each in a slot of its own in the order met, and the slot of every term of every text. */
function collectTerms(texts: readonly Uint32Array[]): { terms: Term[]; slots: Uint32Array } {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const slots = new Uint32Array(total);
  const terms: Term[] = [];
  // Open addressing in a table at most half full, slots counted from 1: several times quicker than a Map here.
  const bits = Math.max(4, 33 - Math.clz32(total));
  const table = new Uint32Array(2 ** bits);
  const mask = table.length - 1;
  let position = 0;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const term = text[index] ?? 0;
      let probe = Math.imul(term, 0x9e37_79b1) >>> (32 - bits);
      let slot = table[probe] ?? 0;
      while (slot !== 0 && terms[slot - 1] !== term) {
        probe = (probe + 1) & mask;
        slot = table[probe] ?? 0;
      }
      if (slot === 0) {
        slot = terms.push(term);
        table[probe] = slot;
      }
      slots[position++] = slot - 1;
    }
  }
  return { terms, slots };
}

/** Postings grouped by slot: those of slot s stand at `starts[s]` to `starts[s + 1]`, in the order of the texts. */
function collectPostings(
  texts: readonly Uint32Array[],
  slots: Uint32Array,
  distinct: number,
): { starts: Uint32Array; places: Uint32Array; counts: Uint32Array } {
  const starts = new Uint32Array(distinct + 1);
  const last = new Int32Array(distinct).fill(-1);
  eachSlot(texts, slots, (slot, place) => {
    if (last[slot] === place) return;
    last[slot] = place;
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  });
  for (let slot = 0; slot < distinct; slot += 1) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const places = new Uint32Array(starts[distinct] ?? 0);
  const counts = new Uint32Array(places.length);
  const next = starts.slice();
  last.fill(-1);
  eachSlot(texts, slots, (slot, place) => {
    let posting = next[slot] ?? 0;
    if (last[slot] === place) posting -= 1;
    else next[slot] = posting + 1;
    last[slot] = place;
    places[posting] = place;
    counts[posting] = (counts[posting] ?? 0) + 1;
  });
  return { starts, places, counts };
}

function eachSlot(
  texts: readonly Uint32Array[],
  slots: Uint32Array,
  visit: (slot: number, place: number) => void,
): void {
  let position = 0;
  texts.forEach((text, place) => {
    const end = position + text.length;
    while (position < end) visit(slots[position++] ?? 0, place);
  });
}

function slotsInTermOrder(terms: readonly Term[]): Uint32Array {
  // Term and slot share a float, so that the sort of numbers needs no comparing function.
  const pairs = Float64Array.from(terms, (term, slot) => term * 0x20_0000 + slot).sort();
  return Uint32Array.from(pairs, (pair) => pair % 0x20_0000);
}
