import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { NEWS } from '../../limits.ts';
import type { NewsItem } from '../../model.ts';
import type { Parse } from '../../ports/parse.ts';
import { linesOf } from './lines.ts';
import { readNewsLine } from './news-line.ts';

/** Some items of a file of news, numbered from 0; `hash` is the SHA-256 of their lines, `read` the bytes read so far. */
export type NewsBatch = { number: number; items: NewsItem[]; hash: string; read: number };

/** How many lines of a file were no item of news, and the numbers of the first of them. */
export type BadLines = { count: number; first: number[] };

/**
 * Reads a file of news batch by batch, in bounded memory. The same lines always make the same batches, so that one
 * that was kept before can be told by its hash.
 * @returns when all is read, which lines were no news.
 * @throws the system's error when the file cannot be read on.
 */
export async function* readNewsFile(
  opened: FileHandle,
  { parse, ...options }: Parameters<typeof linesOf>[1] & { parse: Pick<Parse, 'line'> },
): AsyncGenerator<NewsBatch, BadLines> {
  const bad: BadLines = { count: 0, first: [] };
  let batch = newBatch(0);
  for await (const { number, text, read } of linesOf(opened, options)) {
    if (text?.trim() === '') continue;
    const item = text === null ? null : await readLine(text, parse);
    if (text === null || item === null) {
      bad.count += 1;
      if (bad.first.length < NEWS.badLinesNamed) bad.first.push(number);
      continue;
    }
    batch.items.push(item);
    batch.hash.update(text).update('\n');
    batch.chars += text.length;
    batch.read = read;
    if (batch.items.length < NEWS.batchItems && batch.chars < NEWS.batchChars) continue;
    yield finished(batch);
    batch = newBatch(batch.number + 1);
  }
  if (batch.items.length > 0) yield finished(batch);
  return bad;
}

/** A long line may be anything, and is read apart; to hand over a short one would take longer than to read it. */
async function readLine(text: string, { line }: Pick<Parse, 'line'>): Promise<NewsItem | null> {
  if (text.length <= NEWS.lineHere) return readNewsLine(text);
  const read = await line(text);
  return read.ok ? read.value : null;
}

function newBatch(number: number) {
  return { number, items: [] as NewsItem[], hash: createHash('sha256'), chars: 0, read: 0 };
}

function finished({ number, items, hash, read }: ReturnType<typeof newBatch>): NewsBatch {
  return { number, items, hash: hash.digest('hex'), read };
}
