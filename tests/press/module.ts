import type { Design, Slot } from './design.ts';
import type { Story } from './story.ts';

/** What a line of print is of. */
export type Part = 'kicker' | 'title' | 'subtitle' | 'subhead' | 'text' | 'byline' | 'caption' | 'cell' | 'furniture';

/** One line on the page, before a browser draws it. */
export type Setting = {
  part: Part;
  text: string;
  left: number;
  top: number;
  width: number;
  size: number;
  weight: number;
  align: 'left' | 'center' | 'right' | 'justify';
  inverse: boolean;
};

export type Place = { left: number; top: number; width: number; height: number };

/** A story as it stands on the page; `dark` are areas that light letters stand on. */
export type Module = { height: number; settings: Setting[]; rules: Place[]; pictures: Place[]; dark: Place[] };

/** A line of text as the browser broke it; `last` is its paragraph's last, `first` its first. */
export type Line = { text: string; first: boolean; last: boolean; subhead: boolean; byline: boolean };

const BOX = 12;

/** The width of a story's columns, narrower where a frame stands around it. */
export function columnOf(design: Design, { span }: Slot, story: Story): number {
  const { em, measure, gutter } = design;
  const whole = span * em * measure + (span - 1) * gutter;
  return story.boxed ? (whole - 2 * BOX - (span - 1) * gutter) / span : em * measure;
}

/** Sets a story in its columns, from the place's upper left corner. */
export function setModule(design: Design, slot: Slot, story: Story, lines: readonly Line[]): Module {
  const { gutter, pitch, em } = design;
  const column = columnOf(design, slot, story);
  const pad = story.boxed ? BOX : 0;
  const module: Module = { height: 0, settings: [], rules: [], pictures: [], dark: [] };
  const left = (at: number) => pad + at * (column + gutter);
  const wide = (from: number, to: number) => (to - from) * column + (to - from - 1) * gutter;
  const [from, to] = headColumns(slot);
  const head = setHead(design, slot, story, { left: left(from), top: pad, width: wide(from, to), wide: to - from });
  module.settings.push(...head.settings);
  module.dark.push(...head.dark);
  const tops = Array.from({ length: slot.span }, (_, at) => (at >= from && at < to ? head.bottom : pad));
  if (slot.picture === true && story.caption !== null) {
    const [first, end] = slot.span > 2 ? [slot.span - 2, slot.span] : [0, slot.span];
    const top = Math.max(...tops.slice(first, end));
    const picture = { left: left(first), top, width: wide(first, end), height: Math.round(wide(first, end) * 0.45) };
    module.pictures.push(picture);
    const size = em * 0.9;
    const below = top + picture.height + 4;
    module.settings.push(line('caption', story.caption, { ...picture, top: below, size, weight: 400, align: 'left' }));
    for (let at = first; at < end; at += 1) tops[at] = below + pitch + 4;
  }
  const table = story.table === null ? 0 : tableHeight(design, story.table.rows.length);
  const bottom = fill(lines, tops, pitch, (text, at, top) => {
    module.settings.push(textLine(design, text, { left: left(at), top, width: column }));
  });
  module.height = bottom + pad;
  if (story.table !== null) {
    setTable(design, story.table, module, {
      left: pad,
      top: bottom + 8,
      width: wide(0, Math.min(2, slot.span)),
      height: table,
    });
    module.height = bottom + 8 + table + pad;
  }
  if (story.boxed) module.rules.push({ left: 0, top: 0, width: wide(0, slot.span) + 2 * pad, height: module.height });
  return module;
}

function headColumns({ shape, span }: Slot): [number, number] {
  if (shape === 'beside') return [0, Math.max(1, span - 1)];
  if (shape === 'amid') return span > 3 ? [1, span - 1] : [0, span];
  return [0, span];
}

type HeadPlace = { left: number; top: number; width: number; wide: number };

function setHead(design: Design, slot: Slot, story: Story, place: HeadPlace) {
  const { em, title, kicker } = design;
  const settings: Setting[] = [];
  const dark: Place[] = [];
  const width = place.width - 8;
  const at = { left: place.left + 4, width, align: title.align };
  let top = place.top + 4;
  const add = (part: Part, text: string, size: number, weight: number, inverse = false) => {
    for (const one of broken(text, width / size)) {
      settings.push({ part, text: one, ...at, top, size, weight, inverse });
      top += Math.round(size * 1.3);
    }
  };
  if (story.kicker !== null) add('kicker', story.kicker, em * kicker.size, kicker.weight);
  const begin = top;
  const size = Math.round(em * (title.least + title.perColumn * (place.wide - 1)));
  if (story.title !== null) add('title', story.title, size, title.weight, slot.inverse);
  if (slot.inverse === true)
    dark.push({ left: place.left, top: begin - 2, width: place.width, height: top - begin + 2 });
  if (story.subtitle !== null) add('subtitle', story.subtitle, em * kicker.size, kicker.weight);
  if (story.byline?.at === 'under-head' && story.byline.printed !== null) {
    add('byline', story.byline.printed, em * 0.95, 400);
  }
  return { settings, dark, bottom: top + 6 };
}

/** A head in as many lines as it needs, all but equally long. */
function broken(text: string, fits: number): string[] {
  const width = (part: string) => [...part].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.58 : 1), 0);
  const count = Math.ceil(width(text) / fits);
  const lines: string[] = [];
  let line = '';
  for (const one of text.match(/[0-9A-Za-z.%]+[，、：！？”》]?|.[，、：！？”》]?/gu) ?? []) {
    if (lines.length < count - 1 && width(line) >= width(text) / count - 0.5) {
      lines.push(line.trim());
      line = '';
    }
    line += one;
  }
  return [...lines, line.trim()];
}

/** Fills columns of equal depth, left to right; returns where they end. */
function fill(
  lines: readonly Line[],
  tops: readonly number[],
  pitch: number,
  put: (line: Line, column: number, top: number) => void,
): number {
  let bottom = Math.max(...tops) + 2 * pitch;
  const room = () => tops.reduce((sum, top) => sum + Math.floor((bottom - top) / pitch), 0);
  // A subhead is not left alone at a column's end.
  const spare = lines.filter((one) => one.subhead).length > 0 ? 1 : 0;
  while (room() < lines.length + spare) bottom += pitch;
  let at = 0;
  for (const [column, top] of tops.entries()) {
    const isLast = column === tops.length - 1;
    for (let row = 0; at < lines.length; row += 1) {
      const y = top + row * pitch;
      const line = lines[at];
      if (line === undefined || (!isLast && y + pitch > bottom + 0.01)) break;
      if (line.subhead && !isLast && y + 2 * pitch > bottom + 0.01) break;
      put(line, column, y);
      at += 1;
      if (isLast) bottom = Math.max(bottom, y + pitch);
    }
  }
  return bottom;
}

function textLine(design: Design, text: Line, at: { left: number; top: number; width: number }): Setting {
  const { em, indent, subhead } = design;
  if (text.subhead)
    return line('subhead', text.text, { ...at, size: em * subhead.size, weight: 700, align: subhead.align });
  if (text.byline) return line('byline', text.text, { ...at, size: em * 0.95, weight: 400, align: 'right' });
  const set = text.first ? indent * em : 0;
  const place = { left: at.left + set, top: at.top, width: at.width - set };
  return line('text', text.text, { ...place, size: em, weight: 400, align: text.last ? 'left' : 'justify' });
}

type Look = Pick<Setting, 'left' | 'top' | 'width' | 'size' | 'weight' | 'align'>;

function line(part: Part, text: string, { left, top, width, size, weight, align }: Look): Setting {
  return { part, text, left, top, width, size, weight, align, inverse: false };
}

function tableHeight({ pitch }: Design, rows: number): number {
  return (rows + 1) * (pitch + 4) + 6;
}

function setTable(design: Design, table: NonNullable<Story['table']>, module: Module, place: Place): void {
  const { em, pitch } = design;
  const row = pitch + 4;
  const look = { size: em * 0.92, weight: 400, align: 'center' as const };
  const title = { ...look, weight: 600, left: place.left, width: place.width };
  module.settings.push(line('cell', table.caption, { ...title, top: place.top }));
  for (const [at, cells] of table.rows.entries()) {
    const top = place.top + (at + 1) * row + 3;
    module.rules.push({ left: place.left, top: top - 4, width: place.width, height: 1 });
    const width = place.width / cells.length;
    for (const [column, text] of cells.entries()) {
      module.settings.push(line('cell', text, { ...look, top, left: place.left + column * width, width }));
    }
  }
  module.rules.push({ left: place.left, top: place.top + place.height - 3, width: place.width, height: 1 });
}
