import { afterAll, beforeAll, expect, test } from 'vitest';
import { CUTTING, SCANNING } from '../../src/limits/scanning.ts';
import { openScanner } from '../../src/scanning/open-scanner.ts';
import type { BadFile } from './bad-file.ts';
import { badFiles } from './bad-files.ts';

const limits = { ...SCANNING, processes: 1, waiting: 100, cpuMs: 15_000 };
const scanner = openScanner({ limits, cutting: CUTTING });
afterAll(scanner.close);

/** Milliseconds that a machine with other things to do may take. */
const PATIENCE = 180_000;

let files: BadFile[] = [];
beforeAll(async () => {
  files = await badFiles();
});

test(
  'of sixty bad files each ends in its reason, and none keeps the next from being read',
  async () => {
    const quick = files.filter(({ costly = false }) => !costly);
    const ended = await Promise.all(
      quick.map(async ({ name, bytes, ends }) => {
        const read = await scanner.scan({ name, bytes });
        const end = read.ok ? 'read' : read.error;
        return ends.includes(end) ? [] : [`${name}: ${end}`];
      }),
    );
    expect(ended.flat()).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(60);
  },
  PATIENCE,
);
