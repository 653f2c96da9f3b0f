import { expect, test } from 'vitest';
import { READERS } from '../../bench/growth.ts';
import { workOf } from '../../bench/work.ts';
import { KINDS } from './kinds.ts';
import { ordinaryNews, repeated } from './texts.ts';

/** How many times the work of as much ordinary news a text may cost; by the clock, which is quick where work is counted dear, that is 6. */
const MOST = 9;

/** Enough that what is looked for near a figure is looked for around most of them; pages are read by all readers at once, and by every fourth kind. */
test.each([
  { reader: 'figures', bytes: 2_000, every: 1 },
  { reader: 'pages', bytes: 1_200, every: 4 },
] as const)('no kind of text costs many times what news costs: $reader', ({ reader, bytes, every }) => {
  const costOf = (text: string) => workOf(() => READERS[reader](text)) / Buffer.byteLength(text);
  const usual = costOf(ordinaryNews(bytes));
  const tried = KINDS.filter((_, at) => at % every === 0);
  const costly = tried.map((unit) => ({ unit, times: costOf(repeated(unit, bytes)) / usual }));
  expect(costly.filter(({ times }) => times > MOST)).toEqual([]);
});
