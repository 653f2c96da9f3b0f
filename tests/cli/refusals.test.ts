import { expect, test } from 'vitest';
import { explainNothing, explainRefusal } from '../../src/cli/refusals.ts';

test('a refused input is named with the cure, and with what was found', () => {
  const cure = 'cannot be read; check that it exists, is whole and may be read';
  expect(explainRefusal({ source: 'a.txt', why: 'unreadable' })).toBe(`a.txt: ${cure}`);
  expect(explainRefusal({ source: 'a.txt', why: 'unreadable', detail: 'EACCES' })).toBe(`a.txt: ${cure} (EACCES)`);
});

test('a folder in which nothing can be read is named with what it should hold', () => {
  expect(explainNothing('pages')).toBe(
    'pages: holds neither pages (.txt, .png, .jpg, .webp, .pdf, .html) nor news (.jsonl, .jsonl.gz); name the folder that does',
  );
});
