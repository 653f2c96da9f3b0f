import { type Apart, beginApart, CALLED_OFF } from '../../apart/begin-apart.ts';
import { READING } from '../../limits/reading.ts';
import type { Result } from '../../model.ts';
import type { Parse } from '../../ports/parse.ts';
import type { Unread } from '../../ports.ts';
import type { Work } from './work.ts';

/** Reading apart, and its end: what is being read then is called off. */
export type OwnParse = Parse & { close(): void };

/** The limits of reading; tests have smaller ones. */
export type Limits = { readonly [Name in keyof typeof READING]: number };

/** What came of a work: as `doWork` gives it, or why there is nothing. */
type Answer = Result<unknown, Unread>;

type Reader = Apart<Work, Answer>;

const READER = new URL('reader-process.ts', import.meta.url);

/** Something to be read. What has proven `long` stands back for all else, and one reader is always left for that. */
type Job = { work: Work; tell(answer: Answer): void; long: boolean; putOff: boolean };

/**
 * Reads in processes of its own, first come, first served. One is begun when there is something to read, a second when
 * something has waited for the first; one that costs too much is ended, and the next begins in its place. Where all of them
 * are at something long while something else waits, one goes on, and the others' works are put off and begun anew after it:
 * two sources that mean harm keep a third waiting no longer than one does.
 * @param stop - from then on everything is called off at once.
 */
export function openParse({
  limits = READING,
  stop,
}: {
  limits?: Limits;
  stop?: AbortSignal | undefined;
} = {}): OwnParse {
  const waiting: Job[] = [];
  const putOff: Job[] = [];
  const inHand = new Map<Reader, { job: Job; since: number }>();
  let readers: Reader[] = [];
  let helping: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;

  function handOut(): void {
    readers = readers.filter((reader) => !reader.gone());
    for (const reader of readers.filter(({ busy }) => !busy())) serve(reader);
    if (waiting.length + putOff.length > 0 && readers.length === 0) serve(begin());
    if (waiting.length > 0) helping ??= setTimeout(help, limits.helpMs);
  }

  function begin(): Reader {
    const reader = beginApart<Work, Answer>(READER, limits);
    readers.push(reader);
    return reader;
  }

  function help(): void {
    helping = undefined;
    if (waiting.length === 0) return;
    if (readers.length < limits.readers) serve(begin());
    else makeRoom();
    if (waiting.length > 0) helping = setTimeout(help, limits.helpMs);
  }

  function longInHand(): number {
    return [...inHand.values()].filter(({ job }) => job.long).length;
  }

  function makeRoom(): void {
    const now = performance.now();
    for (const [reader, { job, since }] of inHand) {
      if (job.long || now - since < limits.shortMs) continue;
      job.putOff = longInHand() >= limits.readers - 1;
      job.long = true;
      if (!job.putOff) continue;
      reader.end();
      return;
    }
  }

  function next(): Job | undefined {
    return waiting.shift() ?? (longInHand() < Math.max(1, limits.readers - 1) ? putOff.shift() : undefined);
  }

  function serve(reader: Reader): void {
    const job = next();
    if (job === undefined) return;
    clearTimeout(resting);
    inHand.set(reader, { job, since: performance.now() });
    void reader.give(job.work).then((answer) => {
      inHand.delete(reader);
      resting = setTimeout(rest, limits.idleMs).unref();
      if (job.putOff) replace(job);
      else job.tell(answer);
      handOut();
    });
  }

  /** What was put off begins anew when its time comes; what waits begins at once. */
  function replace(job: Job): void {
    job.putOff = false;
    putOff.push(job);
    readers = readers.filter((reader) => !reader.gone());
    if (waiting.length > 0) serve(begin());
  }

  function rest(): void {
    for (const reader of readers) if (!reader.busy()) reader.end();
  }

  function give(work: Work): Promise<never> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    if (stop?.aborted === true) resolve(CALLED_OFF);
    else waiting.push({ work, tell: resolve, long: false, putOff: false });
    handOut();
    // What comes of each kind of work stands in work.ts.
    return promise as Promise<never>;
  }

  function close(): void {
    clearTimeout(helping);
    helping = undefined;
    clearTimeout(resting);
    for (const { tell } of [...waiting.splice(0), ...putOff.splice(0)]) tell(CALLED_OFF);
    for (const { job } of inHand.values()) job.putOff = false;
    for (const reader of readers) reader.end();
    readers = [];
  }

  stop?.addEventListener('abort', close, { once: true });
  return {
    page: (page) => give({ kind: 'page', page }),
    web: (text) => give({ kind: 'web', text }),
    item: (item) => give({ kind: 'item', item }),
    line: (text) => give({ kind: 'line', text }),
    close,
  };
}
