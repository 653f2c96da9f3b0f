import { html } from 'hono/html';
import { ARCHIVE } from '../../limits/doors.ts';
import { type Words, writeWords } from '../../model/clipping.ts';
import { anchorOf, articleAddress } from '../../model/links.ts';
import { type Article, type Figure, isSure, type Language, type Unsure } from '../../model.ts';
import { cleanLine } from '../../rendering/clean.ts';
import { safeUrl, unsureSpan } from '../../rendering/layouts/layout.ts';
import { framed } from '../../rendering/words/names.ts';
import { ownWords } from '../../rendering/words/own-words.ts';
import { type PrintedSentence, printedParagraph, printedQuote } from '../../rendering/words/printed.ts';
import { sourceLine } from '../../rendering/words/source-line.ts';
import type { ReplyOf } from '../../reply.ts';
import type { Html } from './frame.ts';
import { unsureHtml } from './layout-html.ts';

/** How an article's page is made: which part of a long one (from 0), and whether its whole text may be shown. */
type ArticlePage = { language: Language; base: string; part: number; quotesOnly: boolean };

/** Of which article, whose words may be shown as printed where it came as a picture. */
type Within = ArticlePage & { id: string; isPrinted: boolean };

/** The paragraphs of an article in parts that a phone loads at once, by their numbers. */
export function partsOf({ paragraphs, figures }: Pick<Article, 'paragraphs' | 'figures'>): number[][] {
  const marked = Map.groupBy(figures, ({ paragraph }) => paragraph);
  const parts: number[][] = [[]];
  let bytes = 0;
  for (const [at, text] of paragraphs.entries()) {
    const own = bytesOf(text, marked.get(at)?.length ?? 0);
    if (bytes > 0 && bytes + own > ARCHIVE.partBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(at);
    bytes += own;
  }
  return parts;
}

/** What a paragraph takes on a page, about: three bytes a letter, and the marks of its sentences and figures. */
function bytesOf(text: string, figures: number): number {
  return text.length * 3 + 60 * (figures + (text.match(/[。！？!?…]/g)?.length ?? 0) + 1);
}

/** One article: as printed, each sentence and figure with a name to link to, and its figures with their clauses. */
export function articlePage({ article, summary, errata = [], picture }: ReplyOf<'article'>, given: ArticlePage): Html {
  const { language, base, part, quotesOnly } = given;
  const { id, title, kicker, byline, district, topics, url } = article;
  const within = { ...given, id, isPrinted: picture !== undefined && !quotesOnly };
  const words = (key: string, values = {}) => ownWords(key, language, values);
  const parts = partsOf(article);
  const place = (kind: 'districts' | 'topics', name: string) =>
    html`<a href="${base}/${kind}/${encodeURIComponent(name)}">${framed(name, language)}</a> `;
  const original = safeUrl(url);
  return html`<article>
${kicker === null || part > 0 ? '' : html`<p class="kicker" lang="zh">${cleanLine(kicker)}</p>`}
<h1 lang="zh">${cleanLine(title ?? words('answer.untitled'))}</h1>
<p class="source">${cleanLine(sourceLine(article, language))}</p>
<p class="about">${district === null ? '' : place('districts', district)}${topics.map((name) => place('topics', name))}</p>
${picture === undefined || part > 0 || quotesOnly ? '' : printHtml(id, picture.alt, given)}
<div class="print" lang="zh">
${
  quotesOnly
    ? summary.map((quote) => html`<blockquote>${sentenceHtml(printedQuote(quote), within)}</blockquote>`)
    : (parts[part] ?? []).map(
        (at) => html`<p>${printedParagraph(article, at).map((one) => sentenceHtml(one, within))}</p>`,
      )
}
</div>
${quotesOnly ? html`<p class="small">${words('archive.quotes-only')}</p>` : partLinks(id, { ...given, parts: parts.length })}
${byline === null ? '' : html`<p class="byline" lang="zh">${cleanLine([byline.office, ...byline.people, byline.role].filter((one) => one !== null).join(' '))}</p>`}
${article.corrections.slice(0, ARCHIVE.figures).map(({ printed, read }) => html`<p class="small">${words('render.corrected', { printed, read })}</p>`)}
${article.cut.length === 0 ? '' : html`<p class="small">${words('render.cut', { count: `${article.cut.length}` })}</p>`}
${errata.map(({ printed, proposed }) => html`<p class="small">${words('archive.erratum', { printed, proposed })}</p>`)}
${figuresHtml(article, within, parts)}
<p class="small">${original === null ? '' : html`<a href="${original}" rel="noopener nofollow">${words('archive.original')}</a> · `}<a href="${base}/stories/${encodeURIComponent(id)}">${words('archive.story')}</a> · ${words('archive.id')} <code>${id}</code></p>
</article>`;
}

/** How it was printed, leading to its page. */
function printHtml(id: string, alt: string, { base, language }: ArticlePage): Html {
  const address = `${articleAddress(base, id)}/cut-out.png`;
  return html`<figure><a href="${address}?of=page"><img src="${address}" alt="${cleanLine(alt)}" loading="lazy"></a><figcaption><a href="${address}?of=page">${ownWords('archive.page', language)}</a></figcaption></figure>`;
}

function sentenceHtml({ anchor, pieces }: PrintedSentence, within: Within): Html {
  return html`<span class="s" id="${anchor}">${pieces.map(
    ({ text, figure, anchors, unsure }) =>
      html`${
        figure === null ? text : html`<b>${anchors.map((name) => html`<i id="${name}"></i>`)}${text}</b>`
      }${unsure === null ? '' : hardToRead(unsure, figure, within)}`,
  )}</span>`;
}

/** That words were hard to read; of a figure it leads to how that is printed. */
function hardToRead(unsure: Unsure, figure: Figure | null, within: Within): Html {
  const mark = unsureHtml(unsureSpan(within.language, unsure));
  return figure === null || !within.isPrinted ? mark : html`<a href="${printOf(figure, within)}">${mark}</a>`;
}

function printOf(words: Words, { base, id }: Within): string {
  return `${articleAddress(base, id)}/cut-out.png?of=words&at=${writeWords(words)}`;
}

/** A figure that was hard to read, with how it is printed. */
function unsureFigure(figure: Figure, within: Within): Html {
  const words = html`${cleanLine(figure.printed)}${unsureHtml(unsureSpan(within.language, { figure: true }))}`;
  if (!within.isPrinted) return html`<li>${words}</li>`;
  return html`<li>${words} <a href="${printOf(figure, within)}"><img src="${printOf(figure, within)}" alt="${cleanLine(figure.quote)}" loading="lazy"></a></li>`;
}

function figuresHtml(article: Article, within: Within, parts: readonly number[][]): Html {
  const { id, language, base, quotesOnly } = within;
  const [figures, unsure] = [article.figures.filter(isSure), article.figures.filter((one) => !isSure(one))];
  if (article.figures.length === 0) return html``;
  const partOf = (figure: Figure) => parts.findIndex((part) => part.includes(figure.paragraph));
  const address = (figure: Figure) =>
    quotesOnly ? '' : `${addressOfPart(id, { base, part: partOf(figure) })}#${anchorOf(figure)}`;
  const number = (figure: Figure) =>
    html`${framed(figure.label, language)} <strong>${cleanLine(figure.printed)}</strong>`;
  return html`<section class="figures"><h2>${ownWords('archive.figures', language)}</h2><ul>
${figures
  .slice(0, ARCHIVE.figures)
  .map(
    (figure) =>
      html`<li>${quotesOnly ? number(figure) : html`<a href="${address(figure)}">${number(figure)}</a>`}<q lang="zh">${cleanLine(figure.quote)}</q></li>`,
  )}${unsure.slice(0, ARCHIVE.unsure).map((figure) => unsureFigure(figure, within))}
</ul>${figures.length > ARCHIVE.figures ? html`<p><a href="${base}/figures?article=${encodeURIComponent(id)}">${ownWords('more', language, { count: `${figures.length - ARCHIVE.figures}` })}</a></p>` : ''}</section>`;
}

function partLinks(id: string, { base, part, parts, language }: ArticlePage & { parts: number }): Html {
  if (parts < 2) return html``;
  return html`<nav class="parts" aria-label="${ownWords('archive.parts', language)}">${Array.from(
    { length: parts },
    (_, at) =>
      at === part
        ? html`<span aria-current="page">${at + 1}</span> `
        : html`<a href="${addressOfPart(id, { base, part: at })}">${at + 1}</a> `,
  )}</nav>`;
}

function addressOfPart(id: string, { base, part }: { base: string; part: number }): string {
  return `${articleAddress(base, id)}${part > 0 ? `?part=${part + 1}` : ''}`;
}
