import type { Reply } from '../reply.ts';
import { cleanLine, cleanStretch } from './clean.ts';
import { layOut } from './layouts/lay-out.ts';
import type { Field, Layout, Line, Span, Tone } from './layouts/layout.ts';
import { visibleText } from './words/plain-words.ts';
import { dayWords } from './words/source-line.ts';
import { columnsOf, wrap } from './wrap.ts';

type TextOptions = { colour?: boolean; width?: number };

/** Lines of a box that may stand on one row. */
const ROW_LINES = 3;
/** Columns of the widest name that the others are set out to. */
const NAME_COLUMNS = 30;
/** Columns of a terminal that does not say how wide it is. */
const WIDTH = 80;

/** Paints a text, or leaves it as it is where no colour is wanted. */
type Paint = (code: string, text: string) => string;

const BOLD = '1';
const DIM = '2';
const TONES: Readonly<Record<Tone, string>> = {
  answered: '1;32',
  list: '1;36',
  ambiguous: '1;33',
  nothing: '1;90',
  notice: '1;35',
};

/**
 * The same reply in plain text for a terminal or a file, wrapped at `width` columns of which a Chinese character
 * takes two. Control characters of pages and people are left out; only `colour` adds any.
 */
export function renderText(reply: Reply, { colour = false, width = WIDTH }: TextOptions = {}): string {
  const layout = layOut(reply);
  const paint: Paint = (code, text) => (colour && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text);
  return [linesOf(layout, width, paint), fieldsOf(layout.fields, width, paint), footerOf(layout, width, paint)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n').trim())
    .join('\n\n');
}

/** A reply in one line, as the subject of a mail or the name of a post: its first, and of which day it is. */
export function subjectOf(reply: Reply): string {
  const [first = ''] = renderText(reply, { width: WIDTH }).split('\n');
  const day = reply.kind === 'hits' ? reply.briefing?.edition?.date : null;
  return day == null ? first : `${first} · ${dayWords(day, layOut(reply).language)}`;
}

function linesOf({ lines, tone }: Layout, width: number, paint: Paint): string[] {
  return lines.flatMap((line, index) => setLine(line, width, paint, index === 0 ? TONES[tone] : null));
}

function setLine({ kind, spans }: Line, width: number, paint: Paint, code: string | null): string[] {
  if (kind === 'gap') return [''];
  const [first, after] = INDENTS[kind];
  // Wrapping counts columns, so the words are painted after it: a whole line at a time.
  const rows = wrap(spans.map(spanText).join('').trim(), Math.max(10, width - columnsOf(first)));
  const paintCode = code ?? (kind === 'small' ? DIM : null);
  return rows.map((row, index) => {
    const painted = paintCode === null ? emphasise(row, spans, paint) : paint(paintCode, row);
    return `${index === 0 ? first : after}${painted}`;
  });
}

const INDENTS: Readonly<Record<Line['kind'], [first: string, after: string]>> = {
  head: ['', ''],
  plain: ['', ''],
  quote: ['│ ', '│ '],
  point: ['• ', '  '],
  small: ['  ', '  '],
  gap: ['', ''],
};

/** Bold stretches that stand on one row; one that wraps over two rows stays plain. */
function emphasise(row: string, spans: readonly Span[], paint: Paint): string {
  let painted = '';
  let rest = row;
  for (const span of spans) {
    if (span.kind !== 'bold') continue;
    const text = cleanLine(span.text);
    const at = text === '' ? -1 : rest.indexOf(text);
    if (at < 0) continue;
    painted += rest.slice(0, at) + paint(BOLD, text);
    rest = rest.slice(at + text.length);
  }
  return painted + rest;
}

function spanText(span: Span): string {
  if (span.kind === 'channel') return `#${span.id}`;
  if (span.kind === 'role') return `@${span.id}`;
  if (span.kind === 'phrase') return visibleText(span.text);
  if (span.kind === 'id') return cleanLine(span.text);
  if (span.kind === 'link') return `${cleanLine(span.text)} <${span.url}>`;
  return cleanStretch(span.text);
}

/** Boxes as a table, the names in one column and what they hold in the next; a longer box stands by itself. */
function fieldsOf(fields: readonly Field[], width: number, paint: Paint): string[] {
  const column = Math.min(NAME_COLUMNS, Math.max(0, ...fields.filter(fitsRow).map(nameColumns)));
  return fields.flatMap((field) => {
    const name = cleanLine(field.name);
    if (!fitsRow(field)) {
      return ['', paint(BOLD, name), ...field.lines.flatMap((row) => setLine(row, width, paint, null))];
    }
    const gap = ' '.repeat(Math.max(0, column - columnsOf(name)) + 2);
    const held = field.lines.map(({ spans }) => spans.map(spanText).join('').trim());
    return wrap(`${name}${gap}${held.filter((text) => text !== '').join(' · ')}`, width);
  });
}

/** Whether a box is short enough for a row of the table: a figure is, a place's list of figures is not. */
function fitsRow({ inline, lines }: Field): boolean {
  return inline && lines.length <= ROW_LINES;
}

function nameColumns({ name }: Field): number {
  return columnsOf(cleanLine(name));
}

function footerOf({ footer }: Layout, width: number, paint: Paint): string[] {
  return footer === null ? [] : wrap(cleanLine(footer), width).map((row) => paint(DIM, row));
}
