import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timesAskedIn } from '../../src/asking/asked-times.ts';
import { kindOf } from '../../src/asking/kind.ts';
import { wantedUnit } from '../../src/asking/wanted.ts';
import { MEASURES } from '../../src/tables/answering.ts';
import { ASKED_TIMES } from '../../src/tables/asked-times.ts';
import { patternOf } from '../../src/tables/pattern.ts';
import { QUESTION_FORMS } from '../../src/tables/questions.ts';
import { foldText } from '../../src/text/fold.ts';

const QUESTIONS = ['talk', 'asks', 'question-forms', 'measures', 'answer-cues', 'details', 'time-signs'];
const PRINT = ['kinds', 'machine-orders', 'boilerplate'];

/** A row as it stands in a table, with the table that it is in. */
type Row = { table: string; pattern: string; example: string; notExample?: string };

/** Every row of a pattern, wherever in a table it stands. */
function rowsIn(table: string, value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'pattern' in value && 'example' in value ? [{ table, ...value } as Row] : [];
  return [...here, ...Object.values(value).flatMap((inner) => rowsIn(table, inner))];
}

const ROWS = [...QUESTIONS, ...PRINT].flatMap((table) =>
  rowsIn(table, JSON.parse(readFileSync(new URL(`../../data/${table}.json`, import.meta.url), 'utf8'))),
);

test.each(ROWS)('$table: $pattern is for “$example”', ({ pattern, example, notExample }) => {
  expect(patternOf(pattern).test(foldText(example))).toBe(true);
  if (notExample !== undefined) expect(patternOf(pattern).test(foldText(notExample))).toBe(false);
});

test('a row’s capturing groups are gaps or have a name', () => {
  const bare = (pattern: string) => pattern.replace(/\\.|\[(?:\\.|[^\]])*\]/g, '');
  expect(ROWS.filter(({ pattern }) => /\((?!\?)/.test(bare(pattern)))).toEqual([]);
});

test('every pattern of questions stands in folded form', () => {
  const unfolded = ROWS.filter(({ table, pattern }) => {
    if (!QUESTIONS.includes(table)) return false;
    const words = `(${pattern.replace(/\\p\{[^}]*\}|…/g, '')})`;
    return foldText(words) !== words;
  });
  expect(unfolded.map(({ pattern }) => pattern)).toEqual([]);
});

test.each(QUESTION_FORMS.kinds)('“$example” asks for $kind, by longer words than any other', (row) => {
  expect(kindOf(foldText(row.example)).kind).toBe(row.kind);
  if (row.notExample !== undefined) expect(kindOf(foldText(row.notExample)).kind).not.toBe(row.kind);
});

test.each(MEASURES)('“$example” wants $dimensions, by longer words than any other', ({ example, dimensions }) => {
  expect(wantedUnit(foldText(example))?.dimensions).toEqual(dimensions);
});

test.each(ASKED_TIMES.rows)('“$example” names one time, $standard', ({ pattern, example, notExample }) => {
  expect(foldText(example).search(pattern)).toBeGreaterThanOrEqual(0);
  expect(timesAskedIn(example, '2023-05-12')).toHaveLength(1);
  if (notExample !== undefined) expect(foldText(notExample).search(pattern)).toBe(-1);
});
