import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { keepLatest } from '../latest.ts';
import { PICTURES } from '../limits/pictures.ts';
import { type Picture, Theme } from '../model/picture.ts';
import type { Paint } from '../ports/painter.ts';

/** Where the pictures of the page's replies hang until newer ones take their place. */
export type Gallery = {
  /** Hangs a drawing, and gives its address without the theme and its ending. */
  hang(drawing: Picture['drawing']): string;
  routes: Hono;
};

/** Opens a gallery: the latest drawings by name, painted when a browser asks for one, in its theme. */
export function openGallery(paint: Paint): Gallery {
  const hung = new Map<string, Picture['drawing']>();
  const routes = new Hono();
  routes.get('/:name/:file{(?:light|dark)\\.png}', async (context) => {
    const { name, file } = context.req.param();
    const drawing = hung.get(name);
    const png = drawing === undefined ? null : await paint(drawing, Theme.parse(file.replace('.png', '')));
    if (png === null) return context.notFound();
    return context.body(Uint8Array.from(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'max-age=3600' });
  });
  return {
    hang(drawing) {
      const name = createHash('sha256').update(JSON.stringify(drawing)).digest('base64url').slice(0, 22);
      keepLatest(hung, name, drawing, PICTURES.hung);
      return `/api/pictures/${name}`;
    },
    routes,
  };
}
