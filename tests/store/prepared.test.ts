import { expect, test } from 'vitest';
import { PREPARED } from '../../src/limits/store.ts';
import { type KeptStatement, keepingStatements } from '../../src/store/sqlite/prepared.ts';

test('a statement is prepared once, and those run longest ago are let go', () => {
  const prepared: string[] = [];
  const database = keepingStatements({
    close: () => {},
    prepare: (sql) => {
      prepared.push(sql);
      return { reader: true } as KeptStatement;
    },
  });
  const first = database.prepare('select 1');
  for (let number = 2; number <= PREPARED; number += 1) database.prepare(`select ${number}`);
  expect(database.prepare('select 1')).toBe(first);
  expect(prepared).toHaveLength(PREPARED);
  // The one too many takes the place of the second, which was run longest ago by now.
  database.prepare('select 0');
  expect(database.prepare('select 1')).toBe(first);
  database.prepare('select 2');
  expect(prepared.slice(PREPARED)).toEqual(['select 0', 'select 2']);
});
