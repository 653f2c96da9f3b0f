import type { Stored, Unread } from '../ports.ts';
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

/** Whether a source of the library is only such a note. */
export function isNote(source: string): boolean {
  return source.startsWith(BEGINNING);
}
