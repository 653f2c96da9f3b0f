import type { Newsroom } from '../newsroom/newsroom.ts';
import { csvHead, csvLine } from '../rendering/csv.ts';
import { articleCells, figureCells, figureRows, type Row, storyCells } from '../rendering/rows.ts';
import type { Invocation } from './arguments.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** What can be taken out. */
type ExportKind = 'articles' | 'figures' | 'stories';

/** One thing with its cells; JSON has it whole. */
type Taken = { whole: unknown; cells: Row };

/** `export`: the archive on standard output, a line each, as fast as somebody reads it. */
export async function exportAll(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<ExitCode> {
  const csv = line.format === 'csv';
  const kind = (line.words[0] as ExportKind | undefined) ?? (csv ? 'figures' : 'articles');
  let first = true;
  for await (const { whole, cells } of TAKEN[kind](newsroom)) {
    if (!around.listening()) break;
    if (csv && first) around.out(csvHead(cells));
    first = false;
    around.out(csv ? csvLine(cells) : JSON.stringify(whole));
  }
  return 0;
}

/** `figures --export`: the figures of a place, a topic or of all, as a table or one JSON list. */
export async function exportFigures(
  { words, topic, exported }: Invocation,
  newsroom: Newsroom,
  around: Surroundings,
): Promise<ExitCode> {
  const filter = await newsroom.filterNamed({
    ...(words.length > 0 && { district: words.join(' ') }),
    ...(topic && { topic }),
  });
  if (!filter.ok) {
    around.err(`No ${filter.error.kind} is called ${filter.error.typed}: suggest ${filter.error.kind} lists names.`);
    return 1;
  }
  const csv = exported === 'csv';
  let count = 0;
  for await (const { whole, cells } of figuresOf(newsroom, filter.value)) {
    if (!around.listening()) return 0;
    if (csv && count === 0) around.out(csvHead(cells));
    around.out(csv ? csvLine(cells) : `${count === 0 ? '[' : ','}${JSON.stringify(whole)}`);
    count += 1;
  }
  if (!csv) around.out(count === 0 ? '[]' : ']');
  return 0;
}

async function* figuresOf(newsroom: Newsroom, filter: Parameters<Newsroom['archive']>[0]): AsyncIterable<Taken> {
  for await (const article of newsroom.archive(filter)) {
    for (const row of figureRows(article)) yield { whole: row, cells: figureCells(row) };
  }
}

const TAKEN: Readonly<Record<ExportKind, (newsroom: Newsroom) => AsyncIterable<Taken>>> = {
  async *articles(newsroom) {
    for await (const article of newsroom.archive({})) yield { whole: article, cells: articleCells(article) };
  },
  figures: (newsroom) => figuresOf(newsroom, {}),
  async *stories(newsroom) {
    for await (const story of newsroom.stories()) yield { whole: story, cells: storyCells(story) };
  },
};
