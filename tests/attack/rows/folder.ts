import { execFile } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PAGE_BYTES } from '../../../src/limits.ts';
import type { Besieged } from '../besieged.ts';
import { countOf, until } from '../metrics.ts';
import type { Row } from '../row.ts';
import { ordinaryNews, pageOf, repeated, UNITS } from '../texts.ts';
import type { Ended } from '../ways.ts';

const taken = async (url: string) =>
  (await countOf(url, 'broadsheet_inputs_total')) + (await countOf(url, 'broadsheet_refusals_total'));

/** Puts something into the folder while the program runs, and a good page behind it, which must be read too. */
async function put(
  { pages, url }: Besieged,
  place: (folder: string) => Promise<void>,
  inputs: number,
): Promise<Ended[]> {
  const before = await taken(url);
  await place(pages);
  const good = join(pages, `2022-03-05-山城日报-${Math.random()}.txt`);
  await writeFile(`${good}.part`, pageOf('青禾区云杉桥今日建成，全长318米。'));
  await rename(`${good}.part`, good);
  const read = await until(async () => (await taken(url)) >= before + inputs + 1);
  return [read ? 'said' : 'silence'];
}

let files = 0;

const TEXTS: [string, (bytes: number) => string][] = [
  ...UNITS.slice(0, 5).map((unit): [string, (bytes: number) => string] => [unit, (bytes) => repeated(unit, bytes)]),
  ['ordinary news', ordinaryNews],
  ['blocks of one character', (bytes) => repeated('字\n\n', bytes)],
];

const texts: Row[] = TEXTS.map(([what, write]) => ({
  name: `folder: a page of ${what} × 2 MB`,
  attack: (besieged, { scale }) =>
    put(
      besieged,
      async (folder) => {
        files += 1;
        await writeFile(join(folder, `2022-03-04-山城日报-h${files}.txt`), pageOf(write((PAGE_BYTES - 200) * scale)));
      },
      1,
    ),
}));

const odd: Row = {
  name: 'folder: pipes, links out of it, names that speak to terminals',
  attack: (besieged) =>
    put(
      besieged,
      async (folder) => {
        const inner = join(folder, 'odd');
        await mkdir(inner);
        await promisify(execFile)('mkfifo', [join(inner, 'pipe.txt')]);
        await symlink('/dev/zero', join(inner, 'endless.txt'));
        await symlink('/', join(inner, 'everything'));
        await symlink('.', join(inner, 'itself'));
        await writeFile(join(inner, '\u001b[2J\u0007.txt'), '不是\n\n版面');
      },
      0,
    ),
};

export const folderRows: readonly Row[] = [...texts, odd];
