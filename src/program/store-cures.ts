import type { Config } from '../config.ts';
import type { StoreError } from '../store/store-error.ts';

/** Why the store cannot be opened and what helps, in one line; of a database's address it holds no password. */
export function storeCure(error: StoreError, { databaseUrl }: { databaseUrl: string | null }): string {
  return databaseUrl === null ? FOLDER_CURES[error.kind](error) : DATABASE_CURES[error.kind](error);
}

/** The same for what was thrown while the store was in use; null where the store did not throw it. */
export async function cureOfThrown(
  error: unknown,
  settings: Pick<Config, 'data' | 'databaseUrl'>,
): Promise<string | null> {
  const { storeErrorIn } = await import('../store/open.ts');
  const found = await storeErrorIn(error, settings);
  return found === null ? null : storeCure(found, settings);
}

type Cures = Readonly<Record<StoreError['kind'], (error: StoreError) => string>>;

const unwritable = ({ path, detail }: StoreError) =>
  `The store folder ${path} cannot be written (${detail}): set BROADSHEET_DATA to one that can.`;

const FOLDER_CURES: Cures = {
  unwritable,
  unreachable: unwritable,
  refused: unwritable,
  full: ({ path }) => `The disk of ${path} is full: make room, or set BROADSHEET_DATA to a folder on another.`,
  'not-a-store': ({ path }) => `${path} is no store of ours: move it away, or set BROADSHEET_DATA to another folder.`,
  newer: ({ path }) => `${path} was written by a newer Broadsheet: update, or set BROADSHEET_DATA to another folder.`,
  damaged: ({ path, detail }) => `${path} is damaged (${detail}): restore a backup, or move it away to start anew.`,
  busy: ({ path }) => `${path} is held by another process that does not let go: end it, then try again.`,
};

const refused = ({ path, detail }: StoreError) =>
  `The database ${path} refuses (${detail}): mend DATABASE_URL, or what its user may do there.`;

const DATABASE_CURES: Cures = {
  unreachable: ({ path, detail }) =>
    `No database answers at ${path} (${detail}): start PostgreSQL there, or mend DATABASE_URL.`,
  refused,
  unwritable: refused,
  full: ({ path }) => `The disk of the database ${path} is full: make room there, or set DATABASE_URL to another.`,
  busy: refused,
  'not-a-store': ({ path, detail }) =>
    `${path} is another program's database (${detail}): set DATABASE_URL to an empty one.`,
  newer: ({ path }) => `${path} was written by a newer Broadsheet: update, or set DATABASE_URL to another database.`,
  damaged: ({ path, detail }) => `${path} is damaged (${detail}): restore a backup into a new database.`,
};
