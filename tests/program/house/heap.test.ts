import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEAP_FLAGS } from '../../../src/program/house/heap.ts';

const written = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

test.each(['package.json', 'Dockerfile', 'deploy/broadsheet.service'])(
  '%s lets the heap of the bot grow so',
  (file) => {
    expect(HEAP_FLAGS.filter((flag) => !written(file).includes(flag))).toEqual([]);
  },
);
