import { expect, test } from 'vitest';
import { storeCure } from '../../src/program/store-cures.ts';
import { shownAddress } from '../../src/store/postgres/open-error.ts';
import type { StoreError } from '../../src/store/store-error.ts';

const URL_WITH_SECRETS = 'postgresql://me:hunter2@db.example:5432/news?sslmode=require&password=hunter2';
const KINDS: StoreError['kind'][] = [
  'unwritable',
  'full',
  'not-a-store',
  'newer',
  'damaged',
  'busy',
  'unreachable',
  'refused',
];

test('a database’s address is shown without what is secret in it', () => {
  expect(shownAddress(URL_WITH_SECRETS)).toBe('postgresql://me@db.example:5432/news');
  expect(shownAddress('postgresql:///news?host=/run/postgresql')).toBe('postgresql:///news');
  for (const unreadable of ['postgresql://me:12/secret@db.example/news', 'postgresql://me:secret'])
    expect(shownAddress(unreadable)).toBe('the database');
});

test('every refusal of a store is one line that names what to change', () => {
  for (const kind of KINDS) {
    const path = shownAddress(URL_WITH_SECRETS);
    const ofDatabase = storeCure({ kind, path, detail: 'why' }, { databaseUrl: URL_WITH_SECRETS });
    expect(ofDatabase).toMatch(/^[^\n]*postgresql:\/\/me@db\.example[^\n]*(?:DATABASE_URL|new database)[^\n]*\.$/);
    expect(ofDatabase).not.toContain('hunter2');
    const ofFolder = storeCure({ kind, path: '/var/news', detail: 'why' }, { databaseUrl: null });
    expect(ofFolder).toMatch(/^[^\n]*\/var\/news[^\n]*\.$/);
    expect(ofFolder).not.toContain('DATABASE_URL');
  }
});
