import { watch } from 'node:fs';
import type { Logger } from 'pino';
import { PAGES_WATCHED } from '../limits.ts';
import { type After, afterUnref } from './after.ts';
import { differences, type Look, lookThrough } from './files/folder-look.ts';

/** A folder under watch; `step` looks at it now, which the watch does by itself as well. */
type PagesWatch = { step(): Promise<void>; stop(): Promise<void> };

/**
 * Watches a folder of pages and tells of files that came, changed or vanished since the watch began, each once it has
 * lain still from one look to the next. So begin the watch first, then take the folder in as a whole.
 * @param onChange - is given the paths, vanished ones among them, in code unit order; the watch waits for it, and
 * tells the same again when it fails.
 * @param options - `after` is the timer (default: the system's, which keeps no process alive).
 */
export async function watchPages(
  folder: string,
  onChange: (paths: string[]) => Promise<void>,
  { log, after = afterUnref }: { log?: Pick<Logger, 'error'>; after?: After } = {},
): Promise<PagesWatch> {
  let told: Look = (await lookThrough(folder)) ?? new Map();
  let before = told;
  let looking = Promise.resolve();
  let planned = { ms: Number.POSITIVE_INFINITY, callOff: () => {} };
  let stopped = false;

  async function look(): Promise<void> {
    const now = await lookThrough(folder);
    if (now === null) return;
    const still = differences(told, now).filter((path) => now.get(path) === before.get(path));
    before = now;
    if (still.length === 0) return;
    await onChange(still);
    told = updated(told, now, still);
  }

  function step(): Promise<void> {
    const looked = looking.then(look);
    looking = looked.catch(() => {});
    return looked;
  }

  function plan(ms: number): void {
    // Only ever sooner: otherwise a folder that is written to all the time would never be looked at.
    if (stopped || ms >= planned.ms) return;
    planned.callOff();
    planned = { ms, callOff: after(ms, lookAndPlan) };
  }

  function lookAndPlan(): void {
    step()
      .catch((error: unknown) => log?.error({ err: error, folder }, 'pages could not be taken in'))
      .finally(() => {
        planned = { ms: Number.POSITIVE_INFINITY, callOff: () => {} };
        plan(differences(told, before).length > 0 ? PAGES_WATCHED.settleMs : PAGES_WATCHED.pollMs);
      });
  }

  const stopListening = listen(folder, () => plan(PAGES_WATCHED.settleMs));
  plan(PAGES_WATCHED.pollMs);
  return {
    step,
    async stop() {
      stopped = true;
      planned.callOff();
      stopListening();
      await looking;
    },
  };
}

function updated(told: Look, now: Look, paths: readonly string[]): Look {
  const look = new Map(told);
  for (const path of paths) {
    const state = now.get(path);
    if (state === undefined) look.delete(path);
    else look.set(path, state);
  }
  return look;
}

// Where the system cannot tell of changes (network drives, too many watches), looking every few seconds is enough.
function listen(folder: string, onEvent: () => void): () => void {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, onEvent);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
