import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeded } from '../../bench/draw.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { killImports } from './importing.ts';

test('an import that is killed at random reads every item once, and leaves a sound store', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  const stored = await killImports({
    place: { data: folder, databaseUrl: null },
    settings: { BROADSHEET_DATA: folder },
    file: join(folder, 'news.jsonl'),
    items: 800,
    kills: 3,
    random: seeded(20_210_721),
  });
  expect(stored).toEqual({ kills: 3, items: expect.any(Number), lost: 0, doubled: 0, damage: [] });
});
