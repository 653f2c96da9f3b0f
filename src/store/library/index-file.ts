import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { INDEX_FILE_PIECE } from '../../limits/store.ts';
import type { IndexFile, SavedIndex } from '../../ports.ts';
import { makeFolder } from '../make-folder.ts';
import { lockFile } from '../sqlite/file-lock.ts';

/** "BSIF" in little-endian bytes. */
const MAGIC = 0x4649_5342;
/** Grows when the head changes; the index has a version of its own. */
const VERSION = 1;
/** A multiple of eight, so that the index behind it can be used where it lies. */
const HEAD_BYTES = 32;

/** What stands before the index: whose it is, how far it goes, and by what its bytes are proven whole. */
type Head = { identity: number; revision: number; length: number; checksum: number };

/** The index file of the store in `folder`; `identity` is the number that tells the store from all others. */
export function createIndexFile(folder: string, identity: number): IndexFile {
  const path = join(folder, 'broadsheet.index');
  return {
    async read() {
      try {
        return await withFile(path, 'r', (file) => readIndex(file, identity));
      } catch {
        // Missing or not to be read: it is made anew, and the reason is told if it cannot be written either.
        return null;
      }
    },

    async write({ revision, parts }) {
      try {
        await makeFolder(folder);
        const lock = lockFile(join(folder, 'index.lock'), 0);
        // Another process saves what it knows at this moment, which will do.
        if (!lock.ok) return { ok: true, value: null };
        try {
          await withFile(`${path}.new`, 'w', (file) => writeIndex(file, { identity, revision }, parts));
          await rename(`${path}.new`, path);
        } finally {
          lock.value();
        }
        return { ok: true, value: null };
      } catch (error) {
        return { ok: false, error: `The index cannot be saved as ${path}: ${error}` };
      }
    },
  };
}

async function withFile<T>(path: string, flags: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function readIndex(file: FileHandle, identity: number): Promise<SavedIndex | null> {
  const { buffer: bytes } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
  const head = readHead(bytes);
  if (head === null || head.identity !== identity) return null;
  if ((await file.stat()).size !== HEAD_BYTES + head.length) return null;
  const index = new Uint8Array(head.length);
  let checksum = 0;
  for (let at = 0; at < index.length; ) {
    const size = Math.min(INDEX_FILE_PIECE, index.length - at);
    const { bytesRead } = await file.read(index, at, size, HEAD_BYTES + at);
    if (bytesRead === 0) return null;
    checksum = crc32(index.subarray(at, at + bytesRead), checksum);
    at += bytesRead;
  }
  return checksum === head.checksum ? { revision: head.revision, bytes: index } : null;
}

async function writeIndex(
  file: FileHandle,
  head: Pick<Head, 'identity' | 'revision'>,
  parts: Iterable<Uint8Array>,
): Promise<void> {
  let length = 0;
  let checksum = 0;
  for (const part of parts) {
    for (const piece of piecesOf(part)) {
      checksum = crc32(piece, checksum);
      await writeAll(file, piece, HEAD_BYTES + length);
      length += piece.length;
    }
  }
  await writeAll(file, headBytes({ ...head, length, checksum }), 0);
  await file.sync();
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await file.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
}

function piecesOf(part: Uint8Array): Uint8Array[] {
  const count = Math.ceil(part.length / INDEX_FILE_PIECE);
  return Array.from({ length: count }, (_, piece) =>
    part.subarray(piece * INDEX_FILE_PIECE, (piece + 1) * INDEX_FILE_PIECE),
  );
}

function headBytes({ identity, revision, length, checksum }: Head): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, identity, checksum].forEach((word, index) => {
    view.setUint32(4 * index, word, true);
  });
  view.setFloat64(16, revision, true);
  view.setFloat64(24, length, true);
  return bytes;
}

function readHead(bytes: Uint8Array): Head | null {
  const view = new DataView(bytes.buffer);
  const [magic, version, identity = 0, checksum = 0] = [0, 1, 2, 3].map((word) => view.getUint32(4 * word, true));
  if (magic !== MAGIC || version !== VERSION) return null;
  return { identity, checksum, revision: view.getFloat64(16, true), length: view.getFloat64(24, true) };
}
