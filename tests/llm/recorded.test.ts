import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { modelWith } from './counting.ts';
import { completion } from './model-server.ts';

test('requests are written down, the same question as the same bytes, and replayed without a call', async () => {
  const [record, replay] = [await temporaryFolder(), await temporaryFolder()];
  const first = await modelWith('{"count": 3}', { record });
  await first.count();
  await first.count();
  const [name, ...others] = await readdir(record);
  expect(others).toEqual([]);
  expect(await readFile(join(record, name ?? ''), 'utf8')).toBe(first.server.asked[0]?.body);
  const second = await modelWith('{"count": 9}', { replay });
  expect(await second.count()).toBeNull();
  await writeFile(join(replay, name ?? ''), completion('{"count": 4}'));
  expect(await second.count()).toEqual({ count: 4 });
  expect(second.server.asked).toEqual([]);
});
