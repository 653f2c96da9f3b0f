import { createHash } from 'node:crypto';
import { z } from 'zod';
import { NEWS } from '../limits.ts';
import type { NewsItem } from '../model.ts';
import { linesOf } from './lines.ts';

/** Some items of a file of news, numbered from 0; `hash` is the SHA-256 of their lines, `read` the bytes read so far. */
export type NewsBatch = { number: number; items: NewsItem[]; hash: string; read: number };

/** How many lines of a file were no item of news, and the numbers of the first of them. */
export type BadLines = { count: number; first: number[] };

const text = (most: number) => z.string().max(most);
const absent = z.null().transform(() => undefined);

/** An id with control characters or half a character: no database keeps it as it is, and nobody could type it. */
const UNKEEPABLE = /[\p{Cc}\p{Cs}]/u;

const NewsLine = z
  .object({
    id: z.union([
      z
        .string()
        .trim()
        .min(1)
        .max(NEWS.idChars)
        .refine((id) => !UNKEEPABLE.test(id)),
      z.number().transform(String),
    ]),
    title: text(NEWS.titleChars).nullish(),
    date: text(NEWS.dateChars).nullish(),
    body: text(NEWS.bodyChars),
    source: text(NEWS.titleChars).or(absent).optional(),
    url: text(NEWS.urlChars).or(absent).optional(),
  })
  .transform(({ title, date, ...item }): NewsItem => ({ ...item, title: title ?? '', date: date ?? '' }))
  .refine(({ title, body }) => `${title}${body}`.trim() !== '');

/** One line of JSONL as an item of news, or null where it is none or a field is longer than news is. */
function readNewsLine(line: string): NewsItem | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  return NewsLine.safeParse(json).data ?? null;
}

/**
 * Reads a file of news batch by batch, in bounded memory. The same lines always make the same batches, so that one
 * that was kept before can be told by its hash.
 * @returns when all is read, which lines were no news.
 * @throws the system's error when the file cannot be read on.
 */
export async function* readNewsFile(...opened: Parameters<typeof linesOf>): AsyncGenerator<NewsBatch, BadLines> {
  const bad: BadLines = { count: 0, first: [] };
  let batch = newBatch(0);
  for await (const { number, text, read } of linesOf(...opened)) {
    if (text?.trim() === '') continue;
    const item = text === null ? null : readNewsLine(text);
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

function newBatch(number: number) {
  return { number, items: [] as NewsItem[], hash: createHash('sha256'), chars: 0, read: 0 };
}

function finished({ number, items, hash, read }: ReturnType<typeof newBatch>): NewsBatch {
  return { number, items, hash: hash.digest('hex'), read };
}
