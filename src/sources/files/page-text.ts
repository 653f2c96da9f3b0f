import { PAGE_BLOCKS } from '../../limits.ts';
import type { Block, Result } from '../../model.ts';
import type { Refusal } from '../../ports.ts';
import { decodeText } from './encoding.ts';
import { otherKind, pictureKind } from './kind-of-bytes.ts';

/** Share of control characters from which a file is no text: OCR leaves a few, a picture has a quarter. */
const CONTROL_SHARE = 0.01;

/**
 * The text of a page file's bytes, in whatever encoding newspapers write, without its byte order mark.
 * @returns the text, or why it is none; detail says what it looks like instead.
 */
export function decodePage(bytes: Uint8Array): Result<string, Pick<Refusal, 'why' | 'detail'>> {
  if (bytes.length === 0) return { ok: false, error: { why: 'empty' } };
  const picture = pictureKind(bytes);
  const document = picture === null ? otherKind(bytes) : `a ${picture}`;
  if (document !== null) return { ok: false, error: { why: 'binary', detail: document } };
  if (bytes.includes(0) && !isUtf16(bytes)) return { ok: false, error: { why: 'binary', detail: 'NUL bytes' } };
  const text = decodeText(bytes);
  if (text === null) return { ok: false, error: { why: 'unknown-encoding' } };
  if (countControls(text) > text.length * CONTROL_SHARE) {
    return { ok: false, error: { why: 'binary', detail: 'control characters' } };
  }
  return { ok: true, value: text };
}

/**
 * The blocks of a page's text: what blank lines part, trimmed, numbered from 0 over those that are not empty; of more than
 * `PAGE_BLOCKS` one more than that.
 */
export function blocksOf(text: string): Block[] {
  // Of three ways to end a line, only \n is left; \r alone ended lines where no \n does.
  const lines = text.includes('\n') ? text.replaceAll('\r', '') : text.replaceAll('\r', '\n');
  return lines
    .split(/\n[ \t]*\n(?:[ \t]*\n)*/, PAGE_BLOCKS + 2)
    .filter((block) => block.trim() !== '')
    .slice(0, PAGE_BLOCKS + 1)
    .map((block, number) => ({ number, text: block.trim(), ...(SET_IN.test(block) && { setIn: true }) }));
}

/** The blanks that are typed before the first line of a paragraph. */
const SET_IN = /^\s*?\u3000/;

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function countControls(text: string): number {
  // Tab, line feed, vertical tab, form feed and carriage return are layout, which OCR writes.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
}
