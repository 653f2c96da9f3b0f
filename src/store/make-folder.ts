import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

// Not mkdir's own `recursive`: where the system says of a new folder that it is missing, as under /proc, Node 24 tries
// again for ever.
/** Makes a folder, with those above it. */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((error: unknown) => {
    // Another process may have made it meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}
