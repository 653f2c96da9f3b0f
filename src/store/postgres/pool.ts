import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { DATABASE } from '../../limits.ts';
import { repeatable } from '../repeatable.ts';
import { passes } from './passing.ts';

const INT8 = 20;

/** How every connection is made; `statementMs` is how long one statement may take, 0 for ever. */
export function connectionOptions(url: string, statementMs: number): PoolConfig {
  return {
    connectionString: url,
    application_name: 'broadsheet',
    connectionTimeoutMillis: DATABASE.connectMs,
    statement_timeout: statementMs,
    // The server ends a statement that takes too long; a server that has vanished ends nothing.
    query_timeout: statementMs === 0 ? 0 : statementMs + DATABASE.connectMs,
    // A process that hangs with its transaction open would keep all other writers waiting.
    idle_in_transaction_session_timeout: statementMs,
    keepAlive: true,
    // Counts and marks are far below 2 ** 53.
    types: { getTypeParser: (type, format) => (type === INT8 ? Number : types.getTypeParser(type, format)) },
  };
}

/**
 * Connections that outlive a restart of the server: to get one is waited for, and what only reads is asked again on
 * another one. A write that lost its connection may have been stored or not, which its author must know how to take.
 */
export function patientPool(
  url: string,
  { connections, statementMs }: { connections: number; statementMs: number },
): PostgresPool {
  const pool = new Pool({ ...connectionOptions(url, statementMs), max: connections });
  // Without a listener a connection that is lost while nobody uses it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    options: pool.options,
    connect: async () => patientClient(await connected(pool), pool) as PostgresPoolClient,
    end: () => pool.end(),
  };
}

function connected(pool: Pool): Promise<PoolClient> {
  return repeatable(() => pool.connect());
}

/** A connection that what only reads, and the beginning of a transaction, may change for another. */
function patientClient(first: PoolClient, pool: Pool) {
  let client: PoolClient | null = first;
  let inTransaction = false;

  async function send<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    client ??= await connected(pool);
    try {
      return (await client.query(statement, [...parameters])) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      // Given back at once: the pool must have room for another.
      if (passes(error) && !inTransaction) giveBack(true);
      throw error;
    }
  }

  function giveBack(lost?: boolean): void {
    client?.release(lost);
    client = null;
  }

  return {
    async query<R>(statement: string, parameters: readonly unknown[]) {
      const begins = BEGINS.test(statement);
      const again = !inTransaction && (begins || READS.test(statement));
      const result = await (again ? repeatable(() => send<R>(statement, parameters)) : send<R>(statement, parameters));
      if (begins) inTransaction = true;
      else if (ENDS.test(statement)) inTransaction = false;
      return result;
    },
    release: giveBack,
  };
}

const BEGINS = /^(?:begin|start transaction)\b/;
const READS = /^select\b/;
const ENDS = /^(?:commit|rollback)$/;
