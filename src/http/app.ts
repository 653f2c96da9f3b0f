import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppOptions } from './options.ts';
import { problem } from './problem.ts';

/** Nothing inline, nothing from elsewhere: a page's text that broke out could still do nothing. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** What is wrong, as a page for whoever reads with a browser, as JSON for all others. */
function sorry(context: Context, words: string, status: ContentfulStatusCode) {
  if (!isReadBy(context)) return context.json({ error: words }, status);
  return context.html(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words}</title></head><body><main><h1>${words}</h1><p><a href="/">Broadsheet</a></p></main></body></html>`,
    status,
  );
}

/** Whether it is somebody with a browser who asks, and no program. */
function isReadBy({ req }: Context): boolean {
  return /\btext\/html\b/.test(req.header('accept') ?? '');
}

/**
 * The routes of the server, before it listens.
 * @param isOurs - Whether a request's Host is one of this server's.
 */
export function createApp(options: AppOptions, isOurs: (host: string | undefined) => boolean): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      // Served over plain HTTP on the own machine: a promise of HTTPS would lock the reader out.
      strictTransportSecurity: false,
    }),
  );
  // A watchman may come under any name; to whoever is not known it tells how we are, and nothing of the archive.
  app.use(async (context, next) => {
    if (isOurs(context.req.header('host')) || context.req.path === '/health') return next();
    return problem('foreign_host', 'This server does not answer for that host: see BROADSHEET_PUBLIC_URL.');
  });
  app.get('/health', async (context) => {
    context.header('Cache-Control', 'no-store');
    const health = await options.health().catch((cause: unknown) => {
      options.log.error({ err: cause }, 'health could not be told');
      return { status: 'unavailable' };
    });
    const told = isOurs(context.req.header('host')) ? health : { status: health.status };
    return context.json(told, health.status === 'unavailable' ? 503 : 200);
  });
  app.get('/metrics', async (context) => {
    context.header('Cache-Control', 'no-store');
    const { type, text } = await options.metrics();
    return context.body(text, 200, { 'Content-Type': type });
  });
  for (const door of options.doors) door(app);
  app.notFound((context) => {
    const words = `There is nothing at ${context.req.path}.`;
    return isReadBy(context) ? sorry(context, words, 404) : problem('not_found', words);
  });
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.res ?? sorry(context, error.message, error.status);
    options.log.error({ err: error, path: context.req.path }, 'request failed');
    return sorry(context, 'Something went wrong on our side. It has been logged; please try again.', 500);
  });
  return app;
}
