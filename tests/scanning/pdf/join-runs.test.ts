import { expect, test } from 'vitest';
import { joinRuns, type Run } from '../../../src/scanning/pdf/join-runs.ts';

const run = (text: string, left: number, other: Partial<Run> = {}): Run => {
  const size = other.size ?? 20;
  return { text, left, baseline: 100, size, width: size * text.length, ...other };
};

test('runs that follow one another on one baseline are a line, whatever their order', () => {
  const [line, ...others] = joinRuns([run('亩', 100), run('新栽脐橙', 0), run('60', 80, { width: 20 })]);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ text: '新栽脐橙60亩', box: { left: 0, width: 120 }, confidence: 1 });
  expect(line?.characters[4]).toEqual({ left: 80, width: 10, confidence: 1 });
});

test('what is a column farther, on another baseline, or much larger, is another line', () => {
  const runs = [run('新栽', 0), run('脐橙', 70), run('六十亩', 0, { baseline: 130 }), run('江边', 40, { size: 60 })];
  expect(joinRuns(runs)).toHaveLength(4);
});

test('blanks at the ends of a line are none of it, and a line of blanks is none', () => {
  const [line, ...others] = joinRuns([run('  江边', 0, { width: 60 }), run('   ', 0, { baseline: 200 })]);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ text: '江边', box: { left: 20, width: 40 }, characters: [{ left: 20 }, { left: 40 }] });
});

test('a blank as wide as two letters stands between columns, a narrower one within a line', () => {
  const line = (width: number) => joinRuns([run('本报讯', 0), run(' ', 60, { width }), run('昨天', 60 + width)]);
  expect(line(30).map(({ text }) => text)).toEqual(['本报讯 昨天']);
  expect(line(60).map(({ text }) => text)).toEqual(['本报讯', '昨天']);
});

test('blanks between all letters are how they are set; those of Latin words and of a few names are printed', () => {
  const textOf = (text: string) => joinRuns([run(text, 0)])[0]?.text;
  expect(textOf('行 线 条 达 到 22.5 对')).toBe('行线条达到22.5对');
  expect(textOf('the New York Times')).toBe('the New York Times');
  expect(textOf('记者 阮青禾 丁砚')).toBe('记者 阮青禾 丁砚');
  expect(textOf('阮 青 禾')).toBe('阮 青 禾');
});
