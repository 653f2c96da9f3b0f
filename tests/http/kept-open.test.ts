import { expect, test } from 'vitest';
import { emptyRoom, openAll } from '../doors/opened.ts';

/** Seconds for which proxies keep a connection that nothing goes over. */
const PROXIES_KEEP = 60;

test('a connection is kept longer than those who ask keep theirs, so that none is closed under a request', async () => {
  const { headers } = await fetch(`${await openAll(emptyRoom())}/health`);
  const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(PROXIES_KEEP);
});
