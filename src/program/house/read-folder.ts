import type { Logger } from 'pino';
import type { Intake } from '../../ports.ts';
import { takeAll } from './house.ts';
import { openPictureLane } from './picture-lane.ts';

/**
 * Reads in what there is at the start, and what comes into the folder of pages from then on, beside all that is answered. Text is waited
 * for, pictures are not: each takes a minute.
 */
export async function readFolder(
  intake: Intake,
  {
    folder,
    atStart,
    log,
    stop,
    closing,
  }: { folder: string; atStart: readonly string[]; log: Logger; stop: AbortSignal; closing: (() => Promise<void>)[] },
): Promise<void> {
  const { watchPages } = await import('../../sources/watch-pages.ts');
  const onFault = (error: unknown) => log.error({ err: error }, 'a picture could not be taken in');
  const pictures = openPictureLane(intake, { stop, onFault });
  const take = async (paths: readonly string[]) => {
    await takeAll(intake.take(paths, { only: 'text', signal: stop }), stop);
    pictures.give(paths);
  };
  closing.push(() => pictures.stop());
  const watch = await watchPages(folder, take, { log });
  closing.push(() => watch.stop());
  await take(atStart);
}
