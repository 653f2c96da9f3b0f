import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The encodings in which a body is asked for, and what unpacks them. */
const UNPACKERS = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate };

/** What `Accept-Encoding` says. */
export const ACCEPTED = 'gzip, br, deflate';

/**
 * Reads a response to its end, unpacked, and no further than `limit` bytes of either kind.
 * @returns null where there is more.
 * @throws the system's error when the connection breaks, zlib's when the body is not what it says.
 */
export async function readBody(response: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy();
    return null;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpacked(response) as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving the loop ends the connection, so that a small body which unpacks to a huge one costs `limit` at most.
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpacker = Object.entries(UNPACKERS).find(([name]) => name === encoding)?.[1];
  // pipeline hands an error of the connection on to the reader of what it unpacks; that reader is told, so nobody else is.
  return unpacker === undefined ? response : pipeline(response, unpacker(), () => {});
}
