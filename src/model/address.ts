/** By which way something reaches a channel: an address of mail, one of the web, or else Discord. */
export function wayOf(channel: string): 'mail' | 'webhook' | 'discord' {
  if (channel.startsWith('mailto:')) return 'mail';
  return /^https?:/i.test(channel) ? 'webhook' : 'discord';
}

/**
 * Whether a digest can be sent there: `mailto:someone@example.org`, or an address of the web without a password in it. What is not
 * encrypted stays on this machine.
 */
export function isAddress(word: string): boolean {
  if (/^mailto:[^\s@,;:<>?%"()[\]\\]+@[\w.-]+$/.test(word)) return true;
  const url = wayOf(word) === 'webhook' ? URL.parse(word) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || isLoopback(url.hostname);
}

/** Whether a host is this machine itself, by its name alone. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
