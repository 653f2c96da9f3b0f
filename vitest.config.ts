import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/postgres/**'],
    testTimeout: 20_000,
    // The tables and modules are loaded once for all files of a worker: no test keeps anything in them.
    isolate: false,
  },
});
