import { readMarked } from '../../src/newsroom/intake/take-items.ts';
import type { Parse } from '../../src/ports/parse.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { readNewsLine } from '../../src/sources/files/news-line.ts';
import { readWeb } from '../../src/sources/web/read-web.ts';

/** Reads on the spot, for tests in which nobody means harm. */
export const parseHere: Parse = {
  page: async (page) => ({ ok: true, value: readPage(page) }),
  web: async (text) => readWeb(text),
  item: async (item) => ({ ok: true, value: readMarked(item) }),
  line: async (text) => ({ ok: true, value: readNewsLine(text) }),
};
