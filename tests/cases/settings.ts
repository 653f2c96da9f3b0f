import { describe, expect, test } from 'vitest';
import { type GuildSettings, unsettled } from '../../src/model/desk.ts';
import type { Settings } from '../../src/ports.ts';

const SETTLED: GuildSettings = {
  guild: '3',
  language: 'zh-TW',
  channels: ['4', '5'],
  digests: '4',
  editors: '6',
  editorRole: '7',
  home: '武隆区',
  model: false,
  gaps: true,
};

/** What all Settings must do. */
export function settingsCases(name: string, open: () => Promise<{ settings: Settings; close(): Promise<void> }>): void {
  describe(`settings ${name}`, () => {
    test('of a server that settled nothing are open', async () => {
      const { settings, close } = await open();
      expect(await settings.of('3')).toEqual(unsettled('3'));
      await close();
    });

    test('are kept by server, the last ones alone, until they are reset', async () => {
      const { settings, close } = await open();
      const later = { ...SETTLED, language: null, channels: [] };
      const other = { ...unsettled('8'), language: 'en' as const };
      for (const one of [SETTLED, other]) await settings.settle(one);
      expect(await settings.of('3')).toEqual(SETTLED);
      await settings.settle(later);
      expect(await settings.of('3')).toEqual(later);
      expect(await settings.reset('3')).toBe(true);
      expect(await settings.of('3')).toEqual(unsettled('3'));
      expect(await settings.of('8')).toEqual(other);
      expect(await settings.reset('3')).toBe(false);
      await close();
    });

    test('say once a server that the bot explained itself, whatever is settled there', async () => {
      const { settings, close } = await open();
      const introduce = (guild: string) => settings.introduce(guild, '2024-06-01T00:00:00.000Z');
      expect((await Promise.all([introduce('3'), introduce('3'), introduce('8')])).sort()).toEqual([false, true, true]);
      await settings.settle(SETTLED);
      await settings.reset('3');
      expect(await introduce('3')).toBe(false);
      await close();
    });
  });
}
