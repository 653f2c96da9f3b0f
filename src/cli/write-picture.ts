import { writeFile } from 'node:fs/promises';
import type { Picture } from '../model/picture.ts';
import type { ExitCode, Opened, Surroundings } from './surroundings.ts';

/** Writes a picture into a file; one that cannot be written is a line with the cure. */
export async function writePicture(
  file: string,
  png: Uint8Array,
  { err }: Pick<Surroundings, 'err'>,
): Promise<ExitCode> {
  try {
    await writeFile(file, png);
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    err(`${file} cannot be written (${code}): name a file in a folder that can.`);
    return 1;
  }
}

/** Writes what is cut out of a page that came as a picture; where there is nothing to, why. */
export async function writeCutOut(
  file: string,
  drawing: Picture['drawing'] | undefined,
  { cut }: Pick<Opened, 'cut'>,
  around: Pick<Surroundings, 'err'>,
): Promise<ExitCode> {
  if (drawing?.kind !== 'clipping') {
    around.err('Nothing was cut out: this reply rests on no page that came as a picture or PDF.');
    return 1;
  }
  const png = await cut(drawing);
  if (png !== null) return writePicture(file, png, around);
  around.err(`Nothing was cut out of ${drawing.page}: its original is gone, or cannot be opened now.`);
  return 1;
}
