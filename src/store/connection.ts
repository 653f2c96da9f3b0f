import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { StoreError } from './store-error.ts';

/** What each dialect has of its own; the tables may still be missing. */
export type Connection = Pick<Store, 'claimRole' | 'watch' | 'terms'> & {
  db: Kysely<Schema>;
  /** The same for statements that may take their time: an index over a large archive takes minutes. */
  slow: Kysely<Schema>;
  /** What is told of where it is. */
  path: string;
  /** What a refusal means for whoever opens a store; anything unforeseen is thrown on. */
  errorOf(error: unknown): StoreError;
  close(): Promise<void>;
};
