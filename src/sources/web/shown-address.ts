import { createHash } from 'node:crypto';

/**
 * An address as it may be told and logged: without a password, and with four digits in place of its query, in which keys
 * stand; by them two feeds of one site can still be told apart.
 */
export function shownAddress(address: string): string {
  // A password may hold a slash, and then no parser finds it.
  const plain = address.replace(/^([a-z][a-z\d+.-]*:\/\/).*@/i, '$1');
  const at = plain.indexOf('?');
  if (at === -1) return plain;
  const digits = createHash('sha256').update(plain.slice(at)).digest('hex').slice(0, 4);
  return `${plain.slice(0, at)}?…${digits}`;
}
