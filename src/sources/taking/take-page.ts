import { readPageFile } from '../files/page-file.ts';
import { type Outcome, refused, type Taking, taken } from './taking.ts';
import { rememberCost, wasTooCostly } from './too-costly.ts';

/** Reads a page file in unless it is known as it is. What is refused leaves what was read of it before. */
export async function takePageFile(path: string, taking: Taking): Promise<Outcome> {
  const { newsroom, library, parse, reader, sourceOf, read = parse.page } = taking;
  const source = sourceOf(path);
  const file = await readPageFile(path, source);
  if (!file.ok) return file;
  const stored = { source, hash: `${reader}${file.value.hash}` };
  const before = await library.hashOf(source);
  if (before === stored.hash) return taken(source, 'known');
  if (await wasTooCostly(stored, taking)) return refused(source, 'too-costly');
  const reading = await read(file.value.page);
  if (!reading.ok) {
    await rememberCost(stored, reading.error, taking);
    return refused(source, reading.error.why, reading.error.detail);
  }
  await newsroom.takePage(stored, reading.value);
  return taken(source, before === null ? 'new' : 'changed', { articles: reading.value.articles.length });
}
