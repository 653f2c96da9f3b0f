import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { DATABASE } from '../../limits/store.ts';
import { repeatable } from '../sql/repeatable.ts';
import { passes } from './passing.ts';
import { wasStored } from './was-stored.ts';

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
 * another one. A commit whose answer was lost is looked up: it succeeds or fails as it did on the server. So a transaction
 * that failed was not stored, and may be done again; a statement of its own may have been.
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

type Ask = <R>(statement: string, parameters: readonly unknown[]) => Promise<PostgresQueryResult<R>>;

/** A connection that what only reads, and the beginning of a transaction, may change for another. */
function patientClient(first: PoolClient, pool: Pool) {
  let client: PoolClient | null = first;
  let inTransaction = false;
  /** The transaction's number, where it may write. */
  let number: string | null = null;

  const send: Ask = async <R>(statement: string, parameters: readonly unknown[]) => {
    client ??= await connected(pool);
    try {
      return (await client.query(statement, [...parameters])) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      // Given back at once: the pool must have room for another.
      if (passes(error) && !inTransaction) giveBack(true);
      throw error;
    }
  };

  const askAgain: Ask = (...asked) => repeatable(() => send(...asked));

  async function begin(statement: string): Promise<PostgresQueryResult<never>> {
    number = null;
    const writes = !READS_ONLY.test(statement);
    // Two statements in one go are answered by two results.
    const answers: unknown = await askAgain(writes ? `${statement}; ${NUMBERED}` : statement, []);
    inTransaction = true;
    if (!Array.isArray(answers)) return answers as PostgresQueryResult<never>;
    number = answers[1].rows[0].number;
    return answers[0];
  }

  async function end(statement: string): Promise<PostgresQueryResult<never>> {
    try {
      return await send(statement, []);
    } catch (error) {
      if (statement !== 'commit' || number === null || !passes(error)) throw error;
      inTransaction = false;
      giveBack(true);
      if (await wasStored(number, askAgain)) return { command: 'COMMIT', rowCount: 0, rows: [] };
      throw error;
    } finally {
      inTransaction = false;
    }
  }

  function giveBack(lost?: boolean): void {
    client?.release(lost);
    client = null;
  }

  const query: Ask = async (statement, parameters) => {
    if (BEGINS.test(statement)) return begin(statement);
    if (ENDS.test(statement)) return end(statement);
    return !inTransaction && READS.test(statement) ? askAgain(statement, parameters) : send(statement, parameters);
  };
  return { query, release: giveBack };
}

const BEGINS = /^(?:begin|start transaction)\b/;
const READS_ONLY = /\bread only$/;
const NUMBERED = 'select pg_current_xact_id()::text as number';
const READS = /^select\b/;
const ENDS = /^(?:commit|rollback)$/;
