import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoAnswer } from './reason-of.ts';

/** Folders in which requests are kept as files, and from which they are answered; null is neither. */
type Recording = { record: string | null; replay: string | null };

/**
 * A fetch for tests: it writes the body of each request to `record` as HASH.json, the SHA-256 of the body's bytes in hex,
 * and answers with the chat completion in `replay` of that name, never calling out; what is not there is no answer.
 */
export function recorded(send: typeof fetch, { record, replay }: Recording): typeof fetch {
  if (record === null && replay === null) return send;
  return async (address, options) => {
    const body = String(options?.body ?? '');
    const name = `${createHash('sha256').update(body).digest('hex')}.json`;
    if (record !== null) {
      await mkdir(record, { recursive: true });
      await writeFile(join(record, name), body);
    }
    if (replay === null) return send(address, options);
    const said = await readFile(join(replay, name), 'utf8').catch(() => null);
    if (said === null) throw new NoAnswer(`no ${name} to replay`);
    return new Response(said, { headers: { 'content-type': 'application/json' } });
  };
}
