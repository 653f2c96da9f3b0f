import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Scan } from '../../src/model/scan.ts';
import type { Truth } from './truth.ts';

/** Pages set by run.ts --keep, as their true lines: small enough to be read in every test run, without a browser. */
const FOLDER = new URL('kept/', import.meta.url);

type KeptLine = readonly [text: string, left: number, top: number, width: number, height: number, inverse: 0 | 1];

/** A page with its truth; of the characters' places nothing is kept. */
type KeptPage = { name: string; scan: Scan; truth: Truth };

export function keepPage({ name, scan, truth }: KeptPage): void {
  const lines = scan.lines.map(({ text, box, inverse }): KeptLine => {
    const [left, top, width, height] = [box.left, box.top, box.width, box.height].map(Math.round);
    return [text, left ?? 0, top ?? 0, width ?? 0, height ?? 0, inverse ? 1 : 0];
  });
  mkdirSync(FOLDER, { recursive: true });
  const rows = lines.map((line) => JSON.stringify(line)).join(',\n');
  const rest = JSON.stringify({ ...scan, lines: 0 }).replace('"lines":0', `"lines":[\n${rows}\n]`);
  writeFileSync(new URL(`${name}.json`, FOLDER), `{"scan":${rest},\n"truth":${JSON.stringify(truth)}}\n`);
}

export function keptPages(): KeptPage[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const { scan, truth } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as {
        scan: Omit<Scan, 'lines'> & { lines: KeptLine[] };
        truth: Truth;
      };
      const lines = scan.lines.map(([text, left, top, width, height, inverse]) => ({
        text,
        box: { left, top, width, height },
        height,
        confidence: 1,
        inverse: inverse === 1,
        characters: [],
      }));
      return { name: file.replace('.json', ''), scan: { ...scan, lines }, truth };
    });
}
