import { z } from 'zod';

/** What a key lets its holder do: read, or also give pages and propose corrections. */
export const Scope = z.literal(['read', 'write']);
export type Scope = z.infer<typeof Scope>;

/** A key to the API and to MCP, by the name that its holder goes by; `made` is an ISO instant. The key itself is nowhere. */
export type AccessKey = { name: string; scope: Scope; made: string };

/** Keys by the SHA-256 of each. On SQLite, PostgreSQL and in memory; all run tests/cases/keys.ts. */
export type Keys = {
  /** Keeps a key; false where the name has one. */
  add(key: AccessKey, hash: string): Promise<boolean>;
  /** By name. */
  list(): Promise<AccessKey[]>;
  /** False where the name has none. */
  remove(name: string): Promise<boolean>;
  /** The key with this hash; null where there is none, or none any more. */
  withHash(hash: string): Promise<AccessKey | null>;
};
