import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/postgres/**'],
    // What is waited for is an event: on a machine that others keep busy a process takes ten seconds to start.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // The tables and modules are loaded once for all files of a worker: no test keeps anything in them.
    isolate: false,
    // Two even on two cores: a third of the tests waits for programs that they started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
