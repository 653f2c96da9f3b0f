import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { etag } from 'hono/etag';
import type { Gate } from '../http/gate.ts';
import type { Door } from '../http/options.ts';
import { type Clipping, readWords } from '../model/clipping.ts';
import type { Cut } from '../ports/painter.ts';
import { drawDesk, drawGaps } from './desk-page.ts';
import { clippingOf, type DeskSources, lookAround, lookAtGaps } from './look-around.ts';

const STYLE = readFileSync(new URL('./desk.css', import.meta.url), 'utf8');

/** The editors' page: what was read, refused and corrected, what was asked in vain, and the digests. */
export function deskDoor({ key, gate, cut, ...sources }: DeskSources & { key: string; gate: Gate; cut: Cut }): Door {
  const admit = basicAuth({ realm: 'desk', verifyUser: (_user, given) => isSame(given, key) });
  const seal = (query: string) => createHmac('sha256', key).update(query).digest('base64url');
  const cutOutAt = (query: string) => `/desk-cut-outs/${seal(`?${query}`)}?${query}`;
  return (app) => {
    app.use('/desk/*', async (context, next) => {
      context.header('Cache-Control', 'no-store');
      // A key is not to be guessed by trying.
      const tooFast = gate.pace.waitFor('desk', { user: null, guild: gate.addressOf(context), channel: null });
      if (tooFast !== null) return context.text(`Too fast: again in ${tooFast.seconds} s.`, 429);
      return next();
    });
    app.get('/desk', admit, async (context) => context.html(drawDesk(await lookAround(sources), cutOutAt)));
    app.get('/desk/gaps', admit, async (context) => context.html(drawGaps(await lookAtGaps(sources))));
    // Each address is sealed, so that a page of many pictures is no trying of keys.
    app.get('/desk-cut-outs/:seal', async (context) => {
      const { search } = new URL(context.req.url);
      const clipping = isSame(context.req.param('seal'), seal(search)) ? await clippingAsked(context, sources) : null;
      const png = clipping === null ? null : await cut(clipping);
      if (png === null) return context.notFound();
      return context.body(Uint8Array.from(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
    });
    app.get('/desk.css', etag(), (context) =>
      context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
    );
  };
}

/** A line of a page, or the words of a correction. */
async function clippingAsked({ req }: Context, sources: DeskSources): Promise<Clipping | null> {
  const { page, line, article, at } = req.query();
  if (page !== undefined) return sources.newsroom.deskLines.clipping(page, Number(line));
  const words = readWords(at ?? '');
  return article === undefined || words === null ? null : clippingOf({ articleId: article, ...words }, sources);
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}
