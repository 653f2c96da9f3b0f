import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openScanner } from '../src/scanning/open-scanner.ts';
import { scoreCharacters } from '../tests/press/characters.ts';
import { DESIGNS, type Design } from '../tests/press/design.ts';
import { type Kind, picture } from '../tests/press/kinds.ts';
import { openPress, type Printed } from '../tests/press/press.ts';
import { ownStories, pickStories } from '../tests/press/story.ts';
import { processesUnder, usedBy } from './processes.ts';
import { row } from './spread.ts';

const USAGE = `npm run bench -- scans [--characters 8000] [--kind print] [FILE…]
  what reading a page costs: seconds of computing and memory at most of the process that reads it. Without a FILE a page of so
  many characters is set, as print, scan or photo, and how many of them are right is told as well; Linux alone.`;

/** Milliseconds between two looks at the process that reads: what it used at most it tells itself. */
const LOOK_MS = 200;

type Original = { name: string; bytes: Uint8Array; set?: Printed };

/** Reads pages one after the other, and prints what each cost. */
export async function benchScans(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      characters: { type: 'string', default: '8000' },
      kind: { type: 'string', default: 'print' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const files = positionals.map((file): Original => ({ name: basename(file), bytes: readFileSync(file) }));
  const originals = files.length > 0 ? files : [await setPage(Number(values.characters), values.kind as Kind)];
  const native = await import('onnxruntime-node' as string).then(
    () => 'natively',
    () => 'with WebAssembly',
  );
  console.log(row(`read ${native}, load ${loadavg()[0]?.toFixed(1)}`, 'characters', 'right', 'computing', 'memory'));
  for (const original of originals) {
    const scanner = openScanner();
    const reading = watchReader();
    const read = await scanner.scan(original);
    const { seconds, megabytes } = await reading.stop();
    await scanner.close();
    const lines = read.ok ? read.value.pages.flatMap((page) => page.lines) : [];
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
    const score = original.set === undefined ? null : scoreCharacters(original.set.scan, { lines });
    const right = score === null ? '-' : (1 - score.wrong / score.all).toFixed(4);
    const name = read.ok ? original.name : `${original.name}: ${read.error}`;
    console.log(
      row(name, String(score?.all ?? letters), right, `${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`),
    );
  }
}

/** The narrowest of the press's papers with twice as many places, so that a page may be as full as a broadsheet's. */
async function setPage(characters: number, kind: Kind): Promise<Original> {
  const weekly = DESIGNS.find(({ name }) => name === 'weekly') as Design;
  const press = await openPress();
  const stories = ownStories();
  // What finds no place is left out, so more is given until the page is full.
  for (let given = characters; ; given *= 1.15) {
    const picked = pickStories(stories, given, 0);
    const set = await press.print(picked, { ...weekly, slots: [...weekly.slots, ...weekly.slots] });
    const printed = set.scan.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (printed < characters && picked.length < stories.length) continue;
    await press.close();
    return { name: kind, bytes: await picture(set.png, kind), set };
  }
}

/** Follows what reads, by whatever process: computing of all together, and memory of the one that has most. */
function watchReader() {
  const used = new Map<string, { seconds: number; megabytes: number }>();
  let alive: string[] = [];
  const look = async () => {
    if (alive.length === 0) alive = await processesUnder(process.pid, 'scan-process');
    for (const pid of alive) {
      const now = await usedBy(pid);
      if (now === null) alive = [];
      else used.set(pid, now);
    }
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  return {
    async stop() {
      clearInterval(timer);
      await look();
      const all = [...used.values()];
      return {
        seconds: all.reduce((sum, one) => sum + one.seconds, 0),
        megabytes: Math.max(0, ...all.map(({ megabytes }) => megabytes)),
      };
    },
  };
}
