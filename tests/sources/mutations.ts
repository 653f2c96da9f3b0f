import type { Draw } from '../../bench/draw.ts';
import { PAGE_BYTES } from '../../src/limits.ts';
import { encoded } from './encoded.ts';

/** What befalls a page file before it reaches us: bytes in, bytes out, the same for the same draw. */
type Mutation = (page: Buffer, draw: Draw, among: Among) => Buffer;

/** The pages a page is one of, and the bytes up to which one is made huge. */
export type Among = { pages: readonly Buffer[]; huge: number };

const SCRAPS = [
  '',
  '。',
  '字',
  '记者 王某',
  '(上接第1版)',
  '￼',
  '　',
  '\t',
  '12.5%',
  '<b>',
  '{"a":1}',
  '\u200b',
  '𠮷',
  '\ud800',
];

const MUTATIONS = {
  'bytes flipped': (page, draw) => {
    const bytes = Buffer.from(page);
    for (let left = upTo(draw, 60); left > 0; left -= 1) bytes[upTo(draw, bytes.length) - 1] = upTo(draw, 256) - 1;
    return bytes;
  },
  'bits flipped': (page, draw) => {
    const bytes = Buffer.from(page);
    for (let left = upTo(draw, 8); left > 0; left -= 1) {
      const at = upTo(draw, bytes.length) - 1;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (upTo(draw, 7) - 1));
    }
    return bytes;
  },
  'blocks shuffled': (page, draw) => withBlocks(page, (blocks) => shuffled(blocks, draw)),
  'blocks lost': (page, draw) => withBlocks(page, (blocks) => blocks.filter(() => draw.share() < 0.6)),
  'lines doubled': (page, draw) =>
    withLines(page, (lines) => lines.flatMap((line) => (draw.share() < 0.3 ? [line, line] : [line]))),
  'lines shuffled': (page, draw) => withLines(page, (lines) => shuffled(lines, draw)),
  'blocks run together': (page, draw) =>
    withLines(page, (lines) => lines.filter((line) => line.trim() !== '' || draw.share() < 0.3)),
  'lines parted': (page, draw) =>
    withLines(page, (lines) => lines.flatMap((line) => (draw.share() < 0.5 ? [line, ''] : [line]))),
  'one line': (page) => withLines(page, (lines) => [lines.join('')]),
  truncated: (page, draw) => page.subarray(0, upTo(draw, page.length)),
  'beginning lost': (page, draw) => page.subarray(upTo(draw, page.length)),
  'two pages in one': (page, draw, { pages }) =>
    withBlocks(Buffer.concat([page, Buffer.from('\n\n'), draw.from(pages)]), (blocks) => shuffled(blocks, draw)),
  huge: (page, draw, { huge }) => {
    // One in twenty is too large for us.
    const bytes = draw.share() < 0.05 ? PAGE_BYTES + 1 : upTo(draw, huge);
    return repeated(Buffer.concat([page, Buffer.from('\n\n')]), bytes);
  },
  'one block many times': (page, draw, { huge }) => {
    const block = draw.from(page.toString().split(/\n\s*\n/));
    return repeated(Buffer.from(`${block}\n\n`), upTo(draw, huge / 5));
  },
  'other encodings': (page, draw) => {
    const text = page.toString();
    return draw.from([
      Buffer.from(text, 'utf16le'),
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]),
      Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()]),
      encoded('gb18030', text),
      encoded('big5', text),
      Buffer.from(text, 'latin1'),
    ]);
  },
  'mixed encodings': (page, draw) => {
    const blocks = page.toString().split(/\n\s*\n/);
    const share = draw.share();
    const label = draw.from(['gb18030', 'big5'] as const);
    return Buffer.concat(
      blocks.flatMap((block) => [
        draw.share() < share ? encoded(label, block) : Buffer.from(block),
        Buffer.from('\n\n'),
      ]),
    );
  },
  NULs: (page, draw) => withScraps(page, draw, ['\0']),
  'control characters': (page, draw) => withScraps(page, draw, ['\u0001', '\u001b[0m', '\u0007', '\u007f', '\f', '\v']),
  scraps: (page, draw) => withScraps(page, draw, SCRAPS),
  'other line ends': (page, draw) =>
    Buffer.from(page.toString().replaceAll('\n', draw.from(['\r\n', '\r', '\n\r', '\u2028']))),
  blanks: (page, draw) => withScraps(page, draw, [' '.repeat(upTo(draw, 3_000)), '\n'.repeat(upTo(draw, 3_000))]),
} as const satisfies Record<string, Mutation>;

/** A page that one to three mutations befell, and their names. */
export function mutate(draw: Draw, among: Among): { what: string; bytes: Buffer } {
  const names = Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[];
  const what = Array.from({ length: upTo(draw, 3) }, () => draw.from(names));
  const bytes = what.reduce<Buffer>(
    // Whatever is left of a page can be mutated again, as long as something is.
    (page, name) => (page.length === 0 ? page : MUTATIONS[name](page, draw, among)),
    draw.from(among.pages),
  );
  return { what: what.join(', '), bytes };
}

/** A whole number from 1 to `most`. */
function upTo(draw: Draw, most: number): number {
  return 1 + Math.floor(draw.share() * most);
}

function withBlocks(page: Buffer, change: (blocks: string[]) => string[]): Buffer {
  return Buffer.from(change(page.toString().split(/\n\s*\n/)).join('\n\n'));
}

function withLines(page: Buffer, change: (lines: string[]) => string[]): Buffer {
  return Buffer.from(change(page.toString().split('\n')).join('\n'));
}

/** Puts a few scraps between the characters of a page. */
function withScraps(page: Buffer, draw: Draw, scraps: readonly string[]): Buffer {
  let text = page.toString();
  for (let left = upTo(draw, 12); left > 0; left -= 1) {
    const at = upTo(draw, text.length) - 1;
    text = text.slice(0, at) + draw.from(scraps) + text.slice(at);
  }
  return Buffer.from(text);
}

/** Fisher and Yates's. */
function shuffled(list: readonly string[], draw: Draw): string[] {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = upTo(draw, last + 1) - 1;
    [mixed[last], mixed[other]] = [mixed[other] ?? '', mixed[last] ?? ''];
  }
  return mixed;
}

function repeated(page: Buffer, bytes: number): Buffer {
  const times = Math.ceil(bytes / page.length);
  return Buffer.concat(Array.from({ length: times }, () => page));
}
