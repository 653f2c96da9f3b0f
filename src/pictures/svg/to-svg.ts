import type { Drawing, Theme } from '../../model/picture.ts';
import { barsSvg } from './bars.ts';
import { headSvg } from './head.ts';
import { lineSvg } from './line.ts';
import { PALETTES } from './sheet.ts';
import { tilesSvg } from './tiles.ts';

/** A drawing as SVG: plain shapes and texts in one font, nothing that could load or run anything. */
export function toSvg(drawing: Drawing, theme: Theme): string {
  const palette = PALETTES[theme];
  switch (drawing.kind) {
    case 'bars':
      return barsSvg(drawing, palette);
    case 'line':
      return lineSvg(drawing, palette);
    case 'tiles':
      return tilesSvg(drawing, palette);
    case 'head':
      return headSvg(drawing, palette);
  }
}
