import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/broadsheet.js', import.meta.url));

test('the command that npx runs passes words, output and exit status on', { timeout: 30_000 }, async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [BIN, 'suggest', 'district', 'wulong', '--pages', 'data/pages']);
  expect(stdout).toContain('武隆区');
  await expect(run(process.execPath, [BIN, 'nonsense'])).rejects.toMatchObject({ code: 2 });
});
