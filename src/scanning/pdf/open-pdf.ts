import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { SCANNING } from '../../limits/scanning.ts';
import type { Result } from '../../model.ts';
import type { Unscanned } from '../../ports/scan.ts';
import { findBesides } from '../image/besides.ts';
import { withBold } from '../lines/bold.ts';
import type { Colour, Opened } from '../opened.ts';
import { openTexts } from './read-text.ts';
import { makesSense } from './sense.ts';

/** Points of an inch, the unit of PDF. */
const POINTS = 72;

/** Opens a PDF. */
export async function openPdf(bytes: Uint8Array): Promise<Result<Opened, Unscanned>> {
  const library = await PDFiumLibrary.init();
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(bytes);
  } catch (error) {
    return { ok: false, error: /password|security/i.test(String(error)) ? 'encrypted' : 'damaged' };
  }
  const pages = document.getPageCount();
  if (pages === 0) return { ok: false, error: 'damaged' };
  if (pages > SCANNING.pages) return { ok: false, error: 'too-many-pages' };
  const texts = await openTexts(bytes);

  /** Pixels of a point: as many as are read well, and no more in all than are read of a picture. */
  function scaleOf(page: number): number | null {
    const { originalWidth: width, originalHeight: height } = document.getPage(page).getOriginalSize();
    const scale = Math.min(SCANNING.dots / POINTS, Math.sqrt(SCANNING.readPixels / (width * height)));
    return Math.min(width, height) * scale < SCANNING.leastSide ? null : scale;
  }

  async function draw(page: number, colorSpace: 'Gray' | 'BGRA'): Promise<Result<Colour, Unscanned>> {
    const scale = scaleOf(page);
    if (scale === null) return { ok: false, error: 'no-text' };
    const { width, height, data } = await document.getPage(page).render({ scale, colorSpace, render: 'bitmap' });
    return { ok: true, value: { width, height, data } };
  }

  const gray = (page: number) => draw(page, 'Gray').catch(() => DAMAGED);
  return {
    ok: true,
    value: {
      pages,
      gray,
      async text(page) {
        const scale = scaleOf(page);
        const text = scale === null ? null : await texts?.(page, scale).catch(() => null);
        if (text === null || text === undefined || !makesSense(text.lines.map((line) => line.text))) return null;
        const drawn = await gray(page);
        if (!drawn.ok) return null;
        const { width, height } = drawn.value;
        const lines = withBold(drawn.value, text.lines);
        return { width, height, turn: 0, tilt: 0, lines, ...findBesides(drawn.value, lines) };
      },
      async colour(page) {
        const drawn = await draw(page, 'BGRA').catch(() => DAMAGED);
        return drawn.ok ? { ok: true, value: rgbOf(drawn.value) } : drawn;
      },
      close: () => {
        document.destroy();
        library.destroy();
      },
    },
  };
}

const DAMAGED = { ok: false, error: 'damaged' } as const;

/** PDFium gives a fourth byte, which says nothing. */
function rgbOf({ width, height, data }: Colour): Colour {
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    rgb[at * 3] = data[at * 4] ?? 0;
    rgb[at * 3 + 1] = data[at * 4 + 1] ?? 0;
    rgb[at * 3 + 2] = data[at * 4 + 2] ?? 0;
  }
  return { width, height, data: rgb };
}
