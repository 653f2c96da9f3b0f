import { SCANNING } from '../limits/scanning.ts';
import type { Result } from '../model.ts';
import type { Unscanned } from '../ports/scan.ts';
import { openPicture } from './open-picture.ts';
import type { Opened } from './opened.ts';

/** Opens what somebody sent by what it is: its name and what it is said to be tell nothing. */
export async function openOriginal(bytes: Uint8Array): Promise<Result<Opened, Unscanned>> {
  if (bytes.length > SCANNING.bytes) return { ok: false, error: 'too-large' };
  if (isPdf(bytes)) return (await import('./pdf/open-pdf.ts')).openPdf(bytes);
  return isPicture(bytes) ? openPicture(bytes) : { ok: false, error: 'not-picture' };
}

/** A PDF may have something before it, a kilobyte at most. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-');
}

/** What PNG, JPEG and WebP begin with: other kinds have readers with a worse past, and are nobody's newspaper. */
function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    head.startsWith('\xff\xd8\xff') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  );
}
