import type { ScannedLine } from '../../src/model/scan.ts';
import type { Scanner, Unscanned } from '../../src/ports/scan.ts';
import { scanOf } from './scanned-pages.ts';

const [PNG, PDF] = ['\u0089PNG\r\n\u001a\n', '%PDF-1.7\n'];

/** A picture that `plainScanner` reads these lines of. */
export function picture(...lines: string[]): Uint8Array {
  return Buffer.concat([Buffer.from(PNG, 'latin1'), Buffer.from(lines.join('\n'))]);
}

/** A PDF that it reads these pages of; one that is a word for why is not read. */
export function pdf(...pages: string[][]): Uint8Array {
  return Buffer.from(PDF + pages.map((lines) => lines.join('\n')).join('\f'));
}

const WHY: readonly string[] = [
  'no-text',
  'encrypted',
  'damaged',
  'too-costly',
  'too-many-pages',
  'too-busy',
] satisfies Unscanned[];

/** A scanner of files that say themselves what is on them; `read` says of what it was given. */
export function plainScanner(better: (line: string) => string = (line) => line) {
  const read: string[] = [];
  const scanner: Scanner = {
    async scan({ name, bytes }, told) {
      read.push(name);
      const text = Buffer.from(bytes).toString();
      const pages = text.slice(text.indexOf('\n', text.startsWith('%') ? 0 : 7) + 1).split('\f');
      const scanned = pages.map((page, number) => {
        told?.(number + 1, pages.length);
        return { number, lines: page.split('\n') };
      });
      const unread = scanned.filter(({ lines: [why = ''] }) => WHY.includes(why));
      const [first] = unread;
      const whyOf = ({ lines }: (typeof scanned)[number]) => lines[0] as Unscanned;
      if (first !== undefined && unread.length === pages.length) return { ok: false, error: whyOf(first) };
      return {
        ok: true,
        value: {
          pages: scanned
            .filter((one) => !unread.includes(one))
            .map(({ number, lines }) => ({ ...scanOf(...lines.map(better)), page: number })),
          unread: unread.map((one) => ({ page: one.number, why: whyOf(one) })),
        },
      };
    },
    cutOut: async () => null,
    close: async () => {},
  };
  return { scanner, read };
}

/** The text of a scan's lines. */
export function textsOf({ lines }: { lines: readonly ScannedLine[] }): string[] {
  return lines.map(({ text }) => text);
}
