import { parseArgs } from 'node:util';
import { calibrationTable } from './quality/calibration.ts';
import { type Everyday, measureEveryday } from './quality/everyday.ts';
import { everydayScores, everydayTable, notAhead } from './quality/everyday-report.ts';
import { beside, type Line, type Measured, misses, raised, readFloors, writeFloors } from './quality/floors.ts';
import { corpusDigest } from './quality/golden.ts';
import { measureGolden } from './quality/measure.ts';
import { damageTable, scorePerDamage } from './quality/per-damage.ts';
import { withData } from './quality/scratch.ts';
import { tableOf } from './quality/table.ts';
import { isTruth, measurePeers, measureTruth } from './quality/truth.ts';

const USAGE = `npm run quality -- [--truth DIR] [--damages] [--calibration] [--everyday] [--raise] [--faults]
  --truth DIR  also measure over the data in DIR, with the scoring programs that lie there,
               and print what peers reach: on figures @microsoft/recognizers-text-suite, on everyday questions
               the rival that lies there, over MiniSearch, which must be behind on every set
  --damages    with --truth, print how the pages there are read for each kind of damage, and what they do not say
  --calibration
               with --truth, print what each threshold of confidence would answer and refuse, and nothing else
  --everyday   with --truth, ask the everyday questions and measure nothing else
  --raise      lift every floor to what was reached; none is ever lowered
  --faults     print each golden question that was answered wrongly, and how many of each kind were right`;

/**
 * Prints scores beside floors.
 * @returns 0, 1 where a floor is missed, the rival is not behind or the corpus is another one, 2 on wrong usage.
 */
function main(): number {
  const options = optionsOf(process.argv.slice(2));
  if (options === null || (options.truth !== undefined && !isTruth(options.truth))) {
    console.error(options === null ? USAGE : `${options.truth} holds no data to measure with.`);
    return 2;
  }
  if (options.truth !== undefined && options.calibration) {
    console.log(calibrationTable(options.truth));
    return 0;
  }
  const everyday = options.truth === undefined ? [] : withData(options.truth, measureEveryday);
  const measured = options.everyday ? everydayOf(everyday) : { ...measure(options), ...everydayOf(everyday) };
  const pinned = readFloors();
  const lines = beside(measured, pinned);
  const missed = lines.filter(misses);
  const corpus = corpusDigest();
  printTables(lines, everyday, options);
  if (options.raise) return raise();
  const other = corpus === pinned.corpus ? '' : '; the golden pages are not those of the floors: run with --raise';
  const behind = notAhead(everyday);
  const rival = behind.length === 0 ? '' : `; not ahead of the rival: ${behind.join(', ')}`;
  console.log(`\n${lines.length} scores, ${missed.length} below the floor${rival}${other}`);
  return missed.length > 0 || rival !== '' || other !== '' ? 1 : 0;

  function raise(): number {
    if (missed.length > 0) {
      console.log(`\n${missed.length} scores are below the floor: nothing is raised, and no floor is ever lowered.`);
      return 1;
    }
    writeFloors(raised(measured, pinned, corpus));
    console.log(`\n${lines.length} floors stand at what was reached.`);
    return 0;
  }
}

type Options = {
  truth?: string;
  damages: boolean;
  calibration: boolean;
  everyday: boolean;
  raise: boolean;
  faults: boolean;
};

function measure({ truth, faults }: Options): Measured {
  const say = faults ? console.log : () => {};
  return { ...measureGolden(say), ...(truth === undefined ? {} : measureTruth(truth)) };
}

function everydayOf(everyday: readonly Everyday[]): Measured {
  return everyday.length === 0 ? {} : { 'everyday questions': everydayScores(everyday) };
}

function printTables(lines: readonly Line[], everyday: readonly Everyday[], options: Options): void {
  console.log(tableOf(lines, options.truth === undefined || options.everyday ? {} : measurePeers(options.truth)));
  if (everyday.length > 0) console.log(`\n${everydayTable(everyday)}`);
  if (options.truth !== undefined && options.damages) console.log(`\n${damageTable(scorePerDamage(options.truth))}`);
}

function optionsOf(words: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        truth: { type: 'string' },
        damages: { type: 'boolean', default: false },
        calibration: { type: 'boolean', default: false },
        everyday: { type: 'boolean', default: false },
        raise: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return null;
  }
}

try {
  process.exitCode = main();
} catch (cause) {
  // A run that fails is measured as nothing: what it said is all there is to say.
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
