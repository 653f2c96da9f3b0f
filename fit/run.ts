import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run fit -- --truth DIR [--only NAME,NAME…] [--check]
  --truth DIR  the data to learn from
  --only       reading, vectors, topics, asking, intents, in-vain, sentences, answers, figures, short, belonging, worth, gate or holding, in this order, as the later ones stand on the earlier
  --check      write nothing; tell whether what is committed is what comes out`;

const WEIGHTS = join(import.meta.dirname, '../data/weights');
const STEPS = [
  'reading',
  'vectors',
  'topics',
  'asking',
  'intents',
  'in-vain',
  'sentences',
  'answers',
  'figures',
  'short',
  'belonging',
  'worth',
  'gate',
  'holding',
] as const;
type Step = (typeof STEPS)[number];

const MAKE: Readonly<Record<Step, (truth: string) => Promise<object>>> = {
  reading: async (truth) => (await import('./reading.ts')).readingTable(truth),
  vectors: async (truth) => (await import('./vectors.ts')).vectorTable(truth),
  topics: async (truth) => (await import('./topics.ts')).topicTable(truth),
  asking: async (truth) => (await import('./asking.ts')).askingTable(truth),
  intents: async (truth) => (await import('./intents.ts')).intentTable(truth),
  'in-vain': async () => (await import('./in-vain.ts')).inVainTable(),
  sentences: async (truth) => (await import('./sentences.ts')).sentenceTable(truth),
  answers: async (truth) => (await import('./answers.ts')).answerTable(truth),
  figures: async (truth) => (await import('./figures.ts')).figureTable(truth),
  short: async (truth) => (await import('./short.ts')).shortTable(truth),
  belonging: async (truth) => (await import('./belonging.ts')).belongingTable(truth),
  worth: async (truth) => (await import('./worth.ts')).worthTable(truth),
  gate: async (truth) => (await import('./gate.ts')).gateTable(truth),
  holding: async () => (await import('./holding.ts')).holdingTable(),
};

type Options = { truth: string; steps: readonly Step[]; check: boolean };

/** @returns 0, 1 where something else is committed or a step fails, 2 on wrong usage. */
async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const [only, ...others] = options.steps;
  if (only !== undefined && others.length === 0) return make(only, options);
  return options.check ? besideOneAnother(options) : oneByOne(options);
}

async function make(step: Step, { truth, check }: Options): Promise<number> {
  const text = `${JSON.stringify(await MAKE[step](truth))}\n`;
  const path = join(WEIGHTS, `${step}.json`);
  if (!check) {
    writeFileSync(path, text);
    return 0;
  }
  const same = readFileSync(path, 'utf8') === text;
  console.log(`${step}: ${same ? 'as committed' : 'not what is committed; run npm run fit'}`);
  return same ? 0 : 1;
}

/** A step reads the tables that those before it wrote, once and on its start: each has a process of its own. */
async function oneByOne(options: Options): Promise<number> {
  for (const step of options.steps) {
    const code = await inProcess(step, options);
    if (code !== 0) return code;
  }
  return 0;
}

/** To check, all steps stand on what is committed and none waits for another; two at a time, the longest first. */
async function besideOneAnother(options: Options): Promise<number> {
  const waiting = [...options.steps];
  const codes: number[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      codes.push(await inProcess(step, options));
    }
  };
  await Promise.all([work(), work()]);
  return Math.max(...codes);
}

function inProcess(step: Step, { truth, check }: Options): Promise<number> {
  const words = [import.meta.filename, '--truth', truth, '--only', step, ...(check ? ['--check'] : [])];
  const { promise, resolve } = Promise.withResolvers<number>();
  spawn(process.execPath, [...process.execArgv, ...words], { stdio: 'inherit' }).on('close', (code) =>
    resolve(code ?? 1),
  );
  return promise;
}

function optionsOf(words: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { truth: { type: 'string' }, only: { type: 'string' }, check: { type: 'boolean', default: false } },
    });
    const named = values.only?.split(',') ?? [...STEPS];
    const steps = STEPS.filter((step) => named.includes(step));
    if (values.truth === undefined || steps.length === 0 || steps.length < named.length) return null;
    return { truth: values.truth, steps, check: values.check };
  } catch {
    return null;
  }
}

process.exitCode = await main();
