import { setImmediate, setTimeout } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { STORE_BUSY_MS, STORE_RETRY_MS, STORE_TURN_MS } from '../../limits/store.ts';
import { isBusy } from './file-lock.ts';
import { type KeptStatements, keepingStatements } from './prepared.ts';
import type { ReachDisk } from './reach-disk.ts';

// The library lays no transaction round a migration on SQLite, which can undo a half-made table very well.
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #statements: KeptStatements;
  readonly #reachDisk: ReachDisk;
  #patient: DatabaseConnection | null = null;

  constructor(database: Database.Database, reachDisk: ReachDisk) {
    const statements = keepingStatements(database);
    super({ database: statements });
    this.#database = database;
    this.#statements = statements;
    this.#reachDisk = reachDisk;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#patient ??= patient(
      durable(await super.acquireConnection(), this.#database, this.#statements, this.#reachDisk),
    );
    return this.#patient;
  }

  // A transaction that begins by reading and then writes fails at once when another process wrote in between, however
  // long it would wait; one that begins as a writer waits its turn. One that only reads keeps nobody waiting.
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  // SQLite takes a transaction back by itself when the disk is full. That none is left must not hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** Answers a statement that changes something outside of a transaction, or ends one, when that is on the disk. */
function durable(
  connection: DatabaseConnection,
  database: Database.Database,
  statements: KeptStatements,
  reachDisk: ReachDisk,
): DatabaseConnection {
  let written = false;
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const result = await connection.executeQuery<R>(query);
      written ||= !statements.prepare(query.sql).readonly;
      if (written && !database.inTransaction) {
        written = false;
        await reachDisk();
      }
      return result;
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

// SQLite's own waiting for another writer stops the whole process, interactions and all; this waits beside them.
function patient(connection: DatabaseConnection): DatabaseConnection {
  let turned = performance.now();
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      for (let waited = 0; ; waited += STORE_RETRY_MS) {
        try {
          const result = await connection.executeQuery<R>(query);
          // SQLite answers on the spot: without this a long row of statements would be one pause for everyone else. After
          // each of them it would be one for whoever waits for the connection.
          if (performance.now() - turned > STORE_TURN_MS) {
            await setImmediate();
            turned = performance.now();
          }
          return result;
        } catch (error) {
          if (!isBusy(error) || waited >= STORE_BUSY_MS) throw error;
          await setTimeout(STORE_RETRY_MS);
        }
      }
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

/**
 * Kysely's SQLite with whole migrations, writes that wait for those of other processes, and, where SQLite does not do that
 * itself, for the disk.
 */
export class EmbeddedDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #reachDisk: ReachDisk;

  constructor(database: Database.Database, reachDisk: ReachDisk = async () => {}) {
    super({ database });
    this.#database = database;
    this.#reachDisk = reachDisk;
  }

  override createAdapter(): DialectAdapter {
    return new Adapter();
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database, this.#reachDisk);
  }
}
