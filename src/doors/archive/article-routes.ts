import type { Context } from 'hono';
import { html } from 'hono/html';
import { linked } from '../../newsroom/linked.ts';
import { layOut } from '../../rendering/layouts/lay-out.ts';
import { ownWords } from '../../rendering/words/own-words.ts';
import { logged } from '../asked.ts';
import { cutOutOf, cuttingIn, sendPng } from '../cut-outs.ts';
import type { DoorNeeds } from '../needs.ts';
import { articlePage, partsOf } from './article-page.ts';
import { layoutHtml } from './layout-html.ts';
import { listedHtml } from './list-pages.ts';
import { missing, pageAsked, type Reader, type Show } from './site.ts';
import { newsArticle } from './structured.ts';

/** One article. An id that it had before leads on to it. */
export const showArticle: Show = async (context, { language, base, asked }, { newsroom, quotesOnly }) => {
  const id = context.req.param('id') ?? '';
  const reply = await newsroom.article(id, asked);
  if (reply.kind !== 'article') throw missing('archive.no-article');
  const { article, summary } = reply;
  const path = `/articles/${encodeURIComponent(article.id)}`;
  if (article.id !== id) return { leadsTo: path };
  const part = pageAsked(context, 'part');
  if (part >= partsOf(article).length) throw missing('archive.no-part');
  const closed = quotesOnly.includes(article.source ?? '');
  const title = article.title ?? ownWords('answer.untitled', language);
  const description = summary.map(({ text }) => text).join('') || title;
  return {
    title,
    description,
    path,
    type: 'article',
    published: article.date,
    structured: newsArticle(article, base + path, description),
    body: articlePage(reply, { language, base, part, quotesOnly: closed }),
  };
};

/** An article as printed, its page, or some words of it, cut out of a page that came as a picture. */
export async function showCutOut(context: Context, { asked }: Reader, needs: DoorNeeds): Promise<Response> {
  const id = context.req.param('id') ?? '';
  const cutting = cuttingIn(context);
  if (cutting === null) throw missing('archive.nothing');
  const png = await cutOutOf(id, cutting, asked, needs);
  if (!(png instanceof Uint8Array)) throw missing('archive.nothing');
  if (!needs.indexed) context.header('X-Robots-Tag', 'noindex');
  return sendPng(context, png);
}

/** How the event went on that an article tells of. */
export const showStory: Show = async (context, reader, needs) => {
  const id = context.req.param('id') ?? '';
  const { newsroom } = needs;
  const { language, base, asked } = reader;
  const told = await newsroom.article(id, asked);
  if (told.kind !== 'article') throw missing('archive.no-article');
  const reply = linked(logged(await newsroom.story(id, asked), needs), base);
  const title = `${ownWords('archive.story', language)}: ${told.article.title ?? ownWords('answer.untitled', language)}`;
  const { answer } = reply;
  const description = answer.quote ?? title;
  const body = html`<h1>${title}</h1>${layoutHtml(layOut({ ...reply, question: null }))}${listedHtml(answer, reader)}`;
  return { title, description, path: `/stories/${encodeURIComponent(told.article.id)}`, body };
};
