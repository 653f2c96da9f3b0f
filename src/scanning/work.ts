import { constants, setPriority } from 'node:os';
import type { CutPart } from '../model/clipping.ts';
import type { Scan } from '../model/scan.ts';
import type { Result } from '../model.ts';
import type { CutOut, Unscanned } from '../ports/scan.ts';
import { openOriginal } from './open-original.ts';
import type { Opened } from './opened.ts';
import { loadModels, type Models, readPicture } from './read-picture.ts';

/** What a process is given: an original to hold, a page of it to read, or one from which to cut. */
export type Work =
  | { kind: 'open'; bytes: Uint8Array }
  | { kind: 'page'; page: number }
  | { kind: 'cut'; bytes: Uint8Array; scan: Scan; parts: readonly CutPart[] };

/** How many pages an original has; a page that was read; what was cut out. */
export type Done = Result<{ pages: number } | Scan | CutOut, Unscanned>;

let held: Opened | null = null;
let models: Promise<Models> | undefined;

/** Does it on the spot, however long that takes. */
export async function doWork(work: Work): Promise<Done> {
  switch (work.kind) {
    case 'open': {
      // Reading takes a minute, and whoever asks meanwhile should not feel it; cutting out is asked for by somebody who waits.
      setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
      held?.close();
      held = null;
      const opened = await openOriginal(work.bytes).catch(() => DAMAGED);
      if (!opened.ok) return opened;
      held = opened.value;
      return { ok: true, value: { pages: held.pages } };
    }
    case 'page':
      return held === null ? DAMAGED : readOf(held, work.page);
    case 'cut':
      return (await import('./cut/cut-out.ts')).cutOut(work);
  }
}

const DAMAGED = { ok: false, error: 'damaged' } as const;

async function readOf(opened: Opened, page: number): Promise<Done> {
  const told = await opened.text(page);
  if (told !== null) return { ok: true, value: { page, from: 'text', ...told } };
  const gray = await opened.gray(page);
  if (!gray.ok) return gray;
  models ??= loadModels();
  const read = await readPicture(gray.value, await models);
  return read === null ? { ok: false, error: 'no-text' } : { ok: true, value: { page, from: 'picture', ...read } };
}
