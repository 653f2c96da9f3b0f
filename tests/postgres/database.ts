import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { ask } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL that tests/postgres/run.ts started. */
    postgres: string;
  }
}

/** The address of an empty database that nobody else has. */
export async function newDatabase(): Promise<string> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
