import { expect, test } from 'vitest';
import { seeded } from '../../bench/draw.ts';
import { READERS } from '../../bench/growth.ts';
import { workOf } from '../../bench/work.ts';
import { KINDS } from './kinds.ts';
import { ordinaryNews, repeated } from './texts.ts';
import { WRITERS } from './writers.ts';

/** How many times the work of as much ordinary news a text may cost; by the clock, which is quick where work is counted dear, that is 6. */
const MOST = 9;

const SEED = 20_220_304;

/** Enough that what is looked for near a figure is looked for around most of them; pages are read by all readers at once, and by every fourth kind. */
test.each([
  { reader: 'figures', bytes: 2_000, every: 1 },
  { reader: 'pages', bytes: 1_200, every: 4 },
] as const)('no kind of text costs many times what news costs: $reader', ({ reader, bytes, every }) => {
  const costOf = (text: string) => workOf(() => READERS[reader](text)) / Buffer.byteLength(text);
  const usual = costOf(ordinaryNews(bytes));
  const written = Object.entries(WRITERS).map(([kind, write]) => [kind, write(bytes, seeded(SEED))] as const);
  const tried = [...KINDS.map((unit) => [unit, repeated(unit, bytes)] as const), ...written].filter(
    (_, at) => at % every === 0,
  );
  const costly = tried.map(([kind, text]) => ({ kind, times: costOf(text) / usual }));
  expect(costly.filter(({ times }) => times > MOST)).toEqual([]);
});
