import type { Refusal, Stored, Unread } from '../../ports.ts';
import type { Taking } from './taking.ts';

const BEGINNING = 'too-costly:';

/**
 * Whether reading this very input cost too much before: then it is not tried again, so that a page with which somebody
 * means harm is no trouble at every start. It is once it has changed, or with another version of the reader.
 */
export async function wasTooCostly({ source, hash }: Stored, { library }: Pick<Taking, 'library'>): Promise<boolean> {
  return (await library.hashOf(`${BEGINNING}${source}`)) === hash;
}

/** Remembers that an input cost too much, if that is why it was not read. What was read of the source before stays. */
export async function rememberCost(
  { source, hash }: Stored,
  { why }: Unread,
  { library }: Pick<Taking, 'library'>,
): Promise<void> {
  if (why === 'too-costly') await library.put({ source: `${BEGINNING}${source}`, hash }, []);
}

/** Remembers likewise why nothing was read of a picture, or of a page of it, where another try would find the same. */
export async function rememberRefusal(
  { source, hash }: Stored,
  why: Refusal['why'],
  { library }: Pick<Taking, 'library'>,
): Promise<void> {
  if (why !== 'too-busy') await library.put({ source: `${BEGINNING}${source}`, hash: `${hash} ${why}` }, []);
}

/** Forgets that, since it was read by now. */
export function forgetRefusal(source: string, { library }: Pick<Taking, 'library'>): Promise<void> {
  return library.drop(`${BEGINNING}${source}`);
}

/** What was refused before of sources whose name begins so, with the hash that each had then. */
export async function refusedBefore(
  beginning: string,
  { library }: Pick<Taking, 'library'>,
): Promise<(Stored & { why: Refusal['why'] })[]> {
  const notes = await library.sources(`${BEGINNING}${beginning}`);
  return notes.map(({ source, hash }) => ({
    source: source.slice(BEGINNING.length),
    hash: hash.slice(0, hash.lastIndexOf(' ')),
    why: hash.slice(hash.lastIndexOf(' ') + 1) as Refusal['why'],
  }));
}

/** Whether a source of the library is only such a note. */
export function isNote(source: string): boolean {
  return source.startsWith(BEGINNING);
}
