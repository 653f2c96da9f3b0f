import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../../src/sources/files/folder.ts';
import { temporaryFolder } from '../../cases/temporary-folder.ts';

/** The files that are read of a folder that holds these, by their names in it. */
async function readOf(...names: string[]): Promise<string[] | null> {
  const folder = await temporaryFolder();
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), '');
  }
  const files = await filesIn(folder);
  return files.ok ? files.value.files.map((path) => path.slice(folder.length + 1)) : null;
}

test('pages, news and saved web pages are read, in folders too, in order; whatever else lies there is not', async () => {
  const read = ['b/c.jsonl', 'b/c.jsonl.gz', 'b/d/e.html', 'a.TXT', 'c.txt', 'd.PNG', 'e.jpeg', 'b/f.webp'];
  const others = [
    'a.json',
    'a.svg',
    'c.png',
    'Readme.txt',
    '.hidden.txt',
    '.git/x.txt',
    'b/d/e_files/x.html',
    'readme',
  ];
  expect(await readOf(...read, ...others)).toEqual([...read].sort());
});

test('a document that people take for text is looked at, so that they are told, unless its text lies beside it', async () => {
  expect(await readOf('a.docx', 'b.pdf', 'b.txt', 'c/d.PDF')).toEqual(['a.docx', 'b.txt', 'c/d.PDF']);
});

test('what a disk of its own has at its root is passed over', async () => {
  expect(await readOf('lost+found/x.txt', 'a.txt')).toEqual(['a.txt']);
});

test('a folder that is not there is not the same as an empty one', async () => {
  expect(await filesIn('/nowhere')).toEqual({ ok: false, error: 'ENOENT' });
});

test('links are followed within the folder alone, and what is no file is passed over', async () => {
  const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(folder, 'a.txt'), '');
  await writeFile(join(elsewhere, 'b.txt'), '');
  const links = { 'in.txt': join(folder, 'a.txt'), 'out.txt': join(elsewhere, 'b.txt'), 'zero.txt': '/dev/zero' };
  for (const [name, to] of Object.entries({ ...links, 'none.txt': '/nowhere', way: elsewhere }))
    await symlink(to, join(folder, name));
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  await symlink(folder, join(elsewhere, 'folder'));
  for (const way of [folder, join(elsewhere, 'folder')])
    expect(await filesIn(way)).toEqual({
      ok: true,
      value: {
        files: ['a.txt', 'in.txt'].map((name) => join(way, name)),
        strays: ['out.txt', 'zero.txt'].map((name) => join(way, name)),
        passed: new Map(),
      },
    });
});
