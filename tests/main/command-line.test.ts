import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE, PAGE_NAME, pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from '../store/opened.ts';
import { runProgram, startForTest } from './program.ts';

/** Settings for a store of the test's own over a folder of pages. */
async function settings(pages?: string): Promise<{ BROADSHEET_DATA: string; BROADSHEET_PAGES: string }> {
  const folder = await temporaryFolder();
  return { BROADSHEET_DATA: join(folder, 'store'), BROADSHEET_PAGES: pages ?? (await pagesFolder()) };
}

const ONE_LINE = /^[^\n]+\n$/;

test('a reply is 0, with JSON alone on standard output', async () => {
  const { code, out, err } = await runProgram(['ask', '潼南区新建了几座柠檬冷库？', '--json'], await settings());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ status: 'answered', short: '12座' });
  expect(out).toMatch(ONE_LINE);
});

test('a fault is 1 and wrong usage is 2, in one line on standard error', async () => {
  const fault = await runProgram(['read', '/nowhere.txt'], {});
  expect(fault).toEqual({ code: 1, out: '', err: expect.stringMatching(ONE_LINE) });
  expect(fault.err).toContain('/nowhere.txt');
  const usage = await runProgram(['ask', 'q', '--quick'], {});
  expect(usage).toEqual({ code: 2, out: '', err: 'there is no option --quick. --help says how it is written.\n' });
});

test('a broken setting is one line that names it and not its value, and no hindrance to help', async () => {
  const broken = { LOG_LEVEL: 'secret' };
  const { code, out, err } = await runProgram(['latest'], broken);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^LOG_LEVEL [^\n]*\n$/);
  expect(err).not.toContain('secret');
  expect(await runProgram([], broken)).toEqual({ code, out, err });
  expect(await runProgram(['ask', '--help'], broken)).toMatchObject({ code: 0, err: '' });
});

test('what was imported is there in the next process, is not read again, and is for nobody else', async () => {
  const store = await settings(await temporaryFolder());
  const page = join(await pagesFolder(), PAGE_NAME);
  expect(await runProgram(['import', page], store)).toEqual({ code: 0, out: `${page}: new, 2 articles\n`, err: '' });
  expect(await runProgram(['import', page], store)).toEqual({ code: 0, out: `${page}: known, 0 articles\n`, err: '' });
  expect((await runProgram(['figures', '潼南', '--json'], store)).out).toContain('3.6万吨');
  // Nothing is left to be done at the next start.
  const { stories, library, close } = await openedStore(store.BROADSHEET_DATA);
  expect([await stories.level(), (await stories.count()).articles]).toEqual([await library.revision(), 2]);
  await close();
  const backup = join(store.BROADSHEET_PAGES, 'backup.jsonl');
  await runProgram(['backup', backup], store);
  const files = (await readdir(store.BROADSHEET_DATA)).map((name) => join(store.BROADSHEET_DATA, name));
  const modes = await Promise.all(
    [store.BROADSHEET_DATA, backup, ...files].map(async (path) => (await stat(path)).mode),
  );
  expect(modes.length).toBeGreaterThan(3);
  expect(modes.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);
});

test('a name that would move the cursor, ring or rename the window does none of that', async () => {
  const name = 'a\u001b]0;owned\u0007\u009b31m\r.txt';
  const pages = await pagesFolder({ [name]: '' });
  const { out, err } = await runProgram(['import', join(pages, name), '--json'], await settings());
  const shown = 'a\\u001b]0;owned\\u0007\\u009b31m\\u000d.txt';
  expect(err).toContain(`${shown}: holds no text`);
  expect(JSON.parse(out).source).toContain(name);
  expect(out).toContain('\\u009b');
});

test('whoever stops listening ends it quietly', async () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`page-${at}.txt`, PAGE.repeat(4)]));
  const program = startForTest(['read', await pagesFolder(files)], {});
  await once(program.child.stdout, 'data');
  program.child.stdout.destroy();
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
});

test('questions come in by standard input as well', async () => {
  const program = startForTest(['ask', '--batch', '-', '--pages', await pagesFolder()], {});
  program.child.stdin.end('{"id": 7, "q": "潼南区新建了几座柠檬冷库？"}\n');
  const { code, out } = await program.ended;
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: 7, short: '12座' });
});

test('output that cannot be written is a fault in one line', async () => {
  const [folder, pages] = [await temporaryFolder(), await pagesFolder()];
  // A device that is always full; where there is none, nothing is tried.
  if (!existsSync('/dev/full')) return;
  const child = spawnSync('sh', ['-c', `"${process.execPath}" src/main.ts latest --pages "${pages}" > /dev/full`], {
    encoding: 'utf8',
    env: { BROADSHEET_DATA: folder },
  });
  expect(child.status).toBe(1);
  expect(child.stderr).toBe('Standard output cannot be written (ENOSPC): the reply is not whole.\n');
});

test('an import that is killed has lost nothing of what it said; the next one goes on from there', async () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`page-${at}.txt`, PAGE]));
  const [pages, store] = [await pagesFolder(files), await settings(await temporaryFolder())];
  const killed = startForTest(['import', pages], store);
  await killed.says('page-0.txt: new');
  killed.child.kill('SIGKILL');
  const before = (await killed.ended).out.trim().split('\n');
  const after = (await runProgram(['import', pages], store)).out.trim().split('\n');
  expect(after).toHaveLength(10);
  for (const line of before) expect(after).toContain(line.replace('new, 2 articles', 'known, 0 articles'));
});

test('npm runs it by its name', async () => {
  const child = spawn('npm', ['run', '--silent', 'broadsheet', '--', 'latest', '--help'], { env: process.env });
  let out = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  const [code] = await once(child, 'close');
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('what the latest edition prints') });
});
