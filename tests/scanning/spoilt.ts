import { createRandom } from '../press/random.ts';

/** Bytes by chance; the same seed gives the same. */
export function noise(length: number, seed: number): Buffer {
  const random = createRandom(seed);
  return Buffer.from(Uint8Array.from({ length }, () => Math.floor(128 + random.around(127))));
}

/** Bytes with some of them changed, from a place on. */
export function spoilt(bytes: Buffer, from: number, every: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = Math.floor(copy.length * from); at < copy.length; at += every) copy[at] = (copy[at] ?? 0) ^ 0x5a;
  return copy;
}

export const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
