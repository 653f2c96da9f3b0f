import { expect, test } from 'vitest';
import first from './learnt/first.json' with { type: 'json' };
import freer from './learnt/freer.json' with { type: 'json' };
import freest from './learnt/freest.json' with { type: 'json' };
import news from './learnt/news.json' with { type: 'json' };
import known from './wordings.json' with { type: 'json' };
import { type Group, judged } from './wordings.ts';
import unseen from './wordings-unseen.json' with { type: 'json' };

/** Two tables as close to the print as a careful writer stays, and those that the weights are fitted to, as free as a model is. */
const TABLES = [
  { as: 'close to the print', groups: known, let: 0.95, most: 0.12 },
  { as: 'close to the print, never learnt from', groups: unseen, let: 0.95, most: 0.04 },
  { as: 'as a model words it', groups: [...first, ...freer, ...freest, ...news], let: 0.83, most: 0.2 },
].map(({ groups, ...floor }) => ({ ...floor, ...judged(groups as unknown as Group[]) }));

test.each(TABLES)('of wordings $as most true ones are let through, and few inventions', (table) => {
  const { refused, believed, truthful, inventions } = table;
  expect((truthful - refused.length) / truthful, told(refused)).toBeGreaterThanOrEqual(table.let);
  expect(believed.length / inventions, told(believed)).toBeLessThanOrEqual(table.most);
});

test.each(TABLES)('of wordings $as hardly another number is believed, whatever the notation', ({ believed, kinds }) => {
  const numbers = believed.filter(({ kind }) => NUMBERS.includes(kind));
  const all = NUMBERS.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  expect(numbers.length / all, told(numbers)).toBeLessThanOrEqual(0.06);
});

const NUMBERS = ['number', 'number_changed', 'unit', 'unit_changed'];

test('the tables have inventions of more than ten kinds, and enough of both sorts', () => {
  for (const { kinds } of TABLES) expect(Object.keys(kinds).length).toBeGreaterThan(10);
  const sumOf = (what: 'truthful' | 'inventions') => TABLES.reduce((sum, table) => sum + table[what], 0);
  expect(Math.min(sumOf('truthful'), sumOf('inventions'))).toBeGreaterThanOrEqual(120);
});

function told(rows: readonly { words: string; faults: readonly { kind: string; text: string }[] }[]): string {
  return rows
    .map(({ words, faults }) => `${words} ${faults.map(({ kind, text }) => `${kind}: ${text}`).join(', ')}`)
    .join('\n');
}
