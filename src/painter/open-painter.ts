import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { PICTURES } from '../limits/pictures.ts';
import { toSvg } from '../pictures/svg/to-svg.ts';
import type { Cut, Paint } from '../ports/painter.ts';
import { FONT } from '../tables/pictures.ts';

const FONT_FILE = fileURLToPath(new URL(`../../data/fonts/${FONT.file}`, import.meta.url));

/** How resvg draws: letters of our own font alone, so that a picture looks the same on every machine. */
const OPTIONS = { font: { fontFiles: [FONT_FILE], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' } };

/**
 * Opens a painter. It works on threads beside the event loop, a few pictures at a time; its library is loaded with the first.
 * `cut` makes what is cut out of printed pages; without it there is none.
 */
export function openPainter({ log, cut = async () => null }: { log?: Pick<Logger, 'warn'>; cut?: Cut } = {}): Paint {
  let working = 0;
  const waiting: (() => void)[] = [];

  const turn = async () => {
    if (working < PICTURES.atOnce) working += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
  };
  const done = () => {
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  };

  return async (drawing, theme) => {
    if (drawing.kind === 'clipping') return cut(drawing);
    if (waiting.length >= PICTURES.waiting) return null;
    await turn();
    try {
      const { renderAsync } = await import('@resvg/resvg-js');
      return (await renderAsync(toSvg(drawing, theme), OPTIONS)).asPng();
    } catch (error) {
      log?.warn({ err: error, kind: drawing.kind }, 'picture not painted');
      return null;
    } finally {
      done();
    }
  };
}
