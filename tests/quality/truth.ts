import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { broadsheet, jsonLines, runNode } from './broadsheet.ts';
import type { Measured } from './floors.ts';
import { ROOT } from './golden.ts';
import { type Data, withData } from './scratch.ts';
import type { Scores } from './tally.ts';

/** A measurement over the data kept outside the project: a name for the table, and how it is taken. */
type Measurement = { name: string; take(data: Data): Scores };

/** Takes every measurement over the data in `folder`, each with the scoring program that lies there. */
export function measureTruth(folder: string): Measured {
  return measureAll(MEASUREMENTS, folder);
}

/** Takes what a peer reaches, for those measurements that have one. */
export function measurePeers(folder: string): Measured {
  return measureAll(PEERS, folder);
}

function measureAll(measurements: readonly Measurement[], folder: string): Measured {
  return withData(folder, (data) => Object.fromEntries(measurements.map(({ name, take }) => [name, take(data)])));
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

const RECOGNIZE = join(ROOT, 'bench', 'recognize.ts');

const PEERS: readonly Measurement[] = [
  { name: 'real page', take: recognizeRealPage },
  { name: 'figures', take: recognizeFigures },
];

function readPages(data: Data, folder: string): Scores {
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => join(folder, file));
  return scorePages(data, folder, broadsheet(['read', ...pages, '--json']));
}

function scorePages(data: Data, folder: string, read: string): Scores {
  const readings = data.save('read.jsonl', read);
  const { out, err } = runNode(data.of('eval', 'score_pages.mjs'), [folder, readings, '--json']);
  if (out === '') throw new Error(err);
  const { figures } = JSON.parse(out) as { figures: Record<string, number | null> };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, score]) => (score === null ? [] : [[name, score]])),
  );
}

/** The figures that Recognizers-Text finds on the real page, whose articles it is given rightly read. */
function recognizeRealPage(data: Data): Scores {
  const truth: RealPage = JSON.parse(readFileSync(data.of('seed', 'truth', 'page.json'), 'utf8'));
  const paragraphs = truth.articles.flatMap((article, id) => article.paragraphs.map((input) => ({ id, input })));
  const batch = data.save('paragraphs.jsonl', paragraphs.map((line) => JSON.stringify(line)).join('\n'));
  const lines = jsonLines(runNode(RECOGNIZE, [batch]).out) as { id: number; figures: object[] }[];
  const articles = truth.articles.map((article, id) => ({
    ...article,
    blocks: truth.blocks.flatMap((block, number) => (block.article === id ? [number] : [])),
    figures: lines.filter((line) => line.id === id).flatMap(({ figures }) => figures),
  }));
  const read = JSON.stringify({ page: truth.page, articles });
  const { fig_recall = 0, fig_precision = 0 } = scorePages(data, data.of('seed', 'truth'), read);
  return { fig_recall, fig_precision };
}

type RealPage = { page: string; blocks: { article: number | null }[]; articles: { paragraphs: string[] }[] };

function askOfRealPage(data: Data): Scores {
  const page = data.of('seed', 'truth', 'page.txt');
  const batch = data.of('seed', 'questions.jsonl');
  const answers = broadsheet(['ask', '--batch', batch, '--json', '--pages', page, '--today', '2021-07-21']);
  const words = [data.of('seed', 'questions.json'), data.save('answers.jsonl', answers), '--page', page];
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
  return scoreSentences(data, broadsheet(['figures', '--batch', sentencesOf(data), '--json']));
}

/** The same sentences read by Microsoft's Recognizers-Text, from whose own tests they come. */
function recognizeFigures(data: Data): Scores {
  return scoreSentences(data, runNode(RECOGNIZE, [sentencesOf(data)]).out);
}

function sentencesOf(data: Data): string {
  return data.of('eval', 'figures_zh_dev.jsonl');
}

function scoreSentences(data: Data, found: string): Scores {
  const words = [sentencesOf(data), data.save('figures.jsonl', found)];
  const { spurious = 0, ...scores } = namedScores(runNode(data.of('eval', 'score_figures.mjs'), words).out);
  return { ...scores, 'not spurious': 1 - spurious };
}

/** The scores of a line like `amounts 0.951 (300) dates 0.930 (210)`. */
function namedScores(line: string): Record<string, number> {
  return Object.fromEntries([...line.matchAll(/([a-z_]+) (\d\.\d+)/g)].map(([, name, score]) => [name, Number(score)]));
}

function askOfEncyclopedia(data: Data, options: readonly string[]): Scores {
  const packed = readFileSync(data.of('eval', 'questions_cmrc_dev.jsonl.gz'));
  const rows = data.save('cmrc.jsonl', gunzipSync(packed).toString('utf8'));
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
  return namedScores(runNode(scorer, ['score', data.scratch('qa'), data.save('qa.jsonl', answers)]).out);
}

function askOfNews(data: Data): Scores {
  const scorer = data.of('eval', 'score_qa.mjs');
  runNode(scorer, ['make-news', data.of('eval', 'questions_news.jsonl'), data.scratch('news')]);
  const news = data.of('eval', 'news.jsonl.gz');
  const batch = data.scratch('news/q.jsonl');
  const answers = broadsheet(['ask', '--batch', batch, '--json', '--news', news]);
  return namedScores(runNode(scorer, ['score', data.scratch('news'), data.save('news.jsonl', answers)]).out);
}

/** Whether the folder holds what is measured with. */
export function isTruth(folder: string): boolean {
  return existsSync(join(folder, 'eval', 'score_pages.mjs')) && existsSync(join(folder, 'seed', 'score_questions.mjs'));
}
