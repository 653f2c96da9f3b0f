import { expect, test } from 'vitest';
import type { Strip } from '../../../../src/reading/layout/strips.ts';
import { ruledRows } from '../../../../src/reading/layout/tables/ruled.ts';

const TYPE = { em: 20, height: 20, pitch: 30 };
const rules = [0, 40, 80, 120].map((top) => ({ left: 0, top, width: 800, height: 2 }));

function cell(text: string, left: number, top: number): Strip {
  return { lines: [left + top], text, box: { left, top, width: text.length * 20, height: 20 }, height: 20, bold: 0 };
}

const rows = (...strips: Strip[]) => ruledRows(strips, { rules }, TYPE)[0]?.map((row) => row.map((one) => one?.text));

test('a table between rules may have a long cell', () => {
  const long = '渡口小学校队和水渠街道第二幼儿园队';
  const cells = [10, 50, 90].flatMap((top) => [cell('冠军', 20, top), cell(top === 50 ? long : '渡口队', 300, top)]);
  expect(rows(...cells)).toEqual([
    ['冠军', '渡口队'],
    ['冠军', long],
    ['冠军', '渡口队'],
  ]);
});

test('columns of text between rules are no table', () => {
  const lines = ['渡口的船每天开十六班昨天起多开两班', '昨天起渡口的船多开两班每天开十六班'];
  const texts = [3, 43, 83].flatMap((top) =>
    [0, 400].flatMap((left) => lines.map((text, at) => cell(text, left, top + at * 14))),
  );
  expect(rows(...texts)).toBeUndefined();
});
