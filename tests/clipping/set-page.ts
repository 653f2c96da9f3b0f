import type { Box, Scan, ScannedLine } from '../../src/model/scan.ts';
import type { Block, Page } from '../../src/model.ts';

/** Pixels of a letter, of one of a head and from line to line, letters of a line, lines of a column, and pixels between two columns. */
const SET = { letter: 20, head: 26, pitch: 30, line: 16, column: 40, gutter: 24, margin: 50 };

/** A page as perfect eyes would scan it, and for each unit of each text the box in which it was printed. */
export type SetPage = Page & { scan: Scan; boxes: (Box | null)[][] };

/**
 * Sets texts one below the other in narrow columns, two letters in at the beginning of each as papers do, `heads` in larger
 * ones; every text ends its line. Each column is a block, as OCR takes it.
 */
export function setPage(
  texts: readonly string[],
  { path = 'page.png', heads = [] }: { path?: string; heads?: readonly number[] } = {},
): SetPage {
  const lines: ScannedLine[] = [];
  const boxes: (Box | null)[][] = [];
  for (const [of, text] of texts.entries()) {
    const letter = heads.includes(of) ? SET.head : SET.letter;
    const fits = Math.floor((SET.line * SET.letter) / letter);
    const own: (Box | null)[] = [];
    let at = 0;
    while (at < text.length) {
      const indent = at === 0 && letter === SET.letter ? 2 : 0;
      const printed = text.slice(at, at + fits - indent);
      const line = lineAt(lines.length, printed, { indent, letter });
      lines.push(line);
      own.push(...printed.split('').map((letter, unit) => (letter.trim() === '' ? null : boxAt(line, unit))));
      at += printed.length;
    }
    boxes.push(own);
  }
  const columns = Math.ceil(lines.length / SET.column);
  const blocks: Block[] = Array.from({ length: columns }, (_, number) => {
    const own = lines
      .keys()
      .toArray()
      .slice(number * SET.column, (number + 1) * SET.column);
    return { number, text: own.map((line) => lines[line]?.text ?? '').join('\n'), lines: own };
  });
  const width = 2 * SET.margin + columns * (SET.line * SET.letter + SET.gutter);
  const height = 2 * SET.margin + SET.column * SET.pitch;
  const scan: Scan = { page: 0, width, height, turn: 0, tilt: 0, from: 'picture', lines, rules: [], pictures: [] };
  return { path, blocks, paper: null, date: null, scan, boxes };
}

function lineAt(number: number, text: string, { indent, letter }: { indent: number; letter: number }): ScannedLine {
  const column = Math.floor(number / SET.column);
  const left = SET.margin + column * (SET.line * SET.letter + SET.gutter) + indent * SET.letter;
  const top = SET.margin + (number % SET.column) * SET.pitch;
  const characters = text.split('').map((_, unit) => ({ left: left + unit * letter, width: letter, confidence: 1 }));
  const box = { left, top, width: text.length * letter, height: letter };
  return { text, box, height: letter, confidence: 1, inverse: false, characters };
}

function boxAt({ box, characters }: ScannedLine, unit: number): Box {
  const { left, width } = characters[unit] ?? { left: 0, width: 0 };
  return { left, top: box.top, width, height: box.height };
}
