import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Parameter = { name: string; in: string; required?: boolean; description?: string };

/** The document for people: every address with what it takes. No script, and nothing that the document does not say. */
export function documentPage({ info, paths = {} }: Document) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title} API</title>
        <link rel="stylesheet" href="/archive.css" />
      </head>
      <body>
        <main>
          <h1>${info.title} API ${info.version}</h1>
          <p>${info.description} Machines read <a href="/api/v1/openapi.json">openapi.json</a>.</p>
          <p>Each request shows a key: <code>Authorization: Bearer …</code>. What cannot be answered is a problem document (RFC 9457).</p>
          ${Object.entries(paths).map(([path, item]) =>
            Object.entries(item ?? {}).map(([method, of]) => operation(`${method.toUpperCase()} /api/v1${path}`, of)),
          )}
        </main>
      </body>
    </html>`;
}

function operation(
  name: string,
  {
    summary = '',
    description = '',
    parameters = [],
  }: { summary?: string; description?: string; parameters?: Parameter[] },
) {
  return html`<section>
    <h2><code>${name}</code></h2>
    <p>${summary}. ${description}</p>
    <ul>
      ${parameters.map(
        (one) => html`<li><code>${one.name}</code> ${one.required ? '' : '(optional)'} ${one.description ?? ''}</li>`,
      )}
    </ul>
  </section>`;
}
