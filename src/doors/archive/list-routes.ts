import { html } from 'hono/html';
import { ARCHIVE } from '../../limits/doors.ts';
import { Day } from '../../model.ts';
import { linked } from '../../newsroom/linked.ts';
import { layOut } from '../../rendering/layouts/lay-out.ts';
import { framed } from '../../rendering/words/names.ts';
import { ownWords } from '../../rendering/words/own-words.ts';
import type { Reply } from '../../reply.ts';
import { logged } from '../asked.ts';
import type { DoorNeeds } from '../needs.ts';
import { layoutHtml } from './layout-html.ts';
import { articleList, editionList, turnHtml } from './list-pages.ts';
import { missing, pageAsked, type Reader, type Show } from './site.ts';

type About = { kind: 'district' | 'topic'; answer(name: string, reader: Reader, needs: DoorNeeds): Promise<Reply> };

/** A place or a subject: what the paper prints of it, and all its articles. Any spelling leads on to its name. */
function about({ kind, answer }: About): Show {
  return async (context, reader, needs) => {
    const { newsroom } = needs;
    const { language, base } = reader;
    const typed = context.req.param('name') ?? '';
    const named = await newsroom.filterNamed({ [kind]: typed });
    const name = named.ok ? (named.value[kind] ?? '') : '';
    if (name === '') throw missing(`archive.no-${kind}`);
    const path = `/${kind}s/${encodeURIComponent(name)}`;
    if (name !== typed) return { leadsTo: path };
    const page = pageAsked(context);
    const { articles, more } = await newsroom.shelf.articles({ [kind]: name, ...partOf(page) });
    const reply = page === 0 ? linked(logged(await answer(name, reader, needs), needs), base) : null;
    const title = framed(name, language);
    const body = html`<h1>${title}</h1>
${reply === null ? '' : layoutHtml(layOut({ ...reply, ...(reply.kind === 'answer' && { question: null }) }))}
<h2>${ownWords('archive.articles', language)}</h2>
${articleList(articles, reader)}${turnHtml({ page, more, address: base + path }, reader)}
<p><a href="${base}/figures?${kind}=${encodeURIComponent(name)}">${ownWords('archive.figures', language)}</a> · <a href="${base}/feeds${path}.atom">${ownWords('archive.feed', language)}</a></p>`;
    return {
      title,
      description: ownWords('archive.about', language, { name: title }),
      path,
      feed: `/feeds${path}`,
      body,
    };
  };
}

export const showPlace = about({
  kind: 'district',
  answer: (name, { asked }, { newsroom }) => newsroom.district(name, asked),
});

export const showTopic = about({
  kind: 'topic',
  answer: (name, { asked }, { newsroom }) => newsroom.topic(name, asked),
});

/** The days of which there are articles. */
export const showEditions: Show = async (context, reader, { newsroom }) => {
  const page = pageAsked(context);
  const { editions, more } = await newsroom.shelf.editions(partOf(page));
  if (editions.length === 0 && page > 0) throw missing('archive.nothing');
  const title = ownWords('archive.editions', reader.language);
  const body = html`<h1>${title}</h1>${editionList(editions, reader)}${turnHtml({ page, more, address: `${reader.base}/editions` }, reader)}`;
  return { title, description: title, path: '/editions', feed: '/feeds/latest', body };
};

/** What the papers of one day print. */
export const showEdition: Show = async (context, reader, { newsroom }) => {
  const day = Day.safeParse(context.req.param('date'));
  const page = pageAsked(context);
  const date = day.success ? day.data : '';
  const found = day.success ? await newsroom.shelf.articles({ from: date, to: date, ...partOf(page) }) : null;
  if (found === null || found.articles.length === 0) throw missing('archive.no-edition');
  const { articles, more } = found;
  const papers = [...new Set(articles.flatMap(({ source }) => source ?? []))].join('、');
  const title = papers === '' ? date : `${papers} ${date}`;
  const path = `/editions/${date}`;
  const body = html`<h1>${title}</h1>${articleList(articles, reader)}${turnHtml({ page, more, address: reader.base + path }, reader)}`;
  const description = articles
    .flatMap((one) => one.title ?? [])
    .slice(0, 3)
    .join(' · ');
  return { title, description: description || title, path, published: date, body };
};

/** Figures of a place, a topic, an article or of all, each leading to the words it stands in. */
export const showFigures: Show = async (context, reader, { newsroom }) => {
  const { language, base, asked } = reader;
  const page = pageAsked(context);
  const { district, topic, article } = context.req.query();
  const filter = { ...(district && { district }), ...(topic && { topic }), ...(article && { article }) };
  const reply = await newsroom.figures({ ...filter, page }, asked);
  if (reply.kind !== 'figures') throw missing('archive.nothing');
  const search = new URLSearchParams(filter).toString();
  const path = `/figures${search === '' ? '' : `?${search}`}`;
  const title = [reply.heading.about, ownWords('archive.figures', language)].filter((part) => part !== '').join(' · ');
  const body = html`<h1>${title}</h1>${layoutHtml(layOut(linked(reply, base)))}${turnHtml({ page, more: reply.more > 0, address: base + path }, reader)}`;
  return { title, description: title, path, body };
};

function partOf(page: number): { skip: number; limit: number } {
  return { skip: page * ARCHIVE.listed, limit: ARCHIVE.listed };
}
