import { expect, test } from 'vitest';
import { stacksOf } from '../../../src/reading/layout/stacks.ts';
import type { Strip } from '../../../src/reading/layout/strips.ts';

const EM = 20;
const PITCH = 30;
const sheet = {
  scan: { width: 1_000, height: 1_000, rules: [], pictures: [] },
  type: { em: EM, height: EM, pitch: PITCH },
};

function strip(text: string, left: number, top: number): Strip {
  return { lines: [left + top], text, box: { left, top, width: text.length * EM, height: EM }, height: EM, bold: 0 };
}

test('columns go under none of the lines over both of them, the last of which is short', () => {
  const over = [strip('从前修过四十条船的旧船坞开成了书店，门里摆着三排书架', 100, 100), strip('还有灯', 100, 130)];
  const row = (top: number) => [strip('渡口的船每天一早开', 100, top), strip('书架是船板做成的，', 430, top)];
  const rows = [180, 210, 240].map(row);
  expect(stacksOf([...over, ...rows.flat()], sheet)).toEqual([
    over,
    rows.map(([left]) => left),
    rows.map(([, right]) => right),
  ]);
});
