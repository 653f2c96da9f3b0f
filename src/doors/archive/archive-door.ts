import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import type { Door } from '../../http/options.ts';
import type { Admission } from '../admit.ts';
import type { DoorNeeds } from '../needs.ts';
import { unchanged } from '../unchanged.ts';
import { showArticle, showCutOut, showStory } from './article-routes.ts';
import { feedAt } from './feeds.ts';
import { robots, sitemap } from './indexes.ts';
import { showEdition, showEditions, showFigures, showPlace, showTopic } from './list-routes.ts';
import { languageOf, type Reader, readerOf, type Show, send, sorry } from './site.ts';

// Read once, at the start: a file that is missing stops it there, not on somebody's first visit.
const STYLE = readFileSync(new URL('./archive.css', import.meta.url), 'utf8');

const PAGES: Readonly<Record<string, Show>> = {
  '/articles/:id': showArticle,
  '/stories/:id': showStory,
  '/districts/:name': showPlace,
  '/topics/:name': showTopic,
  '/editions': showEditions,
  '/editions/:date': showEdition,
  '/figures': showFigures,
};

type Answering = (context: Context, reader: Reader, needs: DoorNeeds) => Promise<Response>;

/** The archive as pages that can be linked, for readers without a key. */
export function archiveDoor(needs: DoorNeeds, admission: Admission): Door {
  const visitor = admission.visitor('archive');
  const fresh = unchanged(needs, languageOf);
  const open = (show: Show) =>
    orSorry(async (context, reader) => {
      const shown = await show(context, reader, needs);
      if ('leadsTo' in shown) return context.redirect(reader.base + shown.leadsTo, 301);
      return send(context, shown, reader, needs.indexed);
    });
  const orSorry = (answer: Answering) => async (context: Context) => {
    const reader = readerOf(context, needs);
    try {
      return await answer(context, reader, needs);
    } catch (error) {
      if (error instanceof HTTPException) return sorry(context, error.message, 404, reader);
      needs.log.error({ err: error, path: context.req.path }, 'request failed');
      return sorry(context, 'archive.failed', 500, reader);
    }
  };
  return (app) => {
    for (const path of ['/feeds/:kind', '/feeds/:kind/:name']) app.get(path, visitor, fresh, orSorry(feedAt));
    for (const [path, show] of Object.entries(PAGES)) app.get(path, visitor, fresh, open(show));
    app.get('/articles/:id/cut-out.png', visitor, fresh, orSorry(showCutOut));
    app.get('/archive.css', etag(), (context) =>
      context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' }),
    );
    app.get('/robots.txt', (context) => context.text(robots(needs, readerOf(context, needs))));
    app.get('/sitemap.xml', visitor, async (context) =>
      context.body(await sitemap(needs, readerOf(context, needs)), 200, {
        'Content-Type': 'application/xml; charset=utf-8',
      }),
    );
  };
}
