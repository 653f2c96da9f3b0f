import type { NewsItem, Page } from '../../model.ts';
import { readMarked } from '../../newsroom/intake/take-items.ts';
import type { WebText } from '../../ports/parse.ts';
import { readPage } from '../../reading/read-page.ts';
import { readNewsLine } from '../../sources/files/news-line.ts';

/** Something to be read. */
export type Work =
  | { kind: 'page'; page: Page }
  | { kind: 'web'; text: WebText }
  | { kind: 'item'; item: NewsItem }
  | { kind: 'line'; text: string };

/** Reads it on the spot, however long that takes. */
export async function doWork(work: Work) {
  switch (work.kind) {
    case 'page':
      return { ok: true, value: readPage(work.page) } as const;
    case 'web':
      // The parsers of feeds and web pages take longer to load than all the rest.
      return (await import('../../sources/web/read-web.ts')).readWeb(work.text);
    case 'item':
      return { ok: true, value: readMarked(work.item) } as const;
    case 'line':
      return { ok: true, value: readNewsLine(work.text) } as const;
  }
}
