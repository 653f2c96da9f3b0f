import { expect, test } from 'vitest';
import { PHRASES } from '../../src/tables/phrases.ts';

/** The keys of phrases that hold what they should not, in one language. */
function holding(unwanted: RegExp, language: 'zh-CN' | 'zh-TW'): string[] {
  return Object.keys(PHRASES).filter((key) => unwanted.test(PHRASES[key]?.[language] ?? ''));
}

test('replies quote as each script does: “” in simplified, 「」 in traditional', () => {
  expect(holding(/[「」『』]/, 'zh-CN')).toEqual([]);
  expect(holding(/[“”‘’]/, 'zh-TW')).toEqual([]);
});

test('replies speak to everybody alike: 你, never 您', () => {
  expect([...holding(/您/, 'zh-CN'), ...holding(/您/, 'zh-TW')]).toEqual([]);
});

test('traditional replies call a report what papers there do: 報導', () => {
  expect(holding(/報道/, 'zh-TW')).toEqual([]);
});
