import { expect, test } from 'vitest';
import type { Scan } from '../../src/model/scan.ts';
import { scoreCharacters } from './characters.ts';

const page = (...lines: string[]) => ({ lines: lines.map((text) => ({ text })) }) as unknown as Pick<Scan, 'lines'>;

test('what was read as it was printed is right, in whatever order, width and shape of quotes', () => {
  const score = scoreCharacters(page('新栽“柳树”60株，', '石滩村'), page('石滩村', '新栽"柳树"６０株,'));
  expect(score).toEqual({ all: 13, wrong: 0, strange: [], faults: [] });
});

test('a character that was misread, lost or put in counts once each, and a lost line as a whole', () => {
  const score = scoreCharacters(page('新栽柳树六十株', '石滩村修渠'), page('新裁柳树十株'));
  expect(score).toMatchObject({ all: 12, wrong: 2 + 5, strange: [] });
  expect(score.faults).toEqual([
    { printed: '新栽柳树六十株', read: '新裁柳树十株' },
    { printed: '石滩村修渠', read: null },
  ]);
});

test('a line that was printed nowhere is named', () => {
  expect(scoreCharacters(page('石滩村修渠'), page('石滩村修渠', '一二三四五六七八九')).strange).toEqual([
    '一二三四五六七八九',
  ]);
});
