import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the data lie, and a folder for what passes between the programs. */
export type Data = {
  of(...path: string[]): string;
  scratch(file: string): string;
  /** Writes a file of the folder. @returns its path. */
  save(file: string, text: string): string;
};

/** Works on the data in `folder`, with a scratch folder that is gone afterwards. */
export function withData<T>(folder: string, work: (data: Data) => T): T {
  const own = mkdtempSync(join(tmpdir(), 'broadsheet-quality-'));
  const scratch = (file: string) => join(own, file);
  const save = (file: string, text: string) => {
    writeFileSync(scratch(file), text);
    return scratch(file);
  };
  try {
    return work({ of: (...path) => join(folder, ...path), scratch, save });
  } finally {
    rmSync(own, { recursive: true });
  }
}
