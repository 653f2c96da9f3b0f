// Starts a PostgreSQL of its own and runs the tests that need one against it: `npm run test:postgres [FILE…]`.
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { NoPostgres, type PostgresServer, startPostgres } from './server.ts';

try {
  const server = await startPostgres();
  try {
    await runTests(server);
  } finally {
    await server.close();
  }
} catch (error) {
  if (!(error instanceof NoPostgres)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function runTests(server: PostgresServer): Promise<void> {
  const filters = process.argv.slice(2);
  const vitest = await startVitest('test', filters, {
    root: join(import.meta.dirname, '../..'),
    config: false,
    watch: false,
    include: ['tests/postgres/**/*.test.ts'],
    testTimeout: 20_000,
    provide: { postgres: server.url() },
  });
  await vitest?.close();
}
