import { parseArgs } from 'node:util';
import { openScanner } from '../../src/scanning/open-scanner.ts';
import { scoreCharacters } from './characters.ts';
import { DESIGNS } from './design.ts';
import { type Kind, picture } from './kinds.ts';
import { openPress } from './press.ts';
import { ownStories, pickStories } from './story.ts';

/** The share of characters that must be right, as print, as scan and as photo. */
const FLOORS: readonly (readonly [Kind, number])[] = [
  ['print', 0.995],
  ['scan', 0.99],
  ['photo', 0.96],
];

/**
 * Sets a page of each design, makes a print, a scan and a photo of them in turn, reads them, and prints the share of
 * characters that were read beside what it must be: with --characters of running text on a page, from other stories with
 * another --seed, and with --faults each line that was misread.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      characters: { type: 'string', default: '1500' },
      seed: { type: 'string', default: '0' },
      faults: { type: 'boolean', default: false },
    },
  });
  const press = await openPress();
  const scanner = openScanner();
  let missed = 0;
  for (const [at, [kind, floor]] of FLOORS.entries()) {
    const design = DESIGNS[at % DESIGNS.length]!;
    const set = await press.print(
      pickStories(ownStories(), Number(values.characters), Number(values.seed) + at),
      design,
    );
    const bytes = await picture(set.png, kind, at + 1);
    const read = await scanner.scan({ name: kind, bytes });
    const [page] = read.ok ? read.value.pages : [];
    if (page === undefined) throw new Error(`nothing was read of the ${kind}`);
    const { all, wrong, strange, faults } = scoreCharacters(set.scan, page);
    const share = 1 - wrong / all;
    if (share < floor) missed += 1;
    console.log(
      `${kind.padEnd(6)} ${design.name.padEnd(8)} ${share.toFixed(4)} of ${all} characters, at least ${floor}`,
    );
    if (values.faults) for (const { printed, read: got } of faults) console.log(`  ${printed}\n  ${got}`);
    if (values.faults) for (const text of strange) console.log(`  printed nowhere: ${text}`);
  }
  await scanner.close();
  await press.close();
  return missed > 0 ? 1 : 0;
}

process.exitCode = await main();
