import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { etag } from 'hono/etag';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page's files, by name: a list and not a folder, so that nothing else can ever be asked for. */
const FILES = [
  'index.html',
  'page.css',
  'composer.css',
  'message.css',
  'embed.css',
  'components.css',
  'spread.css',
  'page.js',
  'combobox.js',
  'commands.js',
  'components.js',
  'conversation.js',
  'element.js',
  'form.js',
  'markdown.js',
  'message.js',
  'offers.js',
  'say.js',
  'server.js',
  'spread.js',
  'words.js',
  'icon.svg',
] as const;

/** Serves the page. A browser keeps each file and asks by its tag whether it changed. */
export function addAssets(app: Hono): void {
  for (const name of FILES) {
    // Read once, at the start: a file that is missing stops it there, not on somebody's first visit.
    const body = readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
    app.get(name === 'index.html' ? '/' : `/${name}`, etag(), (context) =>
      context.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }),
    );
  }
}
