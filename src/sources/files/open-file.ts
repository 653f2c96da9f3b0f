import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Result } from '../../model.ts';
import type { Unread } from '../../ports.ts';

/**
 * Opens a file for reading, or says why it cannot be had. What is no file (a folder, a pipe, a device) is not waited for,
 * and neither is it read: some of them have no end.
 */
export async function openFile(path: string): Promise<Result<FileHandle, Unread>> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if ((await file.stat()).isFile()) return { ok: true, value: file };
    await file.close();
    return { ok: false, error: { why: 'unreadable', detail: 'it is no file' } };
  } catch (error) {
    return { ok: false, error: { why: 'unreadable', detail: codeOf(error) } };
  }
}

/** The bytes of a file of at most `limit` bytes, or why they cannot be had. */
export async function readBounded(path: string, limit: number): Promise<Result<Uint8Array, Unread>> {
  const file = await openFile(path);
  if (!file.ok) return file;
  try {
    const { size } = await file.value.stat();
    if (size > limit) return { ok: false, error: { why: 'too-large', detail: `${size} bytes, at most ${limit}` } };
    const parts: Uint8Array[] = [];
    let read = 0;
    // Some files are longer than they say, those of /proc among them.
    for await (const part of file.value.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
      read += part.length;
      if (read > limit) return { ok: false, error: { why: 'too-large', detail: `more than ${limit} bytes` } };
      parts.push(part);
    }
    return { ok: true, value: new Uint8Array(Buffer.concat(parts)) };
  } catch (error) {
    return { ok: false, error: { why: 'unreadable', detail: codeOf(error) } };
  } finally {
    await file.value.close();
  }
}

/** The first bytes of a file; none where it cannot be read, which whoever reads it on is told. */
export async function readBeginning(path: string, length: number): Promise<Uint8Array> {
  const file = await openFile(path);
  if (!file.ok) return new Uint8Array();
  const { buffer, bytesRead } = await file.value
    .read(new Uint8Array(length), 0, length, 0)
    .catch(() => ({ buffer: new Uint8Array(), bytesRead: 0 }));
  await file.value.close();
  return buffer.subarray(0, bytesRead);
}

/** What the system calls its refusal (ENOENT, EACCES …); anything else is a bug and thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
