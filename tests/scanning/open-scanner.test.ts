import { expect, onTestFinished, test } from 'vitest';
import { CUTTING, SCANNING } from '../../src/limits/scanning.ts';
import type { Scan } from '../../src/model/scan.ts';
import { type Limits, openScanner } from '../../src/scanning/open-scanner.ts';

const module = new URL('stub-process.ts', import.meta.url);

function opened(limits: Partial<Limits> = {}) {
  const scanner = openScanner({
    limits: { ...SCANNING, ...limits, processes: 1 },
    cutting: { ...CUTTING, ...limits },
    module,
  });
  onTestFinished(scanner.close);
  return scanner;
}

const original = (pages: string) => ({ name: 'x', bytes: Buffer.from(pages) });

test('the pages of an original are read in turn, and each is told before', async () => {
  const told: string[] = [];
  const read = await opened().scan(original('pnp'), (page, pages) => told.push(`${page}/${pages}`));
  expect(told).toEqual(['1/3', '2/3', '3/3']);
  expect(read).toMatchObject({
    ok: true,
    value: { pages: [{ page: 0 }, { page: 2 }], unread: [{ page: 1, why: 'no-text' }] },
  });
});

test('a page that ends its process is tried once more by another, then set aside, and the rest is read', async () => {
  const scanner = opened();
  const read = await scanner.scan(original('ppopdp'));
  expect(read).toMatchObject({
    ok: true,
    value: {
      pages: [{ page: 0 }, { page: 1 }, { page: 2 }, { page: 3 }, { page: 5 }],
      unread: [{ page: 4, why: 'too-costly' }],
    },
  });
  if (!read.ok) throw new Error(read.error);
  const processes = read.value.pages.map((page) => (page as Scan & { pid: number }).pid);
  expect(new Set(processes).size).toBe(3);
  expect((await scanner.scan(original('p'))).ok).toBe(true);
});

test('a page that hangs is set aside when its time is over', async () => {
  const read = await opened({ wallMs: 1_500 }).scan(original('ph'));
  expect(read).toMatchObject({ ok: true, value: { pages: [{ page: 0 }], unread: [{ page: 1, why: 'too-costly' }] } });
});

test('an original of which nothing can be read says why', async () => {
  expect(await opened().scan(original('nn'))).toEqual({ ok: false, error: 'no-text' });
});

test('where too many wait, the next is told so at once', async () => {
  const { scan } = opened({ waiting: 1 });
  const all = await Promise.all([scan(original('p')), scan(original('p')), scan(original('p'))]);
  expect(all.map((read) => (read.ok ? 'read' : read.error))).toEqual(['read', 'read', 'too-busy']);
});

test('what cannot be cut out is nothing', async () => {
  expect(await opened().cutOut(original('p'), {} as Scan, [])).toBeNull();
});

test('after it was closed nothing is read, and nobody waits', async () => {
  const scanner = opened();
  const reading = scanner.scan(original('hp'));
  await scanner.close();
  expect((await reading).ok).toBe(false);
});
