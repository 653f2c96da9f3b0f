import { crc32 } from 'node:zlib';
import { RESTORE_CHARS } from '../../limits/operations.ts';
import { ROWS_A_STATEMENT } from '../../limits/store.ts';
import { type Counts, type End, Head, Line, type Row } from './format.ts';

/** Says that a file is not a whole backup, told by this line of it; thrown, so that the transaction is taken back. */
export class DamagedBackup extends Error {
  readonly line: number;
  constructor(line: number, detail: string) {
    super(detail);
    this.line = line;
  }
}

/** Rows of one table, as many as go into one statement; `line` is the last of them. */
export type Batch = { table: string; rows: Row[]; line: number };

/**
 * Takes a backup apart.
 * @returns its head and its rows; the last of them come when the end has been found to be right.
 * @throws DamagedBackup where it is none or not a whole one, while the rows are read as well.
 */
export async function readBackup(
  lines: AsyncIterable<string>,
): Promise<{ head: Head; batches: AsyncGenerator<Batch> }> {
  const numbered = number(lines);
  const first = (await numbered.next()).value?.text ?? '';
  const head = Head.safeParse(parseJson(first));
  if (!head.success) throw new DamagedBackup(1, 'this is no backup of a newsroom');
  return { head: head.data, batches: inBatches(rowsOf(numbered, { first, tables: head.data.tables })) };
}

type Numbered = { line: number; text: string };

async function* number(lines: AsyncIterable<string>): AsyncGenerator<Numbered> {
  let line = 0;
  try {
    for await (const text of lines) {
      line += 1;
      yield { line, text };
    }
  } catch (error) {
    // What reads or unpacks the file says what is wrong with it.
    throw new DamagedBackup(line + 1, error instanceof Error ? error.message : String(error));
  }
}

type NumberedRow = Numbered & { table: string; row: Row };

async function* rowsOf(
  lines: AsyncGenerator<Numbered>,
  { first, tables }: { first: string; tables: readonly string[] },
): AsyncGenerator<NumberedRow> {
  const found: End = { rows: Object.fromEntries(tables.map((table) => [table, 0])), checksum: crc32(`${first}\n`) };
  let end: End | null = null;
  let last = 1;
  for await (const { line, text } of lines) {
    if (end !== null) throw new DamagedBackup(line, 'something stands behind the end');
    last = line;
    const read = Line.safeParse(parseJson(text));
    if (!read.success) throw new DamagedBackup(line, 'this is no row of a backup');
    if (!Array.isArray(read.data)) {
      end = read.data;
      continue;
    }
    const [table, row] = read.data;
    found.rows[table] = countOf(found.rows, table, line) + 1;
    found.checksum = crc32(`${text}\n`, found.checksum);
    yield { line, text, table, row };
  }
  if (end === null) throw new DamagedBackup(last + 1, 'the end is missing, the file was cut off');
  const missing = tables.find((table) => found.rows[table] !== end?.rows[table]);
  if (missing !== undefined)
    throw new DamagedBackup(
      last,
      `${end.rows[missing]} rows of ${missing} were written, ${found.rows[missing]} are here`,
    );
  if (end.checksum !== found.checksum) throw new DamagedBackup(last, 'a row before it is not as it was written');
}

function countOf(rows: Counts, table: string, line: number): number {
  const count = Object.hasOwn(rows, table) ? rows[table] : undefined;
  if (count === undefined) throw new DamagedBackup(line, `the head names no table ${table}`);
  return count;
}

async function* inBatches(rows: AsyncGenerator<NumberedRow>): AsyncGenerator<Batch> {
  let batch: (Batch & { chars: number }) | null = null;
  for await (const { line, text, table, row } of rows) {
    if (
      batch !== null &&
      (batch.table !== table || batch.rows.length >= ROWS_A_STATEMENT || batch.chars >= RESTORE_CHARS)
    ) {
      yield batch;
      batch = null;
    }
    batch ??= { table, rows: [], line, chars: 0 };
    batch.rows.push(row);
    batch.line = line;
    batch.chars += text.length;
  }
  if (batch !== null) yield batch;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to refuse; the schema turns undefined down like any other shape.
    return undefined;
  }
}
