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
import { type Beside, besideOf, type Lane, lanesOver } from './lanes.ts';
import { type KeptStatements, keepingStatements } from './prepared.ts';
import type { ReachDisk } from './reach-disk.ts';

// The library lays no transaction round a migration on SQLite, which can undo a half-made table very well; and it would
// have whoever reads wait for whoever writes: whose turn it is, the lanes say.
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #statements: KeptStatements;
  readonly #reachDisk: ReachDisk;
  readonly #beside: Beside | null;
  #open: (() => Lane) | null = null;

  constructor(database: Database.Database, reachDisk: ReachDisk, reading: Database.Database | null) {
    const statements = keepingStatements(database);
    super({ database: statements });
    this.#database = database;
    this.#statements = statements;
    this.#reachDisk = reachDisk;
    this.#beside = reading && besideOf(keepingStatements(reading));
  }

  override async init(options?: Parameters<SqliteDriver['init']>[0]): Promise<void> {
    await super.init(options);
    const writing = durable(await super.acquireConnection(), this.#database, this.#statements, this.#reachDisk);
    const reading = this.#beside && { ...this.#beside, connection: patient(await this.#beside.open()) };
    this.#open = lanesOver(patient(writing), reading);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#open?.() ?? super.acquireConnection();
  }

  // A transaction that begins by reading and then writes fails at once when another process wrote in between, however
  // long it would wait; one that begins as a writer waits its turn. One that only reads keeps nobody waiting.
  override async beginTransaction(lane: Lane, settings?: TransactionSettings): Promise<void> {
    await lane.hold();
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await lane.executeQuery(CompiledQuery.raw(begin));
  }

  // SQLite takes a transaction back by itself when the disk is full. That none is left must not hide why.
  override async rollbackTransaction(lane: Lane): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(lane);
  }

  override async releaseConnection(lane?: Partial<Lane>): Promise<void> {
    lane?.let?.();
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
  readonly #reading: Database.Database | null;

  /** @param reading - The same file once more, for whoever reads outside of a transaction (default: they wait their turn). */
  constructor(
    database: Database.Database,
    reachDisk: ReachDisk = async () => {},
    reading: Database.Database | null = null,
  ) {
    super({ database });
    this.#database = database;
    this.#reachDisk = reachDisk;
    this.#reading = reading;
  }

  override createAdapter(): DialectAdapter {
    return new Adapter();
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database, this.#reachDisk, this.#reading);
  }
}
