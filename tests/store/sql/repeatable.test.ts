import { expect, test } from 'vitest';
import { repeatable } from '../../../src/store/sql/repeatable.ts';

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

/** Work that fails so, each time in turn, and then succeeds. */
function failing(...failures: Error[]) {
  let tries = 0;
  return {
    tries: () => tries,
    async work() {
      const failed = failures[tries++];
      if (failed !== undefined) throw failed;
      return 'done';
    },
  };
}

test('what a restart, a lost connection or another writer broke off is done again', async () => {
  const { work, tries } = failing(
    failure('terminating connection due to administrator command', '57P01'),
    failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    failure('Connection terminated unexpectedly'),
    failure('could not serialize access', '40001'),
  );
  expect(await repeatable(work)).toBe('done');
  expect(tries()).toBe(5);
});

test('a fault of ours and what SQLite refuses are thrown at once', async () => {
  for (const fault of [
    failure('syntax error', '42601'),
    failure('it is full', 'SQLITE_FULL'),
    failure('no such thing'),
  ]) {
    const { work, tries } = failing(fault, fault);
    await expect(repeatable(work)).rejects.toBe(fault);
    expect(tries()).toBe(1);
  }
});

test('what stays away longer than one is patient is thrown', async () => {
  const away = failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED');
  const { work } = failing(...Array(100).fill(away));
  await expect(repeatable(work, 120)).rejects.toBe(away);
});
