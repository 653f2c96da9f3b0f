import { expect, test } from 'vitest';
import { forTerminal, openProgress } from '../../src/program/terminal.ts';

test('nothing of a text moves the cursor, rings, renames the window or turns the words round', () => {
  const hostile = Array.from({ length: 0x2070 }, (_, code) => String.fromCharCode(code)).join('');
  expect(/(?![\t\n])\p{Cc}|\p{Bidi_Control}/u.test(forTerminal(hostile))).toBe(false);
  expect(forTerminal('一\u001b]0;x\u0007二\t三\n')).toBe('一\\u001b]0;x\\u0007二\t三\n');
});

test('JSON stays the same JSON', () => {
  const value = { name: 'a\u001b\u009b\u202eb"\\c' };
  expect(JSON.parse(forTerminal(JSON.stringify(value)))).toEqual(value);
});

test('our own colours stay where they are wanted, and no other', () => {
  const line = '\u001b[1;32m是\u001b[0m \u001b[2J\u001b[8m否';
  expect(forTerminal(line, { painted: true })).toBe('\u001b[1;32m是\u001b[0m \\u001b[2J\\u001b[8m否');
  expect(forTerminal(line)).not.toContain('\u001b');
});

test('what is shown for a while stands in place of what was shown before, as far as the terminal is high', () => {
  const written: string[] = [];
  const progress = openProgress({ rows: 4, write: (text) => written.push(text) }, false);
  for (const text of ['一', '一\n二', '一\n二\n三\n四', '']) progress(text);
  expect(written).toEqual(['\r\u001b[J一', '\r\u001b[J一\n二', '\u001b[1A\r\u001b[J一\n二\n三', '\u001b[2A\r\u001b[J']);
});
