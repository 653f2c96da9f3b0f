import { READING } from '../../limits/reading.ts';
import type { Parse } from '../../ports/parse.ts';
import { type Answer, beginReader, CALLED_OFF, type Limits, type Reader } from './reader.ts';
import type { Work } from './work.ts';

/** Reading apart, and its end: what is being read then is called off. */
export type OwnParse = Parse & { close(): void };

/**
 * Reads in processes of its own, first come, first served. One is begun when there is something to read, a second when
 * something has waited for the first; one that costs too much is ended, and the next begins in its place.
 * @param stop - from then on everything is called off at once.
 */
export function openParse({
  limits = READING,
  stop,
}: {
  limits?: Limits;
  stop?: AbortSignal | undefined;
} = {}): OwnParse {
  const waiting: { work: Work; tell(answer: Answer): void }[] = [];
  let readers: Reader[] = [];
  let helping: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;

  function handOut(): void {
    readers = readers.filter((reader) => !reader.gone());
    for (const reader of readers.filter(({ busy }) => !busy())) serve(reader);
    if (waiting.length > 0 && readers.length === 0) serve(begin());
    if (waiting.length > 0 && readers.length < limits.readers) helping ??= setTimeout(help, limits.helpMs);
  }

  function begin(): Reader {
    const reader = beginReader(limits);
    readers.push(reader);
    return reader;
  }

  function help(): void {
    helping = undefined;
    if (waiting.length > 0 && readers.length < limits.readers) serve(begin());
  }

  function serve(reader: Reader): void {
    const next = waiting.shift();
    if (next === undefined) return;
    clearTimeout(resting);
    void reader.read(next.work).then((answer) => {
      next.tell(answer);
      resting = setTimeout(rest, limits.idleMs).unref();
      handOut();
    });
  }

  function rest(): void {
    for (const reader of readers) if (!reader.busy()) reader.end();
  }

  function give(work: Work): Promise<never> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    if (stop?.aborted === true) resolve(CALLED_OFF);
    else waiting.push({ work, tell: resolve });
    handOut();
    // What comes of each kind of work stands in work.ts.
    return promise as Promise<never>;
  }

  function close(): void {
    clearTimeout(helping);
    helping = undefined;
    clearTimeout(resting);
    for (const { tell } of waiting.splice(0)) tell(CALLED_OFF);
    for (const reader of readers) reader.end();
    readers = [];
  }

  stop?.addEventListener('abort', close, { once: true });
  return {
    page: (page) => give({ kind: 'page', page }),
    web: (text) => give({ kind: 'web', text }),
    item: (item) => give({ kind: 'item', item }),
    close,
  };
}
