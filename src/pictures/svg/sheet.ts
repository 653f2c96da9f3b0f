import { PICTURES } from '../../limits/pictures.ts';
import type { Theme } from '../../model/picture.ts';
import { fitLetters, widthOf, wrapLetters } from './letters.ts';

/** The colours of a drawing: what it stands on, words, small print, the figures, and where nothing is known. */
export type Palette = {
  ground: string;
  ink: string;
  faint: string;
  mark: string;
  pale: string;
  empty: string;
  rule: string;
};

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#ffffff',
    ink: '#1c2128',
    faint: '#59636e',
    mark: '#1f6feb',
    pale: '#d6e6ff',
    empty: '#f0f2f5',
    rule: '#d0d7de',
  },
  dark: {
    ground: '#1e2127',
    ink: '#f2f4f7',
    faint: '#a9b2be',
    mark: '#5ba3ff',
    pale: '#26405f',
    empty: '#2a2e36',
    rule: '#434a55',
  },
};

/** Pixels around everything, and of the letters: a title, a line, small print. */
export const EDGE = 36;
export const SIZES = { title: 34, line: 27, value: 29, small: 20 } as const;
/** Pixels across between the edges. */
export const ROOM = PICTURES.width - 2 * EDGE;

type Letters = { x: number; y: number; size: number; fill: string; anchor?: 'start' | 'middle' | 'end'; halo?: string };

/** A text of any origin: it can be nothing but a text. '' where it is empty; a `halo` parts it from lines behind it. */
export function letters(text: string, { x, y, size, fill, anchor = 'start', halo }: Letters): string {
  if (text === '') return '';
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const around =
    halo === undefined ? '' : ` stroke="${halo}" stroke-width="7" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${place}${around}>${escapeText(text)}</text>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Pixels to a tenth: more digits nobody sees. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** The title over a drawing in one line or two, and where what follows begins. */
export function heading(title: string, { ink }: Palette): { svg: string; below: number } {
  const lines = wrapLetters(title, { size: SIZES.title, room: ROOM, most: 2 });
  const svg = lines
    .map((line, at) => letters(line, { x: EDGE, y: EDGE + 30 + at * 44, size: SIZES.title, fill: ink }))
    .join('');
  return { svg, below: EDGE + lines.length * 44 + 10 };
}

/** The small print from `top` on, and where the sheet ends. */
export function footing(notes: readonly string[], top: number, { faint }: Palette): { svg: string; height: number } {
  const lines = notes.flatMap((note) => wrapLetters(note, { size: SIZES.small, room: ROOM, most: 2 }));
  const svg = lines
    .map((line, at) => letters(line, { x: EDGE, y: top + 22 + at * 30, size: SIZES.small, fill: faint }))
    .join('');
  return { svg, height: Math.ceil(top + lines.length * 30 + EDGE - 6) };
}

/** A whole drawing. */
export function sheet(content: string, height: number, { ground }: Palette): string {
  const { width } = PICTURES;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Noto Sans SC"><rect width="${width}" height="${height}" fill="${ground}"/>${content}</svg>`;
}

/** A name beside others; the `at`-th where the font cannot write it. */
export function nameFor(name: string, at: number, size: number, room: number): string {
  return fitLetters(name, size, room) || `#${at + 1}`;
}

/** Printed words of a figure, whole or not at all: a number that is cut is another number. */
export function printedFor(printed: string, size: number, room: number): string {
  const text = printed.replace(/\s+/g, '');
  const written = fitLetters(text, size, Number.POSITIVE_INFINITY);
  return widthOf(written, size) <= room ? written : '';
}
