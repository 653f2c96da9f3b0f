import type { Context, MiddlewareHandler } from 'hono';
import { todayBy } from '../clock.ts';
import type { DoorNeeds } from './needs.ts';

/**
 * Answers 304 where nothing has changed since a reader was answered: neither the archive and what is accepted of its corrections, nor
 * the day (by which news grow old), nor the program and its settings; `variantOf` tells apart what one address gives to several. That is known before any work is done.
 */
export function unchanged(
  { newsroom, clock, version, setting }: DoorNeeds,
  variantOf: (context: Context) => string = () => '',
): MiddlewareHandler {
  return async (context, next) => {
    if (!['GET', 'HEAD'].includes(context.req.method)) return next();
    const { listed, more } = await newsroom.corrections.list(null, 'accepted');
    const tag = `W/"${await newsroom.revision()}.${listed.length + more}.${todayBy(clock)}.${version}.${setting}${variantOf(context)}"`;
    const known = (context.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
    if (known.includes(tag)) return context.body(null, 304, { ETag: tag, 'Cache-Control': 'no-cache' });
    await next();
    if (context.res.status === 200) {
      context.header('ETag', tag);
      context.header('Cache-Control', 'no-cache');
    }
    return undefined;
  };
}
