import { benchAnswers } from './answers.ts';
import { benchAskers } from './askers.ts';
import { benchDigests } from './digests.ts';
import { benchDiscord } from './discord.ts';
import { benchFigures } from './figures.ts';
import { benchGuilds } from './guilds.ts';
import { benchLinear } from './linear.ts';
import { benchPlan } from './plan.ts';
import { benchReading } from './reading.ts';
import { benchRestart } from './restart.ts';
import { benchScans } from './scans.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchTyping } from './typing.ts';

const USAGE = `npm run bench -- [search | reading | figures | answers | askers | digests | discord | restart | start | guilds | plan | typing | linear | scans] [options]
  each beside peers in the same run, after a warm-up; --help behind a part's name says what it takes
  Without a name: all of them in small sizes. Options without a name are those of search.`;

type Part = { run(words: readonly string[]): void | Promise<void>; small: readonly string[] };

const PARTS: Readonly<Record<string, Part>> = {
  reading: { run: benchReading, small: ['--rounds', '10'] },
  discord: { run: benchDiscord, small: ['--seconds', '5'] },
  figures: { run: benchFigures, small: ['--rounds', '3'] },
  answers: { run: benchAnswers, small: ['--rounds', '2'] },
  askers: { run: benchAskers, small: ['--seconds', '0.2', '--deadline', '2'] },
  restart: { run: benchRestart, small: ['--size', '1000'] },
  start: { run: benchStart, small: ['--size', '1000', '--rounds', '2'] },
  digests: { run: benchDigests, small: ['--size', '300', '--rounds', '1'] },
  guilds: { run: benchGuilds, small: ['--size', '200'] },
  typing: { run: benchTyping, small: ['--size', '10000', '--rounds', '10'] },
  plan: { run: benchPlan, small: ['--digests', '10000'] },
  scans: { run: benchScans, small: ['--characters', '1500'] },
  linear: { run: benchLinear, small: ['--share', '0.02', '--triples', '20'] },
  search: { run: benchSearch, small: ['--sizes', '1000', '--minutes', '0.5'] },
};

async function main(words: readonly string[]): Promise<void> {
  const [first = '', ...rest] = words;
  const part = PARTS[first];
  if (part !== undefined) {
    await part.run(rest);
  } else if (first === '') {
    for (const [name, { run, small }] of Object.entries(PARTS)) {
      console.log(`\n— ${name} ${small.join(' ')}`);
      await run(small);
    }
  } else if (first.startsWith('--') && first !== '--help') {
    await benchSearch(words);
  } else {
    console.log(USAGE);
  }
}

await main(process.argv.slice(2));
