import { type Line, type Measured, misses } from './floors.ts';

/** Scores beside floors, and what a peer reaches, as a table for a terminal, one section after the other. */
export function tableOf(lines: readonly Line[], peers: Measured = {}): string {
  const width = Math.max(...lines.map(({ measure }) => cells(measure)), 8);
  return Object.entries(Object.groupBy(lines, ({ section }) => section))
    .map(([section, rows = []]) => [section, ...rows.map((row) => rowOf(row, width) + peerOf(row, peers))].join('\n'))
    .join('\n\n');
}

function rowOf(line: Line, width: number): string {
  const name = line.measure + ' '.repeat(width - cells(line.measure));
  return `  ${name}  ${number(line.score)}  floor ${number(line.floor)}${misses(line) ? '  MISSED' : ''}`;
}

function peerOf({ section, measure }: Line, peers: Measured): string {
  const score = peers[section]?.[measure];
  return score === undefined ? '' : `  peer ${number(score)}`;
}

function number(value: number | null): string {
  return value === null ? '    -' : value.toFixed(3);
}

/** Columns that a text takes on a terminal: a Chinese character takes two. */
function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}
