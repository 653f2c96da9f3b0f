import { type CompiledQuery, type DatabaseConnection, SqliteDriver } from 'kysely';
import type { KeptStatements } from './prepared.ts';

/**
 * A connection that is given to everybody: what only reads runs beside whoever writes, as it was committed last; a transaction,
 * which it holds until it is let go, and whatever changes something wait their turn. To store a feed takes half a second, for
 * which every question would wait.
 */
export type Lane = DatabaseConnection & { hold(): Promise<void>; let(): void };

/** The same file opened once more, whether a statement only reads, and its connection. */
export type Beside = { reads(sql: string): boolean; open(): Promise<DatabaseConnection> };
type Reading = Pick<Beside, 'reads'> & { connection: DatabaseConnection };

/** A database beside the one that writes. */
export function besideOf(statements: KeptStatements): Beside {
  return {
    reads: (sql) => statements.prepare(sql).readonly,
    async open() {
      const driver = new SqliteDriver({ database: statements });
      await driver.init();
      return driver.acquireConnection();
    },
  };
}

/** Waits for one's turn; gives what ends it. */
type Turn = () => Promise<() => void>;

/** Turns, one after the other. */
function inTurn(): Turn {
  let last = Promise.resolve();
  return async () => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  };
}

/** Opens lanes; where nothing can be read beside, all wait their turn. */
export function lanesOver(writing: DatabaseConnection, reading: Reading | null): () => Lane {
  const turn = inTurn();
  return () => openLane(writing, reading, turn);
}

function openLane(writing: DatabaseConnection, reading: Reading | null, turn: Turn): Lane {
  let end: (() => void) | null = null;
  return {
    async hold() {
      end ??= await turn();
    },
    let() {
      end?.();
      end = null;
    },
    async executeQuery<R>(query: CompiledQuery) {
      if (end !== null) return writing.executeQuery<R>(query);
      if (reading?.reads(query.sql) === true) return reading.connection.executeQuery<R>(query);
      const done = await turn();
      try {
        return await writing.executeQuery<R>(query);
      } finally {
        done();
      }
    },
    async *streamQuery<R>(query: CompiledQuery, size: number) {
      await this.hold();
      yield* writing.streamQuery<R>(query, size);
    },
  };
}
