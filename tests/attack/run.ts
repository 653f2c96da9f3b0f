// Attacks the running program, and prints what came of it; ends with 1 where anything is over the budget of budget.ts.
import { parseArgs } from 'node:util';
import { seeded } from '../../bench/draw.ts';
import { archiveOf } from './archive.ts';
import { attackAll, type Report } from './attack.ts';
import { ARTICLES, BUDGET } from './budget.ts';
import { ROWS } from './rows.ts';
import { shareOf } from './share.ts';
import { dearest, faultsOf, sweep } from './sweep.ts';
import { table } from './table.ts';

const USAGE = `npm run attack -- [--share PERCENT] [--seed N] [--scale 0..1] [--articles N] [--only WORDS] [--markdown]
       npm run attack -- --sweep [--share PERCENT] [--seed N]
  --share    attack with so many in a hundred of the rows, over no archive unless --articles says so
  --scale    the share of their full size, 0 to 1
  --only     the rows whose name has these words
  --sweep    give texts of every kind to the command line instead, each beside ordinary news of its size`;

const values = optionsOf();
if (values === null) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const [share, scale] = [Number(values.share), Number(values.scale)];
// A share is for a quick look, with the archive as small as it comes.
const articles = Number(values.articles ?? (share === 100 ? ARTICLES : 0));
const random = seeded(seed);
const say = (line: string) => void process.stderr.write(`${line}\n`);
if (values.sweep) {
  say(`seed ${seed}: sweep`);
  const swept = await sweep({ share, random }, (one) => {
    const faults = faultsOf(one);
    if (faults.length > 0) say(`✗ ${one.command} ${one.bytes} ${JSON.stringify(one.kind)}: ${faults.join(', ')}`);
  });
  process.stdout.write(`${dearest(swept)}\n`);
  process.exit(swept.some((one) => faultsOf(one).length > 0) ? 1 : 0);
}
const chosen = shareOf(ROWS, share, random).filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);
say(`seed ${seed}: ${chosen.length} of ${ROWS.length} rows at ${scale} of their size, ${articles} articles`);

const archive = await archiveOf(articles, random, say);
const told = (report: Report) =>
  say(`${report.faults.length === 0 ? '✓' : '✗'} ${report.row}: ${report.faults.join(', ') || 'held'}`);
const reports = await attackAll(chosen, { scale, random }, { settings: archive.settings, told });
const quiet = archive.quietMb === null || archive.quietMb <= BUDGET.quietMb;
await archive.close();
process.stdout.write(
  `${values.markdown ? table(reports) : reports.map((report) => JSON.stringify(report)).join('\n')}\n`,
);
if (archive.quietMb !== null)
  say(`memory with ${articles} articles and nothing to do: ${Math.round(archive.quietMb)} MB`);
const failed = reports.filter(({ faults }) => faults.length > 0).length;
say(`${reports.length - failed} of ${reports.length} rows held`);
process.exitCode = failed === 0 && quiet ? 0 : 1;
// What is left to listen to, such as a connection kept alive, keeps nobody waiting once the last line is out.
process.stdout.write('', () => process.exit());

function optionsOf() {
  try {
    return parseArgs({
      options: {
        share: { type: 'string', default: '100' },
        seed: { type: 'string' },
        scale: { type: 'string', default: '1' },
        articles: { type: 'string' },
        only: { type: 'string' },
        markdown: { type: 'boolean', default: false },
        sweep: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}
