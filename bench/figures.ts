import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findDates } from '../src/figures/dates/find-dates.ts';
import { findFigures } from '../src/figures/find-figures.ts';
import type { Day } from '../src/model.ts';
import { runNode } from '../tests/quality/broadsheet.ts';
import { goldenPages } from '../tests/quality/golden.ts';
import { type AmountScores, scoreAmounts, type Written } from './amounts.ts';
import { type Found, recognizeText } from './recognizers.ts';
import { row, timeInTurns } from './spread.ts';

const USAGE = `npm run bench -- figures [--truth DIR] [--rounds 5]
  figures and dates beside Microsoft's Recognizers-Text on the golden pages' paragraphs
  --truth DIR  also on the sentences and the real page that lie there, judged by their scoring program`;

type Read = (text: string, today: Day | null) => Found;

/** The peer reads no measure words: where a page is read, its bare numbers count too, the unit unknown. */
const READERS = {
  broadsheet: (text, today) => ({
    figures: findFigures(text, { articleId: '', paragraph: 0, district: null, today }),
    dates: findDates(text, today),
  }),
  'recognizers-text': recognizeText,
  'recognizers-text, bare numbers too': (text, today) => recognizeText(text, today, { bareNumbers: true }),
} as const satisfies Record<string, Read>;

/** Compares figures as read and the time they take. */
export function benchFigures(words: readonly string[]): void {
  const { values } = parseArgs({
    args: [...words],
    options: { truth: { type: 'string' }, rounds: { type: 'string', default: '5' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const rounds = Number(values.rounds);
  compareWritten('golden pages', goldenArticles(), rounds);
  if (values.truth === undefined) return;
  compareWritten('real page', realArticles(join(values.truth, 'seed', 'gold.json')), rounds);
  compareSentences(values.truth, rounds);
}

/** Recall and precision on articles whose figures are known, and time per character. */
function compareWritten(name: string, articles: readonly Written[], rounds: number): void {
  const figures = articles.reduce((sum, one) => sum + one.figures.filter(({ also }) => !also).length, 0);
  console.log(`\n${name}: ${articles.length} articles, ${figures} figures`);
  console.log(row('', 'recall', 'precision', 'recall', 'precision'));
  console.log(row('', 'value+unit', 'value+unit', 'value', 'value'));
  for (const [reader, read] of Object.entries<Read>(READERS)) {
    const { withUnit, valueAlone }: AmountScores = scoreAmounts(articles, read);
    const cells = [withUnit.recall, withUnit.precision, valueAlone.recall, valueAlone.precision];
    console.log(row(reader, ...cells.map(share)));
  }
  compareTimes(
    articles.flatMap(({ paragraphs, today }) => paragraphs.map((text) => ({ text, today }))),
    rounds,
  );
}

/** The scores of the program that lies beside the sentences, and time per character. */
function compareSentences(truth: string, rounds: number): void {
  const batch = join(truth, 'eval', 'figures_zh_dev.jsonl');
  const rows = readFileSync(batch, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { id: string; input: string; reference: string } => JSON.parse(line));
  const sentences = rows.map(({ input, reference }) => ({ text: input, today: reference.slice(0, 10) || null }));
  console.log(`\nsentences: ${rows.length}`);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  for (const [reader, read] of Object.entries<Read>(READERS)) {
    const results = join(folder, 'results.jsonl');
    const lines = sentences.map(({ text, today }, index) =>
      JSON.stringify({ id: rows[index]?.id, ...read(text, today) }),
    );
    writeFileSync(results, `${lines.join('\n')}\n`);
    const { out, err } = runNode(join(truth, 'eval', 'score_figures.mjs'), [batch, results]);
    console.log(`${reader.padEnd(34)} ${out.trim() || err.trim()}`);
  }
  rmSync(folder, { recursive: true });
  compareTimes(sentences, rounds);
}

function compareTimes(texts: readonly { text: string; today: Day | null }[], rounds: number): void {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const over = (read: Read) => () => {
    for (const { text, today } of texts) read(text, today);
  };
  const times = timeInTurns(
    { broadsheet: over(READERS.broadsheet), 'recognizers-text': over(READERS['recognizers-text']) },
    rounds,
  );
  console.log(row(`µs a character (${characters})`, 'median', 'min', 'max', 'ratio'));
  for (const [reader, { median, min, max }] of Object.entries(times)) {
    const cells = [median, min, max].map((ms) => ((1_000 * ms) / characters).toFixed(2));
    console.log(row(reader, ...cells, `×${(median / times.broadsheet.median).toFixed(1)}`));
  }
}

function share(value: number): string {
  return value.toFixed(3);
}

function goldenArticles(): Written[] {
  return goldenPages().flatMap(({ articles, date }) =>
    articles.map(({ paragraphs, figures }) => ({ paragraphs, figures, today: date })),
  );
}

type Gold = { latest_date: Day; articles: { paragraphs: { text: string }[]; figures: Written['figures'] }[] };

function realArticles(path: string): Written[] {
  const gold: Gold = JSON.parse(readFileSync(path, 'utf8'));
  return gold.articles.map(({ paragraphs, figures }) => ({
    paragraphs: paragraphs.map(({ text }) => text),
    figures,
    today: gold.latest_date,
  }));
}
