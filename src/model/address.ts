/** By which way something reaches a channel: an address of mail, one of the web, or else Discord. */
export function wayOf(channel: string): 'mail' | 'webhook' | 'discord' {
  if (channel.startsWith('mailto:')) return 'mail';
  return /^https?:/.test(channel) ? 'webhook' : 'discord';
}

/** Whether a digest can be sent there: `mailto:someone@example.org`, or an address of the web without a password in it. */
export function isAddress(word: string): boolean {
  if (/^mailto:[^\s@,;:<>?%"()[\]\\]+@[\w.-]+$/.test(word)) return true;
  const url = URL.parse(word);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
