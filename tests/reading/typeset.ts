import type { Page } from '../../src/model.ts';
import type { Piece } from '../../src/reading/lines/lines.ts';
import { printedWidth } from '../../src/reading/lines/width.ts';

const HANGING = /[,。、;:!?”）》，；：！？)"]/;

/** Sets a paragraph in a column of so many ems, its first line set in by two; a mark may hang over the edge. */
export function linesIn(text: string, column: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 2;
  for (const word of text.match(/[0-9A-Za-z.%]+|./gu) ?? []) {
    const more = printedWidth(word);
    const hangs = HANGING.test(word) && width + more <= column + 1;
    if (width + more > column && !hangs && line !== '') {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += word;
    width += more;
  }
  return line === '' ? lines : [...lines, line];
}

/** The same as OCR gives it: one block, a space where each line broke. */
export function setIn(text: string, column: number): string {
  return linesIn(text, column).join(' ');
}

/** A page of such blocks. */
export function pageOf(blocks: readonly string[], path = 'pages/test.txt'): Page {
  return { path, paper: null, date: null, blocks: blocks.map((text, number) => ({ number, text })) };
}

/** A block of such lines as it is weighed. */
export function piece(lines: readonly string[], column: number): Piece {
  return { number: 0, text: lines.join(' '), lines: [...lines], column, table: false };
}
