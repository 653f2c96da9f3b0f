import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Reading } from '../../src/model.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { type ArticleScore, scoreOf, type Tally, tallyOf } from './score.ts';
import type { Truth } from './truth.ts';

const USAGE = `node tests/press/measure.ts FOLDER [--results FILE.jsonl] [--faults]
  Scores how the pages that run.ts wrote to FOLDER are read: from their true lines, and what
  \`broadsheet read FOLDER/* --json\` printed of their pictures and PDFs, kind by kind.`;

type Read = { kind: string; name: string; reading: Pick<Reading, 'articles'> };

function main(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { results: { type: 'string' }, faults: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const read = [...fromLines(folder), ...(values.results === undefined ? [] : fromResults(values.results))];
  const kinds = Map.groupBy(read, ({ kind }) => kind);
  console.log('kind     pages articles   body  title  found invented people');
  for (const [kind, pages] of kinds) {
    const tallies = pages.flatMap(({ name, reading }): Tally[] => {
      const file = join(folder, `${name}.truth.json`);
      if (!existsSync(file)) return [];
      const truth = JSON.parse(readFileSync(file, 'utf8')) as Truth;
      return [tallyOf(truth, reading, (fault) => values.faults && console.log(`${name} ${kind}: ${fault}`))];
    });
    console.log(rowOf(kind, tallies.length, scoreOf(tallies)));
  }
  return 0;
}

function rowOf(kind: string, pages: number, { body, title, found, invented, people, articles }: ArticleScore): string {
  const shares = [body, title, found, invented, people].map((share) => share.toFixed(4).padStart(7));
  return `${kind.padEnd(10)} ${String(pages).padStart(3)} ${String(articles).padStart(8)} ${shares.join('')}`;
}

function fromLines(folder: string): Read[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.scan.json'))
    .map((file) => {
      const scan = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const name = file.slice(0, -'.scan.json'.length);
      return { kind: 'lines', name, reading: readPage({ path: name, blocks: [], paper: null, date: null, scan }) };
    });
}

/** What was read of NAME.KIND.png and its like. */
function fromResults(file: string): Read[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading)
    .map((reading) => {
      const [name = '', kind = ''] = basename(reading.page).split('.');
      return { kind, name, reading };
    });
}

process.exitCode = main();
