import { createHash } from 'node:crypto';
import { PAGE_BLOCKS, PAGE_BYTES } from '../../limits.ts';
import type { Page, Result } from '../../model.ts';
import type { Refusal } from '../../ports.ts';
import { decodeText } from './encoding.ts';
import { sidecarOf } from './file-names.ts';
import { issueOfName, readSidecar } from './issue.ts';
import { readBounded } from './open-file.ts';
import { blocksOf, decodePage } from './page-text.ts';

/** A page with the SHA-256 of the bytes that it came from, its sidecar's among them. */
type PageFile = { page: Page; hash: string };

/**
 * Reads a page file, with its issue from a sidecar (`NAME.json` beside `NAME.txt`) or from its name. The file is left
 * as it is.
 * @param path - where the file is; `page.path` is `named`.
 * @returns the page, or why it is none; a bad sidecar is refused by its own name.
 */
export async function readPageFile(path: string, named: string = path): Promise<Result<PageFile, Refusal>> {
  const bytes = await readBounded(path, PAGE_BYTES);
  if (!bytes.ok) return { ok: false, error: { source: named, ...bytes.error } };
  const text = decodePage(bytes.value);
  if (!text.ok) return { ok: false, error: { source: named, ...text.error } };
  const blocks = blocksOf(text.value);
  if (blocks.length === 0) return { ok: false, error: { source: named, why: 'empty' } };
  if (blocks.length > PAGE_BLOCKS) return { ok: false, error: { source: named, why: 'too-costly', detail: TOO_MANY } };
  const sidecar = await readSidecarOf(path, named);
  if (!sidecar.ok) return sidecar;
  const issue = { ...issueOfName(path), ...sidecar.value?.issue };
  const hash = createHash('sha256').update(bytes.value);
  if (sidecar.value !== null) hash.update(sidecar.value.bytes);
  return { ok: true, value: { page: { path: named, blocks, ...issue }, hash: hash.digest('hex') } };
}

const TOO_MANY = `more than ${PAGE_BLOCKS} blocks`;

type SidecarFile = { issue: Partial<Pick<Page, 'date' | 'paper'>>; bytes: Uint8Array };

/** The sidecar of a page, null where there is none; a bad one is refused by its own name. */
export async function readSidecarOf(path: string, named: string): Promise<Result<SidecarFile | null, Refusal>> {
  const beside = sidecarOf(path);
  if (beside === null) return { ok: true, value: null };
  const source = sidecarOf(named) ?? beside;
  const bytes = await readBounded(beside, PAGE_BYTES);
  if (!bytes.ok) {
    return bytes.error.detail === 'ENOENT'
      ? { ok: true, value: null }
      : { ok: false, error: { source, ...bytes.error } };
  }
  const text = decodeText(bytes.value);
  if (text === null) return { ok: false, error: { source, why: 'unknown-encoding' } };
  const read = readSidecar(text);
  if (!read.ok) return { ok: false, error: { source, why: read.error } };
  return { ok: true, value: read.value === null ? null : { issue: read.value, bytes: bytes.value } };
}
