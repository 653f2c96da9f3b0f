const BITS = 30;

/** Length of the longest common subsequence of two texts, many characters at a time (Hyyrö's bit vectors). */
export function lcs(one: string, other: string): number {
  const [a, b] = one.length > other.length ? [other, one] : [one, other];
  const words = Math.ceil(a.length / BITS);
  const full = 2 ** BITS - 1;
  const places = new Map<string, Uint32Array>();
  for (let at = 0; at < a.length; at += 1) {
    const mask = places.get(a.charAt(at)) ?? new Uint32Array(words);
    mask[Math.floor(at / BITS)] = (mask[Math.floor(at / BITS)] ?? 0) | (1 << (at % BITS));
    places.set(a.charAt(at), mask);
  }
  const free = new Uint32Array(words).fill(full);
  for (const character of b) {
    const mask = places.get(character);
    if (mask === undefined) continue;
    let carry = 0;
    for (let word = 0; word < words; word += 1) {
      const [now, here] = [free[word] ?? 0, mask[word] ?? 0];
      const sum = now + (now & here) + carry;
      carry = sum > full ? 1 : 0;
      free[word] = ((sum & full) | (now & ~here)) & full;
    }
  }
  let length = 0;
  for (let at = 0; at < a.length; at += 1)
    if ((((free[Math.floor(at / BITS)] ?? 0) >> (at % BITS)) & 1) === 0) length += 1;
  return length;
}
