import { getDocumentProxy } from 'unpdf';
import { SCANNING } from '../../limits/scanning.ts';
import type { ScannedLine } from '../../model/scan.ts';
import { joinRuns, type Run } from './join-runs.ts';

/** The text of a page: its lines in points, and the size of the page in points. */
type TextPage = { width: number; height: number; lines: ScannedLine[] };

/** Opens what a PDF tells of its text, page by page; null where it tells nothing. */
export async function openTexts(
  bytes: Uint8Array,
): Promise<((page: number, scale: number) => Promise<TextPage | null>) | null> {
  // It takes the bytes away from whoever gives them.
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch(() => null);
  if (document === null) return null;
  return async (at, scale) => {
    const page = await document.getPage(at + 1);
    const viewport = page.getViewport({ scale });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a, b, , , e, f] = placed(viewport.transform, item.transform);
      const size = Math.hypot(a, b);
      // What does not run from left to right is an advertisement's.
      if (Math.abs(b) > 0.02 * size || a <= 0) return [];
      return [{ text: item.str, left: e, baseline: f, width: item.width * scale, size }];
    });
    page.cleanup();
    const lines = joinRuns(runs);
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
    return letters < SCANNING.textLetters ? null : { width: viewport.width, height: viewport.height, lines };
  };
}

type Transform = [number, number, number, number, number, number];

/** One transformation after the other. */
function placed(outer: readonly number[], inner: readonly number[]): Transform {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
