import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { todayBy } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { openInMemory } from '../src/program/house/house.ts';
import { jsonLines } from '../tests/quality/broadsheet.ts';
import { goldenPages, QUESTIONS, ROOT } from '../tests/quality/golden.ts';
import { benchBeside } from './answers-beside.ts';
import { row, spreadOf } from './spread.ts';

const USAGE = `npm run bench -- answers [--pages PATH] [--questions FILE.jsonl] [--rounds 5] [--news FILE.jsonl[.gz]]
  how soon a question is answered over a page or a folder of them: in a process that is running, and 64 of them
  by a process of their own, from its start to its end
  Without paths: the golden pages and our questions on them. With --news: everyday questions over an archive of news,
  facts and lists apart, beside the plainest rival.`;

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
/** What a process of its own is asked. */
const BATCH = 64;

/** Times answers as a reader waits for them. */
export async function benchAnswers(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      pages: { type: 'string' },
      questions: { type: 'string', default: join(QUESTIONS, 'archive.jsonl') },
      rounds: { type: 'string', default: '5' },
      news: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.news !== undefined) return benchBeside(values.news);
  const pages = values.pages === undefined ? goldenPages().map(({ page }) => join(ROOT, page)) : [values.pages];
  const questions = questionsIn(values.questions);
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // Answers are kept for those who ask the same: a newsroom that was asked before would only look them up.
    const ask = await openedOn(pages);
    for (const question of questions) {
      const began = performance.now();
      await ask(question);
      times.push(performance.now() - began);
    }
  }
  console.log(row(`ms a reply (${questions.length} questions)`, 'median', 'p99', 'longest'));
  console.log(row('in a process that is running', ...cellsOf(times)));
  const rounds = Array.from({ length: Number(values.rounds) }, () => batchOf(pages, questions));
  const { median, min, max } = spreadOf(rounds);
  console.log(row(`ms for ${BATCH} from process start`, 'median', 'min', 'max'));
  console.log(row('ask --batch', ...[median, min, max].map((ms) => ms.toFixed(0))));
}

function questionsIn(file: string): string[] {
  return jsonLines(readFileSync(file, 'utf8')).map((line) => (line as { q: string }).q);
}

async function openedOn(pages: readonly string[]): Promise<(question: string) => Promise<unknown>> {
  const settings = readConfig();
  if (!settings.ok) throw new Error(settings.error.join('\n'));
  const clock = { now: () => new Date(), zone: settings.value.zone };
  const opened = await openInMemory(pages, settings.value, clock, { warn() {} });
  if (!opened.ok) throw new Error(opened.error);
  return (question) => opened.value.newsroom.ask(question, { today: todayBy(clock), asker: { locale: null } });
}

/** Milliseconds that the command line takes for a batch, its start and the reading of the pages with it. */
function batchOf(pages: readonly string[], questions: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const file = join(folder, 'questions.jsonl');
  const asked = Array.from({ length: BATCH }, (_, at) => questions[at % questions.length]);
  writeFileSync(file, asked.map((q) => JSON.stringify({ q })).join('\n'));
  const began = performance.now();
  const from = pages.flatMap((page) => ['--pages', page]);
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'ask', '--batch', file, '--json', ...from], {
    cwd: ROOT,
  });
  const ms = performance.now() - began;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(String(stderr));
  return ms;
}

function cellsOf(times: readonly number[]): string[] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1);
  return [at(0.5), at(0.99), at(1)];
}
