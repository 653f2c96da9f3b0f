import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_BYTES } from '../../src/limits.ts';
import { BUDGET } from './budget.ts';
import { type Cost, costOf } from './cost-of.ts';
import { KINDS } from './kinds.ts';
import { shareOf } from './share.ts';
import { newsInParagraphs, pageOf, repeated, UNITS } from './texts.ts';
import { WRITERS, type Writer } from './writers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Texts of so many bytes, and the share of the kinds, in percent, that are tried at that size. */
const SIZES = [
  { bytes: 20_000, share: 100 },
  { bytes: 200_000, share: 25 },
  { bytes: PAGE_BYTES - 200, share: 6 },
] as const;

/** All kinds of text by name: units that are repeated, and what repeats nothing. */
const WRITTEN: Readonly<Record<string, Writer>> = {
  ...Object.fromEntries([...UNITS, ...KINDS].map((unit) => [unit, (bytes: number) => repeated(unit, bytes)])),
  ...WRITERS,
};

/** Files that hold one text: a page, a line of texts, and lines of news. */
type Files = { page: string; line: string; news: string };

/** What a text is given to on the command line. */
const COMMANDS: Readonly<Record<string, (files: Files) => string[]>> = {
  read: ({ page }) => ['read', page],
  figures: ({ line }) => ['figures', '--batch', line, '--json'],
  ask: ({ page }) => ['ask', '武隆冷库有多少座？', '--pages', page, '--json'],
  news: ({ news }) => ['ask', '武隆冷库有多少座？', '--news', news, '--json'],
};

/** What one text cost one command, and how many times as much as ordinary news. */
type Swept = Cost & { kind: string; bytes: number; command: string; times: { cpu: number; memory: number } };

/**
 * Gives texts of every kind to the command line, one by one, each beside as much ordinary news.
 * @param share - Percent of what a whole sweep tries.
 */
export async function sweep(
  { share, random }: { share: number; random(): number },
  told: (swept: Swept) => void,
): Promise<Swept[]> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-sweep-'));
  const all: Swept[] = [];
  try {
    for (const { bytes, share: ofSize } of SIZES) {
      const kinds = shareOf(Object.entries(WRITTEN), (ofSize * share) / 100, random);
      for (const [command, wordsFor] of Object.entries(COMMANDS)) {
        const costs = async (text: string) => costOf(wordsFor(await filesOf(folder, text)), ROOT);
        const usual = await costs(newsInParagraphs(bytes));
        for (const [kind, write] of kinds) {
          const cost = await costs(write(bytes, random));
          const times = { cpu: cost.cpuMs / usual.cpuMs, memory: cost.mostMb / usual.mostMb };
          const swept = { ...cost, kind, bytes, command, times };
          all.push(swept);
          told(swept);
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return all;
}

async function filesOf(folder: string, text: string): Promise<Files> {
  const page = join(folder, '2022-03-04-山城日报-01.txt');
  const line = join(folder, 'texts.jsonl');
  const news = join(folder, 'news.jsonl');
  const items = Array.from({ length: Math.ceil(text.length / ITEM_CHARS) }, (_, at) => ({
    id: `${at}`,
    title: `武隆冷库${at}`,
    date: '2022-03-04',
    body: text.slice(at * ITEM_CHARS, (at + 1) * ITEM_CHARS),
  }));
  await writeFile(page, pageOf(text));
  await writeFile(line, `${JSON.stringify({ id: 1, input: text, reference: '2022-03-04' })}\n`);
  await writeFile(news, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  return { page, line, news };
}

/** UTF-16 units of one item of news: a long read of them. */
const ITEM_CHARS = 20_000;

/** What is over the budget of a text, or ended in neither an answer nor one line; [] where all is well. */
export function faultsOf({ cpuMs, code, lines, complaint, times }: Swept): string[] {
  const complaints = complaint
    .trim()
    .split('\n')
    .filter((line) => line !== '').length;
  return [
    ...(times.cpu > BUDGET.times.cpu ? [`CPU × ${times.cpu.toFixed(1)} > ${BUDGET.times.cpu}`] : []),
    ...(times.memory > BUDGET.times.memory ? [`memory × ${times.memory.toFixed(1)} > ${BUDGET.times.memory}`] : []),
    ...(cpuMs > BUDGET.cpuMs ? [`CPU ms ${cpuMs} > ${BUDGET.cpuMs}`] : []),
    ...(lines + complaints === 0 ? ['silence'] : []),
    ...(code === null || complaints > 1 || complaint.includes('Broadsheet failed')
      ? [`ended with ${code}: ${complaint.slice(0, 120)}`]
      : []),
  ];
}

/** The dearest of a sweep by size and command, for docs/security.md. */
export function dearest(all: readonly Swept[]): string {
  const groups = Map.groupBy(all, ({ bytes, command }) => `${command} ${Math.round(bytes / 1_000)} kB`);
  return [...groups]
    .map(([group, swept]) => {
      const most = (of: (one: Swept) => number) => swept.reduce((worst, one) => (of(one) > of(worst) ? one : worst));
      const [cpu, memory] = [most(({ times }) => times.cpu), most(({ times }) => times.memory)];
      const name = ({ kind }: Swept) => JSON.stringify(kind);
      return `${group}, ${swept.length} kinds: CPU × ${cpu.times.cpu.toFixed(1)} (${name(cpu)}, ${cpu.cpuMs} ms), memory × ${memory.times.memory.toFixed(1)} (${name(memory)}, ${Math.round(memory.mostMb)} MB)`;
    })
    .join('\n');
}
