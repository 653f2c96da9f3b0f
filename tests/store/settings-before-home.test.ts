import { expect, test } from 'vitest';
import { GuildSettings, unsettled } from '../../src/model/desk.ts';

test('what a server settled before there was a home, in a store or a backup, is read with none', () => {
  const { home: _, ...old } = { ...unsettled('3'), language: 'en' };
  expect(GuildSettings.parse(JSON.parse(JSON.stringify(old)))).toEqual({ ...unsettled('3'), language: 'en' });
});
