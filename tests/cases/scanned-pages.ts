import { describe, expect, test } from 'vitest';
import type { LineFix, Scan, ScannedLine } from '../../src/model/scan.ts';
import type { Originals, ScannedPage, ScannedPages } from '../../src/ports/scanned-pages.ts';
import type { Library } from '../../src/ports.ts';
import { article } from './articles.ts';

type Parts = { library: Library; scannedPages: ScannedPages; originals: Originals; close(): Promise<void> };

/** What all ScannedPages and Originals must do, with the library that puts and drops pages. */
export function scannedPagesCases(name: string, open: () => Promise<Parts>): void {
  const used = (work: (parts: Parts) => Promise<void>) => async () => {
    const parts = await open();
    await work(parts);
    await parts.close();
  };

  describe(`scanned pages ${name}`, () => {
    test(
      'are kept with the articles of their source, and go with them',
      used(async ({ library, scannedPages }) => {
        await library.put({ source: 'a.pdf#2', hash: 'h' }, [article('a')], { scanned: scanned('o1') });
        await library.put({ source: 'a.pdf#1', hash: 'h' }, [], { scanned: scanned('o1') });
        expect(await scannedPages.of('a.pdf#2')).toEqual({ page: 'a.pdf#2', ...scanned('o1') });
        const { scan: _, ...listed } = scanned('o1');
        expect(await scannedPages.list('a.pdf#')).toEqual([
          { page: 'a.pdf#1', ...listed },
          { page: 'a.pdf#2', ...listed },
        ]);
        expect(await scannedPages.list('A')).toEqual([]);
        await library.put({ source: 'a.pdf#2', hash: 'h2' }, [article('a')], { scanned: scanned('o2') });
        expect(await scannedPages.uses('o2')).toBe(true);
        await library.drop('a.pdf#2');
        expect(await scannedPages.of('a.pdf#2')).toBeNull();
        expect([await scannedPages.uses('o1'), await scannedPages.uses('o2')]).toEqual([true, false]);
        await library.put({ source: 'a.pdf#1', hash: 'h' }, []);
        expect(await scannedPages.of('a.pdf#1')).toBeNull();
      }),
    );

    test(
      'what is put right stays by line, the last word of it, without whoever is forgotten',
      used(async ({ scannedPages }) => {
        await scannedPages.fix(lineFix('o1', 3, { read: '甲' }));
        await scannedPages.fix(lineFix('o1', 1, { at: '2022-03-05T00:00:00.000Z', by: '12' }));
        await scannedPages.fix(lineFix('o1', 3, { read: '乙' }));
        await scannedPages.fix(lineFix('o2', 3));
        await scannedPages.fix(lineFix('o1', 3, { page: 1 }));
        const fixes = [
          lineFix('o1', 3, { read: '乙' }),
          lineFix('o1', 1, { at: '2022-03-05T00:00:00.000Z', by: '12' }),
        ];
        expect(await scannedPages.fixes('o1', 0)).toEqual(fixes);
        expect(await scannedPages.latestFixes(1)).toEqual([fixes[1]]);
        expect(await scannedPages.latestFixes(9)).toHaveLength(4);
        expect(await scannedPages.forget('11')).toBe(3);
        expect(await scannedPages.forget('11')).toBe(0);
        expect((await scannedPages.fixes('o1', 0)).map(({ by }) => by)).toEqual([null, '12']);
        await scannedPages.dropFixes('o1');
        expect(await scannedPages.fixes('o1', 0)).toEqual([]);
        expect(await scannedPages.fixes('o2', 0)).toHaveLength(1);
      }),
    );

    test(
      'names that articles had lead to the one of today, over several steps and back',
      used(async ({ library }) => {
        const put = (former: Record<string, string>) =>
          library.put({ source: 'p', hash: 'h' }, [article('c')], { former: new Map(Object.entries(former)) });
        await put({ a: 'b' });
        await put({ b: 'c', x: 'c' });
        expect(await Promise.all(['a', 'b', 'x', 'c'].map(library.formerly))).toEqual(['c', 'c', 'c', null]);
        await put({ c: 'a' });
        expect(await library.formerly('b')).toBe('a');
      }),
    );

    test(
      'a source gives all that it holds, shown or not, in order',
      used(async ({ library }) => {
        await library.put({ source: 'p', hash: 'h' }, [article('b'), article('a', { title: 'of p' })]);
        await library.put({ source: 'q', hash: 'h' }, [article('a')]);
        expect(await library.heldBy('p')).toEqual([article('b'), article('a', { title: 'of p' })]);
        expect(await library.heldBy('r')).toEqual([]);
      }),
    );

    test(
      'an original is kept once, by what it holds, until it is dropped',
      used(async ({ originals }) => {
        const bytes = new TextEncoder().encode('page');
        const [kept, again] = [await originals.keep(bytes), await originals.keep(bytes)];
        expect(again).toEqual(kept);
        const original = kept.ok ? kept.value : '';
        expect(original).toMatch(/^[0-9a-f]{64}$/);
        expect(Buffer.from((await originals.read(original)) ?? [])).toEqual(Buffer.from(bytes));
        await originals.drop(original);
        expect(await originals.read(original)).toBeNull();
        expect(await originals.read('../broadsheet.sqlite')).toBeNull();
        await originals.drop('../broadsheet.sqlite');
      }),
    );
  });
}

/** A page of three lines, as it would come in an original. */
export function scanned(original: string, given: Partial<ScannedPage> = {}): Omit<ScannedPage, 'page'> {
  return { original, name: 'a.pdf', date: '2022-03-04', paper: '山城日报', scan: scanOf('甲', '乙丙', '丁'), ...given };
}

/** Lines of text below each other. */
export function scanOf(...texts: string[]): Scan {
  const line = (text: string, number: number): ScannedLine => ({
    text,
    box: { left: 10, top: 40 * number + 0.5, width: 20 * text.length, height: 24 },
    height: 20,
    confidence: 0.98,
    inverse: false,
    characters: Array.from(text, (_, at) => ({ left: 10 + 20 * at, width: 20, confidence: 0.875 })),
  });
  return {
    page: 0,
    width: 400,
    height: 600,
    turn: 0,
    tilt: -0.25,
    from: 'picture',
    lines: texts.map(line),
    rules: [{ left: 0, top: 10, width: 400, height: 1 }],
    pictures: [],
  };
}

/** What somebody read on a line. */
export function lineFix(original: string, line: number, given: Partial<LineFix> = {}): LineFix {
  const box = { left: 10, top: 40 * line, width: 40, height: 24 };
  const at = '2022-03-04T00:00:00.000Z';
  return { original, page: 0, line, box, printed: '乙丙', read: '乙雨', by: '11', at, ...given };
}
