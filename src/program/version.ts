import { createRequire } from 'node:module';

/** The version of the program: what a newer one reads better is read again. */
export const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
