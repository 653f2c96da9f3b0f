import { html } from 'hono/html';
import { cleanLine, cleanStretch } from '../../rendering/clean.ts';
import type { Layout, Line, Span } from '../../rendering/layouts/layout.ts';
import { visibleText } from '../../rendering/words/plain-words.ts';
import type { Html } from './frame.ts';

/** A reply as every surface lays it out, in HTML: its lines, boxes and source; what buttons do is left to links. */
export function layoutHtml({ lines, fields, footer }: Layout): Html {
  return html`${lines.map(lineHtml)}
${fields
  .filter(({ offered }) => offered !== true)
  .map(
    ({ name, lines: held }) => html`<section class="box"><h2>${cleanLine(name)}</h2>${held.map(lineHtml)}</section>`,
  )}
${footer === null ? '' : html`<p class="source">${cleanLine(footer)}</p>`}`;
}

function lineHtml({ kind, spans }: Line): Html {
  const held = spans.map(spanHtml);
  switch (kind) {
    case 'gap':
      return html``;
    case 'head':
      return html`<p class="lead">${held}</p>`;
    case 'quote':
      return html`<blockquote lang="zh">${held}</blockquote>`;
    default:
      return html`<p class="${kind}">${held}</p>`;
  }
}

/** Says, in words to whoever hears the page, that what stands before it was hard to read. */
export function unsureHtml({ text, name }: Extract<Span, { kind: 'unsure' }>): Html {
  return html`<span class="unsure" role="img" aria-label="${name}" title="${name}">${text}</span>`;
}

function spanHtml(span: Span): Html {
  switch (span.kind) {
    case 'link':
      return html`<a href="${span.url}">${cleanStretch(span.text)}</a>`;
    case 'bold':
      return html`<strong>${cleanStretch(span.text)}</strong>`;
    case 'phrase':
      return html`${visibleText(span.text)}`;
    case 'unsure':
      return unsureHtml(span);
    case 'channel':
    case 'role':
      return html``;
    default:
      return html`${cleanStretch(span.text)}`;
  }
}
