import { stat } from 'node:fs/promises';
import { sidecarOf } from './file-names.ts';
import { filesIn } from './folder.ts';

/** The files of a folder, each with what changes when it is written: size and time, its sidecar's too. */
export type Look = ReadonlyMap<string, string>;

/** Looks through a folder; null where it cannot be read just now, which is not the same as empty. */
export async function lookThrough(folder: string): Promise<Look | null> {
  const files = await filesIn(folder);
  if (!files.ok) return null;
  const paths = files.value.files;
  const states = await Promise.all(paths.map(stateOf));
  const look = new Map<string, string>();
  for (const [at, path] of paths.entries()) {
    const state = states[at];
    // Gone between listing and looking.
    if (state != null) look.set(path, state);
  }
  return look;
}

/** The paths that two looks see differently, vanished ones too, in code unit order. */
export function differences(one: Look, other: Look): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}

async function stateOf(path: string): Promise<string | null> {
  const page = await writtenAt(path);
  return page === null ? null : `${page} ${await writtenAt(sidecarOf(path))}`;
}

async function writtenAt(path: string | null): Promise<string | null> {
  if (path === null) return null;
  const found = await stat(path).catch(() => null);
  return found === null ? null : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
