import { html } from 'hono/html';
import type { Answer, ArticleRef } from '../../model/answer.ts';
import { articleAddress } from '../../model/links.ts';
import type { Day, Language } from '../../model.ts';
import { cleanLine } from '../../rendering/clean.ts';
import { framed } from '../../rendering/words/names.ts';
import { ownWords } from '../../rendering/words/own-words.ts';
import { dateLine } from '../../rendering/words/source-line.ts';
import type { Html } from './frame.ts';

type Setting = { language: Language; base: string };

/** A list on pages of its own: which of them (from 0), whether there is another, and what their addresses begin with. */
type Turning = { page: number; more: boolean; address: string };

/** Articles as one turns them over: title, place, day and paper of each. */
export function articleList(articles: readonly ArticleRef[], { language, base }: Setting): Html {
  return html`<ul class="list">${articles.map(
    (
      one,
    ) => html`<li><a lang="zh" href="${articleAddress(base, one.id)}">${cleanLine(one.title ?? ownWords('answer.untitled', language))}</a>
<span>${[one.district === null ? null : framed(one.district, language), dateLine(one, language), one.source]
      .filter((part) => part !== null)
      .map(cleanLine)
      .join(' · ')}</span></li>`,
  )}</ul>`;
}

/** What an answer names, in its order: the reports of a story. */
export function listedHtml({ listed }: Pick<Answer, 'listed'>, { language, base }: Setting): Html {
  return html`<ol class="list">${listed.map(
    ({ id, title, date }) =>
      html`<li><a lang="zh" href="${articleAddress(base, id)}">${cleanLine(title ?? ownWords('answer.untitled', language))}</a> <span>${date ?? ''}</span></li>`,
  )}</ol>`;
}

/** The days of which there are articles. */
export function editionList(editions: readonly { date: Day; articles: number }[], { base }: Setting): Html {
  return html`<ul class="list">${editions.map(
    ({ date, articles }) => html`<li><a href="${base}/editions/${date}">${date}</a> <span>${articles}</span></li>`,
  )}</ul>`;
}

/** The ways to the page before and behind. */
export function turnHtml({ page, more, address }: Turning, { language }: Setting): Html {
  const to = (at: number) => `${address}${address.includes('?') ? '&' : '?'}page=${at + 1}`;
  if (page === 0 && !more) return html``;
  return html`<nav class="parts" aria-label="${ownWords('archive.parts', language)}">
${page === 0 ? '' : html`<a rel="prev" href="${to(page - 1)}">${ownWords('archive.before', language)}</a>`}
${more ? html`<a rel="next" href="${to(page + 1)}">${ownWords('archive.behind', language)}</a>` : ''}
</nav>`;
}
