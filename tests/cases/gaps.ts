import { describe, expect, test } from 'vitest';
import type { Gaps } from '../../src/ports/gaps.ts';

const GAP = {
  week: '2024-06-03',
  guild: '3',
  reason: 'no_figure',
  kind: 'figure',
  district: '武隆区',
  topic: '能源',
  measure: 'volume',
} as const;

/** What all Gaps must do. */
export function gapsCases(name: string, open: () => Promise<{ gaps: Gaps; close(): Promise<void> }>): void {
  describe(`gaps ${name}`, () => {
    test('are counted by kind, place, subject and measure, most first', async () => {
      const { gaps, close } = await open();
      const other = { ...GAP, district: null, topic: null, measure: null, reason: 'no_match' as const };
      for (const gap of [other, GAP, GAP]) await gaps.count(gap);
      expect(await gaps.since('2024-06-03')).toEqual([
        { ...GAP, questions: 2 },
        { ...other, questions: 1 },
      ]);
      await close();
    });

    test('are told from a week on, and apart by server', async () => {
      const { gaps, close } = await open();
      const later = { ...GAP, week: '2024-06-10', guild: '' };
      for (const gap of [GAP, later]) await gaps.count(gap);
      expect(await gaps.since('2024-06-10')).toEqual([{ ...later, questions: 1 }]);
      expect((await gaps.since('2024-06-01')).length).toBe(2);
      await close();
    });

    test('keep what is sent in once, for as long as it is looked back on, and forget it with its author', async () => {
      const { gaps, close } = await open();
      const sent = { author: '7', guild: '3', question: '巫溪去年有多少游客', at: '2024-06-04T08:00:00.000Z' };
      const old = { ...sent, question: '城口有几座桥', at: '2024-03-01T08:00:00.000Z' };
      const other = { ...sent, author: '8', guild: null, at: '2024-06-05T08:00:00.000Z' };
      for (const one of [old, sent, other]) expect(await gaps.keep(one, '2024-01-01')).toBe(true);
      expect(await gaps.keep({ ...sent, at: '2024-06-06T08:00:00.000Z' }, '2024-04-15')).toBe(false);
      expect(await gaps.sent('2024-01-01')).toEqual([sent, other]);
      expect(await gaps.sent('2024-06-05')).toEqual([other]);
      expect([await gaps.forget('7'), await gaps.forget('7')]).toEqual([1, 0]);
      expect(await gaps.sent('2024-01-01')).toEqual([other]);
      await close();
    });
  });
}
