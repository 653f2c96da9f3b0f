import { html, raw } from 'hono/html';
import type { Language } from '../../model.ts';
import { ownWords } from '../../rendering/words/own-words.ts';

/** HTML that is ready to be sent. */
export type Html = ReturnType<typeof html>;

/** What a page is called, where it is, and what others are told of it. */
export type PageHead = {
  title: string;
  description: string;
  /** Its one address, and the address under which the archive is. */
  address: string;
  base: string;
  language: Language;
  indexed: boolean;
  type?: 'article' | 'website';
  /** ISO day. */
  published?: string | null;
  /** What machines are told of it (JSON-LD). */
  structured?: object;
  /** The feed of the same, behind the archive's address and without its ending. */
  feed?: string;
};

/** A page of the archive: read without any script, in any script that the browser has. */
export function page(head: PageHead, body: Html): Html {
  const {
    title,
    description,
    address,
    base,
    language,
    indexed,
    type = 'website',
    published = null,
    structured,
    feed,
  } = head;
  const words = (key: string) => ownWords(`archive.${key}`, language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
${indexed ? '' : html`<meta name="robots" content="noindex">`}
<link rel="canonical" href="${address}">
<link rel="stylesheet" href="/archive.css">
${feed === undefined ? '' : html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${base}${feed}.atom">`}
<meta property="og:type" content="${type}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="Broadsheet">
<meta property="og:locale" content="${language.replace('-', '_')}">
<meta name="twitter:card" content="summary">
${published === null ? '' : html`<meta property="article:published_time" content="${published}">`}
${structured === undefined ? '' : html`<script type="application/ld+json">${asScript(structured)}</script>`}
</head>
<body>
<a class="skip" href="#main">${words('skip')}</a>
<header><nav aria-label="Broadsheet"><a href="${base}/editions">${words('editions')}</a> <a href="${base}/figures">${words('figures')}</a></nav></header>
<main id="main">
${body}
</main>
<footer><p>${words('footer')}</p></footer>
</body>
</html>`;
}

/** JSON that no text of an article can end early. */
function asScript(data: object) {
  return raw(
    JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
