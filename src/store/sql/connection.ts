import type { Kysely } from 'kysely';
import type { Pace } from '../../ports/deliveries.ts';
import type { Store } from '../store.ts';
import type { StoreError } from '../store-error.ts';
import type { Schema } from './schema.ts';

/** What each dialect has of its own; the tables may still be missing. */
export type Connection = Pick<Store, 'claimRole' | 'watch' | 'terms'> & {
  db: Kysely<Schema>;
  /** The same for statements that may take their time: an index over a large archive takes minutes. */
  slow: Kysely<Schema>;
  /** Whether several processes write at a time, so that what one is taking is passed over by the others. */
  many: boolean;
  /** Turns to speak to Discord among all processes; null where one alone does. */
  pace: Pace | null;
  /** What is told of where it is. */
  path: string;
  /** What a refusal means for whoever opens a store; anything unforeseen is thrown on. */
  errorOf(error: unknown): StoreError;
  close(): Promise<void>;
};
