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
  });
}
