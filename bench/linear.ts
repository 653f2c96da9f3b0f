import { parseArgs } from 'node:util';
import { growthOf, MOST_GROWTH, READERS } from './growth.ts';
import { hostileTexts, PAGE_TOKENS, repeated, TOKENS } from './hostile-texts.ts';

const USAGE = `npm run bench -- linear [--share 1] [--triples 400] [--seed 1] [--letters 3000]
  texts made to be dear: every pair of tokens (or a share of them) and random triples, again and again; those whose work
  grows by more than ${MOST_GROWTH} with twice the length, and those that take the most time a letter`;

/** Letters of the texts that are timed: long enough that what grows too fast inside one pattern is seen. */
const TIMED_LETTERS = 12_000;
const SLOWEST_SHOWN = 10;

/** Sweeps over hostile texts. */
export function benchLinear(words: readonly string[]): void {
  const { values } = parseArgs({
    args: [...words],
    options: {
      share: { type: 'string', default: '1' },
      triples: { type: 'string', default: '400' },
      seed: { type: 'string', default: '1' },
      letters: { type: 'string', default: '3000' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const chosen = { share: Number(values.share), triples: Number(values.triples), seed: Number(values.seed) };
  for (const [name, read] of Object.entries(READERS)) {
    const texts = hostileTexts(name === 'pages' ? PAGE_TOKENS : TOKENS, chosen);
    sweep(name, read, texts, Number(values.letters));
  }
}

function sweep(name: string, read: (text: string) => unknown, texts: string[][], letters: number): void {
  let bad = 0;
  const timed: { tokens: string; microseconds: number }[] = [];
  for (const tokens of texts) {
    const { growth } = growthOf(read, tokens, letters);
    if (growth > MOST_GROWTH) {
      bad += 1;
      console.log(`${name}: ${JSON.stringify(tokens)} grows by ${growth.toFixed(2)}`);
    }
    const text = repeated(tokens, TIMED_LETTERS);
    const from = performance.now();
    read(text);
    timed.push({ tokens: JSON.stringify(tokens), microseconds: (1000 * (performance.now() - from)) / text.length });
  }
  const slowest = timed.toSorted((a, b) => b.microseconds - a.microseconds).slice(0, SLOWEST_SHOWN);
  console.log(`${name}: ${texts.length} texts, ${bad} grow by more than ${MOST_GROWTH}; slowest, in µs a letter:`);
  for (const { tokens, microseconds } of slowest) console.log(`  ${microseconds.toFixed(1).padStart(6)}  ${tokens}`);
}
