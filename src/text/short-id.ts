/** UTF-16 units of an id that stands on a button as it is; a button has 100 for all that it must know. */
const PLAIN = /^[^~:%\s]{1,60}$/;

/**
 * A short name of an article's id, for buttons: the id itself where it is short, else `~` and a hash of 64 bits, under
 * which the newsroom finds the article again.
 */
export function shortId(id: string): string {
  if (PLAIN.test(id) && id.isWellFormed()) return id;
  return `~${(hashOf(id, 1) >>> 0).toString(36)}-${(hashOf(id, 2) >>> 0).toString(36)}`;
}

/** The number by which the library finds an article whose id is too long for a button; null for a short one. */
export function idMark(id: string): number | null {
  return shortId(id) === id ? null : hashOf(id, 1);
}

/** The mark under which the article of a short name is found; null where the name is the id itself. */
export function markOfShortId(name: string): number | null {
  const [, digits] = /^~([0-9a-z]{1,7})-[0-9a-z]{1,7}$/.exec(name) ?? [];
  return digits === undefined ? null : Number.parseInt(digits, 36) | 0;
}

/** FNV-1a over UTF-16 units, then the last step of MurmurHash3; both in the public domain. 32 bits, signed. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
