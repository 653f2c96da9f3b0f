import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { broadsheet, runNode } from './broadsheet.ts';
import type { Measured } from './floors.ts';
import type { Scores } from './tally.ts';

/** A measurement over the data kept outside the project: a name for the table, and how it is taken. */
type Measurement = { name: string; take(data: Data): Scores };

/** Where the data lie, and a folder for what passes between the programs. */
type Data = { of(...path: string[]): string; scratch(file: string): string };

/** Takes every measurement over the data in `folder`, each with the scoring program that lies there. */
export function measureTruth(folder: string): Measured {
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-quality-'));
  const data: Data = { of: (...path) => join(folder, ...path), scratch: (file) => join(scratch, file) };
  const measured = Object.fromEntries(MEASUREMENTS.map(({ name, take }) => [name, take(data)]));
  rmSync(scratch, { recursive: true });
  return measured;
}

const MEASUREMENTS: readonly Measurement[] = [
  { name: 'real page', take: (data) => readPages(data, data.of('seed', 'truth')) },
  { name: 'made-up pages', take: (data) => readPages(data, data.of('eval', 'pages')) },
  { name: 'questions on the real page', take: askOfRealPage },
  { name: 'figures', take: readFigures },
  { name: 'questions on an encyclopedia', take: (data) => askOfEncyclopedia(data, []) },
  { name: 'refusing on an encyclopedia', take: (data) => askOfEncyclopedia(data, ['--without-gold']) },
  { name: 'questions on the news', take: askOfNews },
];

function readPages(data: Data, folder: string): Scores {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => join(folder, file));
  const readings = save(data, 'read.jsonl', broadsheet(['read', ...pages, '--json']));
  const { out, err } = runNode(data.of('eval', 'score_pages.mjs'), [folder, readings, '--json']);
  if (out === '') throw new Error(err);
  const { figures } = JSON.parse(out) as { figures: Record<string, number | null> };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, score]) => (score === null ? [] : [[name, score]])),
  );
}

function askOfRealPage(data: Data): Scores {
  const page = data.of('seed', 'truth', 'page.txt');
  const batch = data.of('seed', 'questions.jsonl');
  const answers = broadsheet(['ask', '--batch', batch, '--json', '--pages', page, '--today', '2021-07-21']);
  const words = [data.of('seed', 'questions.json'), save(data, 'answers.jsonl', answers), '--page', page];
  const { out } = runNode(data.of('seed', 'score_questions.mjs'), words);
  return {
    right: share(out, /^total\s+(\d+) of (\d+)/m),
    traceable: 1 - share(out, /^untraceable numbers: (\d+) of (\d+)/m),
    quoted: 1 - share(out, /^quotes not on the page: (\d+) of (\d+)/m),
  };
}

/** The share that a line like `total 20 of 24` states; 0 of 0 is 0. */
function share(report: string, line: RegExp): number {
  const [, part = '0', whole = '1'] = line.exec(report) ?? [];
  return Number(part) / Math.max(1, Number(whole));
}

function readFigures(data: Data): Scores {
  const batch = data.of('eval', 'figures_zh_dev.jsonl');
  const found = save(data, 'figures.jsonl', broadsheet(['figures', '--batch', batch, '--json']));
  const { spurious = 0, ...scores } = namedScores(runNode(data.of('eval', 'score_figures.mjs'), [batch, found]).out);
  return { ...scores, 'not spurious': 1 - spurious };
}

/** The scores of a line like `amounts 0.951 (300) dates 0.930 (210)`. */
function namedScores(line: string): Record<string, number> {
  return Object.fromEntries([...line.matchAll(/([a-z_]+) (\d\.\d+)/g)].map(([, name, score]) => [name, Number(score)]));
}

function askOfEncyclopedia(data: Data, options: readonly string[]): Scores {
  const packed = readFileSync(data.of('eval', 'questions_cmrc_dev.jsonl.gz'));
  const rows = save(data, 'cmrc.jsonl', gunzipSync(packed).toString('utf8'));
  const scorer = data.of('eval', 'score_qa.mjs');
  runNode(scorer, ['make', rows, data.scratch('qa'), ...options]);
  const answers = broadsheet([
    'ask',
    '--batch',
    data.scratch('qa/q.jsonl'),
    '--json',
    '--news',
    data.scratch('qa/news.jsonl'),
  ]);
  return namedScores(runNode(scorer, ['score', data.scratch('qa'), save(data, 'qa.jsonl', answers)]).out);
}

function askOfNews(data: Data): Scores {
  const scorer = data.of('eval', 'score_qa.mjs');
  runNode(scorer, ['make-news', data.of('eval', 'questions_news.jsonl'), data.scratch('news')]);
  const news = data.of('eval', 'news.jsonl.gz');
  const batch = data.scratch('news/q.jsonl');
  const answers = broadsheet(['ask', '--batch', batch, '--json', '--news', news]);
  return namedScores(runNode(scorer, ['score', data.scratch('news'), save(data, 'news.jsonl', answers)]).out);
}

function save(data: Data, file: string, text: string): string {
  writeFileSync(data.scratch(file), text);
  return data.scratch(file);
}

/** Whether the folder holds what is measured with. */
export function isTruth(folder: string): boolean {
  return existsSync(join(folder, 'eval', 'score_pages.mjs')) && existsSync(join(folder, 'seed', 'score_questions.mjs'));
}
