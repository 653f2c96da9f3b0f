import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../config.ts';
import { CHECK_UP } from '../../limits/operations.ts';
import { counted } from '../../rendering/words/counted.ts';
import { openStore } from '../../store/open.ts';
import { checkFile } from '../../store/sqlite/check-file.ts';
import { storeCure } from '../store-cures.ts';
import { type Finding, ill, illIn, well } from './finding.ts';

/** Whether the store opens, is whole, has room, and has its index beside it. */
export async function* lookAtStore(settings: Config): AsyncGenerator<Finding> {
  yield* lookAtRoom(settings.data);
  if (settings.databaseUrl !== null) return yield* lookInto(settings, 'in the database');
  const checked = await checkFile(settings.data);
  if (!checked.ok) return yield illIn('store', storeCure(checked.error, settings));
  if (checked.value === null) return yield well('store', `none in ${settings.data} yet; the first start makes it`);
  const { bytes, damage } = checked.value;
  if (damage.length === 0) return yield* lookInto(settings, `whole, ${megabytes(bytes)}`);
  yield ill('store', `is damaged: ${damage.join('; ')}`, 'stop the bot, move the folder away, restore a backup');
}

async function* lookInto(settings: Config, found: string): AsyncGenerator<Finding> {
  const opened = await openStore(settings);
  if (!opened.ok) return yield illIn('store', storeCure(opened.error, settings));
  const { library, indexFile, close } = opened.value;
  try {
    const { articles, latest } = await library.coverage();
    const newest = articles === 0 ? '' : `, latest edition ${latest ?? 'undated'}`;
    yield well('store', `${found}, ${counted(articles, 'article')}${newest}`);
    const saved = await indexFile.read();
    const behind = saved === null ? null : (await library.revision()) - saved.revision;
    if (behind === null) yield well('index', 'none is saved yet; the next start makes it');
    else yield well('index', behind === 0 ? 'saved, level with the store' : `saved, behind the store by ${behind}`);
  } finally {
    await close();
  }
}

async function* lookAtRoom(data: string): AsyncGenerator<Finding> {
  const folder = await nearestFolder(resolve(data));
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!writable) return yield ill('disk', `${folder} cannot be written`, 'set BROADSHEET_DATA to a folder that can');
  if (free < CHECK_UP.freeBytes) return yield ill('disk', `${megabytes(free)} are free at ${folder}`, 'make room');
  yield well('disk', `${megabytes(free)} are free at ${folder}`);
}

/** The folder itself, or where it is not made yet the one in which it will be. */
async function nearestFolder(path: string): Promise<string> {
  return access(path).then(
    () => path,
    () => nearestFolder(dirname(path)),
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
