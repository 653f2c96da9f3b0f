import { readPageFile } from './page-file.ts';
import { type Outcome, type Taking, taken } from './taking.ts';

/** Reads a page file in unless it is known as it is. What is refused leaves what was read of it before. */
export async function takePageFile(path: string, { newsroom, library, reader, sourceOf }: Taking): Promise<Outcome> {
  const source = sourceOf(path);
  const read = await readPageFile(path, source);
  if (!read.ok) return read;
  const hash = `${reader}${read.value.hash}`;
  const before = await library.hashOf(source);
  if (before === hash) return taken(source, 'known');
  const articles = await newsroom.takePage({ source, hash }, read.value.page);
  return taken(source, before === null ? 'new' : 'changed', { articles });
}
