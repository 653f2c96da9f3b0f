import { readPageFile } from './page-file.ts';
import { type Outcome, type Taking, taken } from './taking.ts';

/** Reads a page file in unless it is known as it is. What is refused leaves what was read of it before. */
export async function takePageFile(
  path: string,
  { newsroom, library, reader, sourceOf, read }: Taking,
): Promise<Outcome> {
  const source = sourceOf(path);
  const file = await readPageFile(path, source);
  if (!file.ok) return file;
  const { page } = file.value;
  const hash = `${reader}${file.value.hash}`;
  const before = await library.hashOf(source);
  if (before === hash) return taken(source, 'known');
  const reading = await (read ?? newsroom.read)(page);
  await newsroom.takePage({ source, hash }, reading);
  return taken(source, before === null ? 'new' : 'changed', { articles: reading.articles.length });
}
