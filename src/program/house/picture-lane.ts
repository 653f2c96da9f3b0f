import type { Intake } from '../../ports.ts';

/** Pictures and PDFs that are read one after the other, beside all else. */
type PictureLane = { give(paths: readonly string[]): void; stop(): Promise<void> };

/**
 * Opens the lane: however many pictures are given, only one of them is in hand at a time, so that neither pages of text nor
 * whoever gives a picture by another way has to wait for all of them.
 * @param onFault - hears what could not be stored; the next is read nevertheless.
 */
export function openPictureLane(
  { take }: Pick<Intake, 'take'>,
  { stop, onFault }: { stop: AbortSignal; onFault(error: unknown): void },
): PictureLane {
  // A set keeps the order in which they were given, and each once.
  const waiting = new Set<string>();
  let working: Promise<void> = Promise.resolve();
  let busy = false;

  async function work(): Promise<void> {
    for (const path of waiting) {
      waiting.delete(path);
      if (stop.aborted) return;
      try {
        for await (const _ of take([path], { only: 'pictures', signal: stop })) if (stop.aborted) return;
      } catch (error) {
        onFault(error);
      }
    }
  }

  return {
    give(paths) {
      for (const path of paths) waiting.add(path);
      if (busy) return;
      busy = true;
      working = work().finally(() => {
        busy = false;
      });
    },
    async stop() {
      waiting.clear();
      await working;
    },
  };
}
