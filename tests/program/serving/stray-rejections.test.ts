import { Cron } from 'croner';
import { expect, test } from 'vitest';

import { isOfLibrary } from '../../../src/program/serving/stray-rejections.ts';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('what a package threw is a library’s, what our own code threw is ours', () => {
  expect(isOfLibrary(thrownBy(() => new Cron('every morning')))).toBe(true);
  expect(isOfLibrary(new TypeError('ours'))).toBe(false);
  expect(isOfLibrary(thrownBy(() => decodeURIComponent('%')))).toBe(false);
});

test('an error that no file is known of, and what is no error, is a library’s', () => {
  expect(isOfLibrary('gone')).toBe(true);
  expect(isOfLibrary(Object.assign(new Error('network'), { stack: 'Error: network\n    at node:net:1:1' }))).toBe(true);
});
