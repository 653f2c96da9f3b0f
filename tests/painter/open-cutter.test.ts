import { expect, test } from 'vitest';
import { CUT_OUTS } from '../../src/limits/cut-outs.ts';
import type { Clipping } from '../../src/model/clipping.ts';
import { type Kept, openCutter } from '../../src/painter/open-cutter.ts';
import type { Scanner } from '../../src/ports/scan.ts';
import { setPage } from '../clipping/set-page.ts';

const { scan } = setPage(['大足区今年修好了二十处石刻']);

const KEPT: Kept = {
  scannedPages: {
    of: async (page) =>
      page === 'gone.png' ? null : { page, original: `hash of ${page}`, name: page, date: null, paper: null, scan },
  },
  originals: { read: async (original) => new TextEncoder().encode(original) },
};

function clipping(left: number, page = 'page.png'): Clipping {
  return { kind: 'clipping', page, parts: [{ box: { left, top: 0, width: 9, height: 9 }, marked: [], outlined: [] }] };
}

/** A scanner that counts what it is asked for, and gives as many bytes as wished. */
function counting(bytes: number) {
  const asked: string[] = [];
  const cutOut: Scanner['cutOut'] = async (original, _scan, [part]) => {
    asked.push(`${new TextDecoder().decode(original.bytes)} at ${part?.box.left}`);
    await new Promise((done) => setImmediate(done));
    return { png: new Uint8Array(bytes).fill(part?.box.left ?? 0), width: 9, height: 9 };
  };
  return { asked, cutOut };
}

test('what several ask for at once, or ask for again, is cut out of its original once', async () => {
  const scanner = counting(10);
  const cut = openCutter(KEPT, scanner);
  const [one, other] = await Promise.all([cut(clipping(1)), cut(clipping(1))]);
  expect(one).toEqual(new Uint8Array(10).fill(1));
  expect(other).toBe(one);
  expect(await cut(clipping(1))).toBe(one);
  expect(scanner.asked).toEqual(['hash of page.png at 1']);
});

test('cut-outs are kept within bounds, those longest that were asked for last', async () => {
  const scanner = counting(CUT_OUTS.keptBytes / 2);
  const cut = openCutter(KEPT, scanner);
  for (const at of [1, 2, 1, 3, 1, 2]) await cut(clipping(at));
  expect(scanner.asked.map((one) => Number(one.at(-1)))).toEqual([1, 2, 3, 2]);
});

test('where too many wait, the page is gone or the scanner fails there is none', async () => {
  const scanner = counting(10);
  const cut = openCutter(KEPT, scanner);
  const many = await Promise.all(Array.from({ length: CUT_OUTS.waiting + 5 }, (_, at) => cut(clipping(at))));
  expect(many.filter((png) => png === null)).toHaveLength(5);
  expect(await cut(clipping(1, 'gone.png'))).toBeNull();
  const lines: unknown[] = [];
  const log = { warn: (...line: unknown[]) => void lines.push(line) } as never;
  const broken = openCutter(KEPT, { cutOut: () => Promise.reject(new Error('worker gone')) }, { log });
  expect(await broken(clipping(1))).toBeNull();
  expect(lines).toHaveLength(1);
});
