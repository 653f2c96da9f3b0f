import { createHash } from 'node:crypto';
import { access, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoAnswer } from './reason-of.ts';

/** Folders in which requests are kept as files, and from which they are answered; null is neither. */
type Recording = { record: string | null; replay: string | null };

/** What is wrong with the folders, and the cure; null where all is well, and then `record` is there. */
export async function folderFault({ record, replay }: Recording): Promise<{ says: string; cure: string } | null> {
  const isFolder = replay === null || (await stat(replay).catch(() => null))?.isDirectory() === true;
  if (!isFolder)
    return {
      says: `BROADSHEET_LLM_REPLAY in the environment or .env names ${replay}, which is no folder`,
      cure: 'name the one that holds the recorded answers',
    };
  if (record === null) return null;
  try {
    await mkdir(record, { recursive: true });
    await access(record, constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      says: `BROADSHEET_LLM_RECORD in the environment or .env names ${record}, which cannot be written (${code})`,
      cure: 'name a folder that can',
    };
  }
}

/**
 * A fetch for tests: it writes the body of each request to `record` as HASH.json, the SHA-256 of the body's bytes in hex,
 * and answers with the chat completion in `replay` of that name, never calling out; what is not there is no answer.
 */
export function recorded(send: typeof fetch, { record, replay }: Recording): typeof fetch {
  if (record === null && replay === null) return send;
  return async (address, options) => {
    const body = String(options?.body ?? '');
    const name = `${createHash('sha256').update(body).digest('hex')}.json`;
    if (record !== null) await writeFile(join(record, name), body);
    if (replay === null) return send(address, options);
    const said = await readFile(join(replay, name), 'utf8').catch(() => null);
    if (said === null) throw new NoAnswer(`no ${name} to replay`);
    return new Response(said, { headers: { 'content-type': 'application/json' } });
  };
}
