import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderFault } from '../../src/llm/recorded.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { modelWith } from './counting.ts';
import { completion } from './model-server.ts';

test('requests are written down, the same question as the same bytes, and replayed without a call', async () => {
  const [record, replay] = [await temporaryFolder(), await temporaryFolder()];
  const first = await modelWith('{"count": 3}', { record });
  await first.count();
  await (await modelWith('{"count": 3}', { record })).count();
  const [name, ...others] = await readdir(record);
  expect(others).toEqual([]);
  expect(await readFile(join(record, name ?? ''), 'utf8')).toBe(first.server.asked[0]?.body);
  const second = await modelWith('{"count": 9}', { replay });
  expect(await (await modelWith('{"count": 9}', { replay })).count()).toBeNull();
  await writeFile(join(replay, name ?? ''), completion('{"count": 4}'));
  expect(await second.count()).toEqual({ count: 4 });
  expect(second.server.asked).toEqual([]);
});

test('folders that are not there, or cannot be written, are told with the variable that names them', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'file');
  await writeFile(file, '');
  expect(await folderFault({ record: null, replay: null })).toBeNull();
  expect(await folderFault({ record: join(folder, 'new', 'one'), replay: folder })).toBeNull();
  for (const replay of [join(folder, 'nowhere'), file])
    expect(await folderFault({ record: null, replay })).toMatchObject({
      says: `BROADSHEET_LLM_REPLAY in the environment or .env names ${replay}, which is no folder`,
    });
  expect(await folderFault({ record: join(file, 'in'), replay: null })).toMatchObject({
    says: expect.stringMatching(/^BROADSHEET_LLM_RECORD .+ names .+file\/in, which cannot be written \(ENOTDIR\)$/),
  });
});
