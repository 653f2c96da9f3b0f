import { foldText } from '../src/text/fold.ts';
import { newsIn } from './sets.ts';
import { type Sparse, spectrumOf } from './spectrum.ts';

/** What word vectors are made with; each was the best or within the noise of three tried on the training archives. */
const WORDS = 20_000;
const DIMENSIONS = 64;
const WINDOW = 5;
const LEAST_PAIR = 2;
/** Levy and Goldberg (2015): contexts weigh by their count to this power. */
const SMOOTHING = 0.75;
const SEED = 20_261_130;

/** The table of word vectors, as `src/tables/vectors.ts` reads it. */
export function vectorTable(truth: string): object {
  const { words, shares, vectors } = trainVectors([...newsIn(truth).values()].map(({ body }) => body));
  return {
    source: `Broadsheet: PPMI and its leading spectrum over ${WORDS} words of the news of CRUD-RAG; npm run fit`,
    dimensions: DIMENSIONS,
    words: words.join(' '),
    shares: shares.map((share) => Number(share.toPrecision(3))),
    vectors: Buffer.from(vectors.buffer).toString('base64'),
  };
}

type Trained = { words: string[]; shares: number[]; vectors: Int8Array };

const WORD = /^(?:\p{Script=Han}{2,6}|[a-z][a-z0-9-]{1,15})$/u;

/** Trains word vectors from texts: PPMI of words within a window, its leading spectrum, in bytes. */
function trainVectors(texts: readonly string[]): Trained {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  const lines = texts.map((text) => {
    const words: string[] = [];
    for (const { segment } of segmenter.segment(foldText(text))) {
      if (!WORD.test(segment)) continue;
      words.push(segment);
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
    return words;
  });
  const words = [...counts.keys()]
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, WORDS);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const number = new Map(words.map((word, at) => [word, at]));
  const rows = spectrumOf(ppmi(pairsIn(lines, number), words.length), { dimensions: DIMENSIONS, seed: SEED });
  return {
    words,
    shares: words.map((word) => (counts.get(word) ?? 0) / all),
    vectors: inBytes(rows),
  };
}

/** How often two words stand within the window, each pair once: sorted by its key, `low * size + high`. */
type Pairs = { keys: Uint32Array; counts: Uint32Array };

function pairsIn(lines: readonly string[][], number: ReadonlyMap<string, number>): Pairs {
  const known = lines.map((line) => line.flatMap((word) => number.get(word) ?? []));
  const most = known.reduce((sum, line) => sum + line.length * WINDOW, 0);
  // The keys of 20,000 words stay below 2 ** 32, and sorting numbers in place is a tenth of the work of a Map.
  const all = new Uint32Array(most);
  const held = known.reduce((at, line) => addPairs(line, all, { at, size: number.size }), 0);
  return counted(all.subarray(0, held).sort());
}

/** Adds the pairs of a line. @returns where the next line's go. */
function addPairs(line: readonly number[], into: Uint32Array, { at, size }: { at: number; size: number }): number {
  let next = at;
  for (const [place, one] of line.entries()) {
    for (const other of line.slice(place + 1, place + 1 + WINDOW)) {
      if (one === other) continue;
      into[next] = Math.min(one, other) * size + Math.max(one, other);
      next += 1;
    }
  }
  return next;
}

function counted(sorted: Uint32Array): Pairs {
  const [keys, counts] = [new Uint32Array(sorted.length), new Uint32Array(sorted.length)];
  let held = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      keys[held] = sorted[at] ?? 0;
      held += 1;
    }
    counts[held - 1] = (counts[held - 1] ?? 0) + 1;
  }
  return { keys: keys.subarray(0, held), counts: counts.subarray(0, held) };
}

/** How much more often than by chance two words stand together, as a logarithm; where it is less often, nothing. */
function ppmi({ keys, counts }: Pairs, size: number): Sparse {
  const sums = new Float64Array(size);
  keys.forEach((key, at) => {
    const [low, high] = [Math.floor(key / size), key % size];
    sums[low] = (sums[low] ?? 0) + (counts[at] ?? 0);
    sums[high] = (sums[high] ?? 0) + (counts[at] ?? 0);
  });
  const smooth = sums.map((value) => value ** SMOOTHING);
  const smoothed = smooth.reduce((sum, value) => sum + value, 0);
  const kept: Cell[] = [];
  keys.forEach((key, at) => {
    const count = counts[at] ?? 0;
    if (count < LEAST_PAIR) return;
    const [low, high] = [Math.floor(key / size), key % size];
    const expected = Math.max(
      ((sums[low] ?? 0) * (smooth[high] ?? 0)) / smoothed,
      ((sums[high] ?? 0) * (smooth[low] ?? 0)) / smoothed,
    );
    const value = Math.log(count / Math.max(expected, Number.EPSILON));
    if (value > 0) kept.push({ low, high, value });
  });
  return packed(kept, size);
}

/** A value of the upper half of a symmetric matrix. */
type Cell = { low: number; high: number; value: number };

/** Both halves by rows, columns rising; the cells of the upper half come in that order. */
function packed(cells: readonly Cell[], size: number): Sparse {
  const starts = new Uint32Array(size + 1);
  for (const { low, high } of cells) {
    starts[low + 1] = (starts[low + 1] ?? 0) + 1;
    starts[high + 1] = (starts[high + 1] ?? 0) + 1;
  }
  for (let row = 0; row < size; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const [columns, values] = [new Uint32Array(cells.length * 2), new Float32Array(cells.length * 2)];
  const ends = starts.slice();
  const put = (row: number, column: number, value: number) => {
    const at = ends[row] ?? 0;
    columns[at] = column;
    values[at] = value;
    ends[row] = at + 1;
  };
  // A row's columns left of the diagonal come before those right of it: the lower half is put first.
  for (const { low, high, value } of cells) put(high, low, value);
  for (const { low, high, value } of cells) put(low, high, value);
  return { size, starts, columns, values };
}

/** Each vector at length one, less what all have in common (Mu and Viswanath 2018), as signed bytes. */
function inBytes(rows: readonly Float64Array[]): Int8Array {
  const mean = new Float64Array(DIMENSIONS);
  const even = rows.map((row) => {
    const length = Math.hypot(...row) || 1;
    return row.map((value) => value / length);
  });
  for (const row of even) {
    for (const [at, value] of row.entries()) mean[at] = (mean[at] ?? 0) + value / even.length;
  }
  const bytes = new Int8Array(rows.length * DIMENSIONS);
  for (const [word, row] of even.entries()) {
    const own = row.map((value, at) => value - (mean[at] ?? 0));
    const length = Math.hypot(...own) || 1;
    bytes.set(
      Array.from(own, (value) => Math.round(Math.max(-1, Math.min(1, (value / length) * 2)) * 127)),
      word * DIMENSIONS,
    );
  }
  return bytes;
}
