/**
 * Cuts quotes out of pages that run.ts set, and says how many cut-outs hold exactly their words: by the boxes of the true
 * letters, and as the same OCR reads the cut-out again. node tests/press/cut-outs.ts FOLDER [QUOTES] [print.png|scan.jpg…]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { isWithin } from '../../src/clipping/boxes.ts';
import { clipWords } from '../../src/clipping/clip.ts';
import type { CutPart, Words } from '../../src/model/clipping.ts';
import type { Scan, ScannedLine } from '../../src/model/scan.ts';
import type { Page } from '../../src/model.ts';
import { printPlacesOf } from '../../src/reading/article/print-places.ts';
import { laidOut } from '../../src/reading/layout/laid-out.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { openScanner } from '../../src/scanning/open-scanner.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { lcs } from './lcs.ts';

/** A quote with the part of its page that is cut out for it. */
type Cut = { page: string; scan: Scan; text: string; parts: CutPart[] };

/** Shares of a quote’s letters that OCR may misread, and of what it sees that stands on no line of it; one letter in any case. */
const [MISSED, ALIEN] = [0.03, 0.03];

const [folder = '', most = '200', ending = 'print.png'] = process.argv.slice(2);
const names = readdirSync(folder).flatMap((file) => /^(.+)\.scan\.json$/.exec(file)?.[1] ?? []);
const all = names.flatMap((name) =>
  quotesOf(name, JSON.parse(readFileSync(join(folder, `${name}.scan.json`), 'utf8'))),
);
// Of every page alike.
const cuts = all.filter((_, at) => (at * Number(most)) % all.length < Number(most));
const scanner = openScanner();
let [byBoxes, byEye, largest, widest] = [0, 0, 0, 0];
for (const cut of cuts) {
  const isExact = letters(lettersMarked(cut)) === letters(cut.text);
  const original = { name: cut.page, bytes: readFileSync(join(folder, `${cut.page}.${ending}`)) };
  const made = await scanner.cutOut(original, cut.scan, cut.parts);
  const seen = made === null ? '' : await read(made.png);
  [largest, widest] = [Math.max(largest, made?.png.length ?? 0), Math.max(widest, made?.width ?? 0)];
  const holds = isHeld(seen, cut);
  byBoxes += isExact ? 1 : 0;
  byEye += holds ? 1 : 0;
  if (!isExact || !holds) console.log(`${cut.page}: ${cut.text}\n  marked ${lettersMarked(cut)}\n  seen   ${seen}`);
}
await scanner.close();
console.log(
  `${cuts.length} of ${all.length} quotes: by boxes ${byBoxes}, read again ${byEye}; at most ${largest} bytes and ${widest} pixels across`,
);

function quotesOf(page: string, scan: Scan): Cut[] {
  const set: Page = laidOut({ path: page, blocks: [], paper: null, date: null, scan });
  return readPage(set).articles.flatMap((article) => {
    const places = printPlacesOf(article, set);
    return article.paragraphs.flatMap((text, paragraph) =>
      sentencesOf(text).map(({ start, end }) => {
        const words: Words = { paragraph, start, end };
        return { page, scan, text: text.slice(start, end), parts: clipWords(words, [words], { places, scan }) };
      }),
    );
  });
}

/** The letters of the page whose middles are marked, part by part from above. */
function lettersMarked({ scan, parts }: Cut): string {
  return parts
    .flatMap(({ box, marked }) =>
      linesIn(scan, box).flatMap(({ text, box: { top, height }, characters }) =>
        characters.map(({ left, width }, at) =>
          marked.some((mark) => isWithin({ left, top, width, height }, mark)) ? text.charAt(at) : '',
        ),
      ),
    )
    .join('')
    .replace(/\s/g, '');
}

function linesIn(scan: Scan, box: CutPart['box']): ScannedLine[] {
  return scan.lines.filter((line) => isWithin(line.box, box)).toSorted((a, b) => a.box.top - b.box.top);
}

/** Whether what OCR sees in a cut-out is the quote, on its lines, and nothing else. */
function isHeld(seen: string, { scan, parts, text }: Cut): boolean {
  const printed = letters(parts.flatMap(({ box }) => linesIn(scan, box).map((line) => line.text)).join(''));
  const quote = letters(text);
  const missed = quote.length - lcs(quote, seen);
  const alien = seen.length - lcs(printed, seen);
  return missed <= Math.max(1, MISSED * quote.length) && alien <= Math.max(1, ALIEN * seen.length);
}

async function read(png: Uint8Array): Promise<string> {
  // A page has margins, and so has what is read like one.
  const white = { top: 80, bottom: 80, left: 80, right: 80, background: '#fff' };
  const bytes = await sharp(png).extend(white).png().toBuffer();
  const scanned = await scanner.scan({ name: 'cut.png', bytes });
  const lines = scanned.ok ? (scanned.value.pages[0]?.lines ?? []) : [];
  return letters(
    lines
      .toSorted((a, b) => a.box.top - b.box.top)
      .map(({ text }) => text)
      .join(''),
  );
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
