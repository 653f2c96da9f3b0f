import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basicAuth } from 'hono/basic-auth';
import { etag } from 'hono/etag';
import type { Gate } from '../http/gate.ts';
import type { Door } from '../http/options.ts';
import { drawDesk, drawGaps } from './desk-page.ts';
import { type DeskSources, lookAround, lookAtGaps } from './look-around.ts';

const STYLE = readFileSync(new URL('./desk.css', import.meta.url), 'utf8');

/** The editors' page: what was read, refused and corrected, what was asked in vain, and the digests. */
export function deskDoor({ key, gate, ...sources }: DeskSources & { key: string; gate: Gate }): Door {
  const admit = basicAuth({ realm: 'desk', verifyUser: (_user, given) => isSame(given, key) });
  return (app) => {
    app.use('/desk/*', async (context, next) => {
      context.header('Cache-Control', 'no-store');
      // A key is not to be guessed by trying.
      const tooFast = gate.pace.waitFor('desk', { user: null, guild: gate.addressOf(context), channel: null });
      if (tooFast !== null) return context.text(`Too fast: again in ${tooFast.seconds} s.`, 429);
      return next();
    });
    app.get('/desk', admit, async (context) => context.html(drawDesk(await lookAround(sources))));
    app.get('/desk/gaps', admit, async (context) => context.html(drawGaps(await lookAtGaps(sources))));
    app.get('/desk.css', etag(), (context) =>
      context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
    );
  };
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}
