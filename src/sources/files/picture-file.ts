import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { SCANS } from '../../limits/scans.ts';
import type { Page, Result } from '../../model.ts';
import type { Original } from '../../ports/scan.ts';
import type { Refusal } from '../../ports.ts';
import { issueOfName } from './issue.ts';
import { endingFits, otherKind, pictureKind } from './kind-of-bytes.ts';
import { readBounded } from './open-file.ts';
import { readSidecarOf } from './page-file.ts';

/**
 * A picture or PDF as it lies in a file, with the issue that its name or its sidecar tells and the SHA-256 of both; `note` says
 * where its ending misleads.
 */
export type PictureFile = {
  original: Original;
  hash: string;
  issue: Pick<Page, 'date' | 'paper'>;
  note: string | null;
};

/** Reads such a file as it is; what it holds is for a scanner. What its bytes say no picture is, is refused here. */
export async function readPictureFile(path: string, named: string = path): Promise<Result<PictureFile, Refusal>> {
  const bytes = await readBounded(path, SCANS.bytes);
  if (!bytes.ok) return { ok: false, error: { source: named, ...bytes.error } };
  if (bytes.value.length === 0) return { ok: false, error: { source: named, why: 'empty' } };
  const kind = pictureKind(bytes.value);
  if (kind === null) {
    const other = otherKind(bytes.value);
    return { ok: false, error: { source: named, why: 'not-picture', ...(other && { detail: other }) } };
  }
  const sidecar = await readSidecarOf(path, named);
  if (!sidecar.ok) return sidecar;
  const hash = createHash('sha256').update(bytes.value);
  if (sidecar.value !== null) hash.update(sidecar.value.bytes);
  return {
    ok: true,
    value: {
      original: { name: basename(path), bytes: bytes.value },
      hash: hash.digest('hex'),
      issue: { ...issueOfName(path), ...sidecar.value?.issue },
      note: endingFits(path, kind) ? null : `a ${kind}, whatever its name says`,
    },
  };
}

/** How a page of an original is called: by the file alone where it is the only one, else with its number from 1. */
export function pageOfFile(source: string, page: number, pages: number): string {
  return pages === 1 ? source : `${source}#${page + 1}`;
}
