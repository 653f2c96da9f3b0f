/** Of SQLSTATE: lost connections, too many, shutdown and start of the server, and transactions in each other's way. */
const PASSING = /^(?:08...|53300|57P0[123]|40001|40P01)$/;

/** Of the operating system: nobody answers there, or no longer; ENOENT is a socket that a stopped server took away. */
const UNANSWERED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
]);

/** What node-postgres says of a lost connection, for which it has no codes. */
const LOST = /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect)|not queryable/;

/** Whether what failed may succeed when it is tried again a little later. */
export function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return PASSING.test(code) || UNANSWERED.has(code) || LOST.test(error.message);
}
