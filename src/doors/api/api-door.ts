import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import type { Door } from '../../http/options.ts';
import { problem } from '../../http/problem.ts';
import { API } from '../../limits/doors.ts';
import type { Admission, Admitted } from '../admit.ts';
import type { DoorNeeds } from '../needs.ts';
import { unchanged } from '../unchanged.ts';
import { addAsking } from './asking-routes.ts';
import { documentPage } from './document-page.ts';
import { addListings } from './listing-routes.ts';
import type { Api } from './route.ts';
import { wantsCsv } from './tables.ts';
import { addWriting, limited } from './writing-routes.ts';

type Document = ReturnType<Api['getOpenAPI31Document']>;

/** Where the API is. */
const ROOT = '/api/v1';

/** The newsroom over HTTP, for programs: what each address takes and gives stands in its document. */
export function apiDoor(needs: DoorNeeds, admission: Admission): Door {
  const api: Api = new OpenAPIHono<Admitted>({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      return problem('bad_request', `${issue?.path.join('.') || 'The request'}: ${issue?.message}.`);
    },
  });
  api.use(admission.visitor('api'), admission.origin);
  if (needs.origins.length > 0)
    api.use(
      cors({
        origin: [...needs.origins],
        allowHeaders: ['Authorization', 'Content-Type', 'If-None-Match'],
        exposeHeaders: ['ETag', 'Retry-After'],
      }),
    );
  let drawn: Document | null = null;
  const document = () => {
    drawn ??= api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Broadsheet',
        version: needs.version,
        description: 'Newspapers, answered with figures that can be traced.',
      },
      servers: [{ url: ROOT }],
    });
    return drawn;
  };
  api.get('/openapi.json', (context) => context.json(document()));
  api.get('/', (context) => context.html(documentPage(document())));

  const fresh = unchanged(needs, ({ req }) => (wantsCsv(req) ? 'csv' : ''));
  api.use(admission.key, jsonAlone);
  // What is proposed and rejected changes while the archive stays as it is.
  api.use((context, next) => (context.req.path === `${ROOT}/corrections` ? next() : fresh(context, next)));
  // A page that is given has a limit of its own.
  api.use((context, next) => (context.req.path === `${ROOT}/pages` ? next() : limited(API.bodyBytes)(context, next)));
  api.use('/check', admission.dear('check'));
  addAsking(api, needs);
  addListings(api, needs);
  addWriting(api, needs, admission);
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  api.all('*', ({ req }) => nothingAt(api, req.path.slice(ROOT.length)));
  api.onError((error) => {
    if (!(error instanceof HTTPException)) needs.log.error({ err: error }, 'request failed');
    else if (error.res !== undefined) return error.res;
    else if (error.status === 400) return problem('bad_request', 'The body is not JSON.');
    return problem('failed', 'It has been logged; please try again.');
  });
  // Before anybody is let in: to draw it up takes a tenth of a second, and whoever likes may ask for it.
  document();
  return (app) => {
    app.route(ROOT, api);
  };
}

/** A form on another site can send text, but not JSON: the browser asks us first. */
const jsonAlone: MiddlewareHandler = async ({ req }, next) => {
  if (req.method !== 'POST' || /^application\/json\b/i.test(req.header('content-type') ?? '')) return next();
  return problem('not_json', 'Send the body as Content-Type: application/json.');
};

/** A path that is none, or one that is not used in this way. */
function nothingAt(api: Api, path: string): Response {
  const methods = api.openAPIRegistry.definitions.flatMap((one) =>
    one.type === 'route' && shapeOf(one.route.path).test(path) ? [one.route.method.toUpperCase()] : [],
  );
  if (methods.length === 0)
    return problem('not_found', `There is nothing at this path: ${ROOT}/openapi.json lists what there is.`);
  const allow = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  return problem('wrong_method', `Here goes ${allow.join(', ')}.`, { Allow: allow.join(', ') });
}

function shapeOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}
