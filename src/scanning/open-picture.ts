import sharp, { type Sharp } from 'sharp';
import { SCANNING } from '../limits/scanning.ts';
import type { Result } from '../model.ts';
import type { Unscanned } from '../ports/scan.ts';
import { grayFrom } from './image/straighten.ts';
import type { Opened } from './opened.ts';

// One picture at a time, on one thread, and none remembered: memory is counted.
sharp.concurrency(1);
sharp.cache(false);

/** Opens a PNG, JPEG or WebP, of which the first picture counts where it moves. */
export async function openPicture(bytes: Uint8Array): Promise<Result<Opened, Unscanned>> {
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (size === null) return { ok: false, error: 'damaged' };
  const { autoOrient, pages = 1 } = size;
  const { width, height } = autoOrient;
  if (width * height * pages > SCANNING.pixels || Math.max(width, height) > SCANNING.side)
    return { ok: false, error: 'too-large' };
  if (Math.min(width, height) < SCANNING.leastSide) return { ok: false, error: 'no-text' };
  const by = Math.min(1, Math.sqrt(SCANNING.readPixels / (width * height)));
  const upright = () =>
    sharp(bytes, { failOn: 'truncated', limitInputPixels: SCANNING.pixels, sequentialRead: true })
      .autoOrient()
      .resize(Math.round(width * by), Math.round(height * by), { fit: 'fill' })
      .flatten({ background: '#fff' });
  return {
    ok: true,
    value: {
      pages: 1,
      text: async () => null,
      gray: () => whole(grayFrom(upright())),
      colour: () => whole(colourFrom(upright())),
      close: () => {},
    },
  };
}

async function whole<Picture>(decoding: Promise<Picture>): Promise<Result<Picture, Unscanned>> {
  return decoding.then(
    (value) => ({ ok: true, value }) as const,
    () => ({ ok: false, error: 'damaged' }) as const,
  );
}

async function colourFrom(picture: Sharp) {
  const { data, info } = await picture.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
