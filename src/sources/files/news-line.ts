import { z } from 'zod';
import { NEWS } from '../../limits.ts';
import type { NewsItem } from '../../model.ts';

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
export function readNewsLine(line: string): NewsItem | null {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  return NewsLine.safeParse(json).data ?? null;
}
