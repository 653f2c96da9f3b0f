import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run fit -- --truth DIR [--only NAME,NAME…] [--check]
  --truth DIR  the data to learn from
  --only       vectors, asking, intents, sentences, belonging or gate, in this order, as the later ones stand on the earlier
  --check      write nothing; tell whether what is committed is what comes out`;

const WEIGHTS = join(import.meta.dirname, '../data/weights');
const STEPS = ['vectors', 'asking', 'intents', 'sentences', 'belonging', 'gate'] as const;
type Step = (typeof STEPS)[number];

/** Each step reads the tables of those before it, so each runs on modules that are loaded when its turn comes. */
const MAKE: Readonly<Record<Step, (truth: string) => Promise<object>>> = {
  vectors: async (truth) => (await import('./vectors.ts')).vectorTable(truth),
  asking: async (truth) => (await import('./asking.ts')).askingTable(truth),
  intents: async (truth) => (await import('./intents.ts')).intentTable(truth),
  sentences: async (truth) => (await import('./sentences.ts')).sentenceTable(truth),
  belonging: async (truth) => (await import('./belonging.ts')).belongingTable(truth),
  gate: async (truth) => (await import('./gate.ts')).gateTable(truth),
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { truth: { type: 'string' }, only: { type: 'string' }, check: { type: 'boolean', default: false } },
  });
  const steps = values.only === undefined ? STEPS : STEPS.filter((step) => values.only?.split(',').includes(step));
  if (values.truth === undefined || steps.length === 0) {
    console.error(USAGE);
    return 2;
  }
  let other = 0;
  for (const step of steps) {
    const text = `${JSON.stringify(await MAKE[step](values.truth))}\n`;
    const path = join(WEIGHTS, `${step}.json`);
    if (values.check) {
      const { readFileSync } = await import('node:fs');
      const same = readFileSync(path, 'utf8') === text;
      console.log(`${step}: ${same ? 'as committed' : 'not what is committed; run npm run fit'}`);
      if (!same) other += 1;
    } else writeFileSync(path, text);
  }
  return other === 0 ? 0 : 1;
}

process.exitCode = await main();
