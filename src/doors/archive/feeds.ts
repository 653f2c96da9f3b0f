import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Context } from 'hono';
import { ARCHIVE } from '../../limits/doors.ts';
import type { Hit } from '../../model/answer.ts';
import { articleAddress } from '../../model/links.ts';
import { linked } from '../../newsroom/linked.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { cleanLine } from '../../rendering/clean.ts';
import { framed } from '../../rendering/words/names.ts';
import { ownWords } from '../../rendering/words/own-words.ts';
import type { DoorNeeds } from '../needs.ts';
import { missing, type Reader } from './site.ts';

/** A feed: what it is of, where it and what it is of are, and its news, the newest first. */
type Feed = { title: string; path: string; page: string; hits: Hit[] };

/** The feed at an address of `/feeds/`: the newest, a place, a subject or what words find. Throws where there is none. */
async function feedOf(
  kind: string,
  name: string,
  { language, base, asked }: Reader,
  newsroom: Newsroom,
): Promise<Feed> {
  const path = `${kind}${name === '' ? '' : `/${encodeURIComponent(name)}`}`;
  if (kind === 'latest') {
    const hits = await newsroom.shelf.hits({ skip: 0, limit: ARCHIVE.fed });
    return { title: ownWords('archive.newest', language), path, page: '/editions', hits };
  }
  if (kind === 'search') {
    const reply = linked(await newsroom.search(name, asked), base);
    const hits = reply.kind === 'hits' ? reply.hits : [];
    return { title: name, path, page: '/editions', hits };
  }
  const about = kind === 'districts' ? 'district' : kind === 'topics' ? 'topic' : null;
  const named = about === null ? null : await newsroom.filterNamed({ [about]: name });
  if (about === null || named?.ok !== true) throw missing('archive.nothing');
  const own = named.value[about] ?? '';
  const hits = await newsroom.shelf.hits({ ...named.value, skip: 0, limit: ARCHIVE.fed });
  const page = `/${kind}/${encodeURIComponent(own)}`;
  return { title: framed(own, language), path: page.slice(1), page, hits };
}

/** A feed in the form that its address ends with: `.atom`, or `.json` for JSON Feed 1.1. */
export async function feedAt(context: Context, reader: Reader, { newsroom, clock }: DoorNeeds): Promise<Response> {
  const [, typed = '', form] =
    /^(.*)\.(atom|json)$/.exec(context.req.param('name') ?? context.req.param('kind') ?? '') ?? [];
  if (form === undefined) throw missing('archive.no-feed');
  const kind = context.req.param('name') === undefined ? typed : (context.req.param('kind') ?? '');
  const name = context.req.param('name') === undefined ? '' : typed;
  const feed = await feedOf(kind, name, reader, newsroom);
  const { base } = reader;
  const title = `Broadsheet · ${cleanLine(feed.title)}`;
  const self = `${base}/feeds/${feed.path}.${form}`;
  const items = feed.hits.map((hit) => itemOf(hit, base));
  if (form === 'json')
    return context.body(
      JSON.stringify(
        generateJsonFeed({
          title,
          home_page_url: base + feed.page,
          feed_url: self,
          language: reader.language,
          items: items.map(asJsonItem),
        }),
      ),
      200,
      { 'Content-Type': 'application/feed+json; charset=utf-8' },
    );
  const [updated = clock.now()] = items.map((item) => item.updated).toSorted((a, b) => b.getTime() - a.getTime());
  const links = [
    { href: self, rel: 'self' },
    { href: base + feed.page, rel: 'alternate' },
  ];
  const atom = generateAtomFeed({
    id: self,
    title: { value: title },
    updated,
    links,
    authors: [{ name: 'Broadsheet' }],
    entries: items.map(asAtomEntry),
  });
  return context.body(atom, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
}

type Item = { address: string; title: string; text: string; updated: Date; paper: string | null; topics: string[] };

/** One item: the printed sentence that tells it, and its key figure in its own words. */
function itemOf({ article, quote, figure }: Hit, base: string): Item {
  const address = articleAddress(base, article.id);
  const said = [quote?.text, figure !== null && !quote?.text.includes(figure.printed) ? figure.quote : undefined];
  const text = cleanLine(said.filter((part) => part !== undefined).join(' '));
  const updated = new Date(`${article.date ?? '1970-01-01'}T00:00:00Z`);
  return {
    address,
    title: cleanLine(article.title ?? text),
    text,
    updated,
    paper: article.source,
    topics: article.topics,
  };
}

function asJsonItem({ address, title, text, updated, paper, topics }: Item) {
  const authors = paper === null ? [] : [{ name: cleanLine(paper) }];
  return { id: address, url: address, title, content_text: text, date_published: updated, tags: topics, authors };
}

function asAtomEntry({ address, title, text, updated, paper, topics }: Item) {
  return {
    id: address,
    title: { value: title },
    summary: { value: text },
    updated,
    links: [{ href: address, rel: 'alternate' }],
    categories: topics.map((term) => ({ term })),
    ...(paper !== null && { authors: [{ name: cleanLine(paper) }] }),
  };
}
