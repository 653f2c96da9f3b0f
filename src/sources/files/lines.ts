import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { NEWS } from '../../limits.ts';
import { decodeUtf8 } from './encoding.ts';

/** One line of a file, numbered from 1 as editors do; null where it is too long or no UTF-8. `read` is how many bytes of the file were read so far. */
export type Line = { number: number; text: string | null; read: number };

/**
 * Reads a file line by line in bounded memory, unpacked where `packed`.
 * @param stop - ends it wherever it is.
 * @throws the system's error when the file cannot be read on, gunzip's when it is damaged, or that it was ended.
 */
export async function* linesOf(
  opened: FileHandle,
  { packed, stop }: { packed: boolean; stop?: AbortSignal | undefined },
): AsyncGenerator<Line> {
  const file = opened.createReadStream();
  let number = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer) => {
    size += part.length;
    // The rest of a line that is too long anyway is not kept, so that a file of one endless line cannot fill the memory.
    if (size <= NEWS.lineBytes) parts.push(part);
  };
  const take = (): Line => {
    number += 1;
    const text = size > NEWS.lineBytes ? null : decodeUtf8(Buffer.concat(parts));
    parts = [];
    size = 0;
    return { number, text, read: file.bytesRead };
  };
  try {
    for await (const chunk of bytesOf(file, { packed, stop }) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
        add(chunk.subarray(start, end));
        yield take();
        start = end + 1;
      }
      add(chunk.subarray(start));
    }
    if (size > 0) yield take();
  } finally {
    file.destroy();
  }
}

const LINE_FEED = 0x0a;

function bytesOf(file: Readable, { packed, stop }: { packed: boolean; stop?: AbortSignal | undefined }): Readable {
  // pipeline hands an error of the file on to the reader of what it unpacks; that reader is told, so nobody else is.
  const bytes = packed ? pipeline(file, createGunzip(), () => {}) : file;
  return stop === undefined ? bytes : addAbortSignal(stop, bytes);
}
