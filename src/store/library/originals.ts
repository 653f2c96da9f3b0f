import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCANS } from '../../limits/scans.ts';
import type { Originals } from '../../ports/scanned-pages.ts';
import { makeFolder } from '../make-folder.ts';

/**
 * Originals as files of a folder beside the store, each by the hash of what it holds: written at once or not at all, so that
 * any number of processes may keep and read them.
 * @param most - Bytes of all of them.
 */
export function createOriginals(data: string, most: number = SCANS.keptBytes): Originals {
  const folder = join(data, 'originals');
  // Counted once, then kept up: what other processes add meanwhile is counted at the next start.
  let held: Promise<number> | null = null;
  const fileOf = (original: string) => join(folder, /^[0-9a-f]{64}$/.test(original) ? original : 'none');

  return {
    async keep(bytes) {
      const original = createHash('sha256').update(bytes).digest('hex');
      const path = fileOf(original);
      if ((await sizeOf(path)) === bytes.length) return { ok: true, value: original };
      held ??= weigh(folder);
      if ((await held) + bytes.length > most) return { ok: false, error: 'full' };
      const half = `${path}.${process.pid}.part`;
      try {
        await makeFolder(folder);
        await writeFile(half, bytes, { flush: true });
        await rename(half, path);
      } catch {
        // Whatever the system calls it, nothing can be kept there; the store beside it says more.
        await rm(half, { force: true }).catch(() => {});
        return { ok: false, error: 'unwritable' };
      }
      held = held.then((before) => before + bytes.length);
      return { ok: true, value: original };
    },

    read: (original) => readFile(fileOf(original)).catch(() => null),

    async drop(original) {
      const path = fileOf(original);
      const size = (await sizeOf(path)) ?? 0;
      await rm(path, { force: true });
      held = held?.then((before) => before - size) ?? null;
    },
  };
}

async function weigh(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let bytes = 0;
  for (const name of names) bytes += (await sizeOf(join(folder, name))) ?? 0;
  return bytes;
}

function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
