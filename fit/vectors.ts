import { foldText } from '../src/text/fold.ts';
import { newsIn } from './sets.ts';
import { spectrumOf, type Sparse } from './spectrum.ts';

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
  const rows = spectrumOf(ppmi(lines, number), { dimensions: DIMENSIONS, seed: SEED });
  return {
    words,
    shares: words.map((word) => (counts.get(word) ?? 0) / all),
    vectors: inBytes(rows),
  };
}

function ppmi(lines: readonly string[][], number: ReadonlyMap<string, number>): Sparse {
  const size = number.size;
  const pairs = new Map<number, number>();
  for (const line of lines) {
    const known = line.map((word) => number.get(word) ?? -1).filter((word) => word >= 0);
    for (let at = 0; at < known.length; at += 1) {
      for (let next = at + 1; next <= at + WINDOW && next < known.length; next += 1) {
        const [low = 0, high = 0] = [known[at] ?? 0, known[next] ?? 0].toSorted((a, b) => a - b);
        if (low !== high) pairs.set(low * size + high, (pairs.get(low * size + high) ?? 0) + 1);
      }
    }
  }
  const sums = new Float64Array(size);
  for (const [key, count] of pairs) {
    const [low, high] = [Math.floor(key / size), key % size];
    sums[low] = (sums[low] ?? 0) + count;
    sums[high] = (sums[high] ?? 0) + count;
  }
  const total = sums.reduce((sum, value) => sum + value, 0);
  const smooth = sums.map((value) => value ** SMOOTHING);
  const smoothed = smooth.reduce((sum, value) => sum + value, 0);
  const kept: [number, number, number][] = [];
  for (const [key, count] of pairs) {
    if (count < LEAST_PAIR) continue;
    const [low, high] = [Math.floor(key / size), key % size];
    const expected = Math.max(
      ((sums[low] ?? 0) * (smooth[high] ?? 0)) / smoothed,
      ((sums[high] ?? 0) * (smooth[low] ?? 0)) / smoothed,
    );
    const value = Math.log(count / Math.max(expected, Number.EPSILON));
    if (value > 0 && total > 0) kept.push([low, high, value], [high, low, value]);
  }
  return packed(kept.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]), size);
}

function packed(cells: readonly [number, number, number][], size: number): Sparse {
  const starts = new Uint32Array(size + 1);
  for (const [row] of cells) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return {
    size,
    starts,
    columns: Uint32Array.from(cells, ([, column]) => column),
    values: Float32Array.from(cells, ([, , value]) => value),
  };
}

/** Each vector at length one, less what all have in common (Mu and Viswanath 2018), as signed bytes. */
function inBytes(rows: readonly Float64Array[]): Int8Array {
  const mean = new Float64Array(DIMENSIONS);
  const even = rows.map((row) => {
    const length = Math.hypot(...row) || 1;
    return row.map((value) => value / length);
  });
  for (const row of even) row.forEach((value, at) => { mean[at] = (mean[at] ?? 0) + value / even.length; });
  const bytes = new Int8Array(rows.length * DIMENSIONS);
  even.forEach((row, word) => {
    const own = row.map((value, at) => value - (mean[at] ?? 0));
    const length = Math.hypot(...own) || 1;
    own.forEach((value, at) => { bytes[word * DIMENSIONS + at] = Math.round(Math.max(-1, Math.min(1, (value / length) * 2)) * 127); });
  });
  return bytes;
}
