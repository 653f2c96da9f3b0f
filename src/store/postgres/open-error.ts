import { DatabaseError } from 'pg';
import type { StoreError } from '../store-error.ts';
import { passes } from './passing.ts';

/** A database's address as it may be shown: without password, and without options, among which one may stand. */
export function shownAddress(url: string): string {
  const address = URL.parse(url);
  // A password with a slash in it ends the host, and stands in the path.
  if (address === null || address.pathname.includes('@')) return 'the database';
  address.password = '';
  address.search = '';
  return address.href;
}

/** Why nobody can work with the database; what node-postgres throws holds no password. */
export function connectError(error: unknown, url: string): StoreError {
  const kind = passes(error) || codeOf(error) === 'ENOTFOUND' ? 'unreachable' : 'refused';
  return { kind, path: shownAddress(url), detail: messageOf(error) };
}

/** SQLSTATE of what the operator can mend: no right, no schema, read only, no room. */
const REFUSALS = /^(?:42501|3F000|25006|53...)$/;
const FULL = '53100';
const DAMAGED = /^XX00[12]$/;

/** What PostgreSQL's refusal means for whoever works with the tables; anything unforeseen is thrown on. */
export function migrationError(error: unknown, url: string): StoreError {
  const path = shownAddress(url);
  const code = codeOf(error);
  if (passes(error)) return { kind: 'unreachable', path, detail: messageOf(error) };
  if (code === FULL) return { kind: 'full', path, detail: messageOf(error) };
  if (REFUSALS.test(code)) return { kind: 'refused', path, detail: messageOf(error) };
  if (DAMAGED.test(code)) return { kind: 'damaged', path, detail: messageOf(error) };
  throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The message; of several addresses of one name that were tried in vain, that of the first. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  if (error instanceof DatabaseError && error.hint !== undefined) return `${error.message} (${error.hint})`;
  return error instanceof Error ? error.message : String(error);
}
