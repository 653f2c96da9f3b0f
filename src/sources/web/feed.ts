import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { NEWS, WEB } from '../../limits.ts';
import type { WebItem, WebText } from '../../ports/parse.ts';
import { webAddress } from './fetch.ts';
import { lineOf, paragraphsOf } from './paragraphs.ts';
import { publishedAt } from './published.ts';

/** One entry of a feed of whatever kind, as written. */
type Entry = {
  guid: string | undefined;
  link: string | undefined;
  title: string | undefined;
  date: string | undefined;
  html: string | undefined;
};

/** Where a feed came from, null for one that was saved; to what its items' ids belong; and the paper's time zone. */
type Origin = Pick<WebText, 'address' | 'feed' | 'zone'>;

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed.
 * @returns its entries as items of news, in its order, at most `WEB.feedItems`, none without words; null where the text
 * is no feed.
 */
export function readFeed(text: string, { address, feed: owner, zone }: Origin): WebItem[] | null {
  if (!/^\s*[<{]/.test(text)) return null;
  const feed = parse(text);
  if (feed === null) return null;
  const source = clip(lineOf(feed.title ?? ''), NEWS.titleChars);
  const base = address === null ? undefined : new URL(address);
  const items = feed.entries.map(({ guid, link, title, date, html }) => {
    const url = link === undefined ? undefined : webAddress(link.trim(), base)?.href;
    const named = { guid: guid?.trim() || undefined, url, title };
    const [id, formerly] = [idIn(owner, named), formerIdOf(named, address)];
    return {
      id,
      title: clip(lineOf(title ?? ''), NEWS.titleChars),
      date: date === undefined ? '' : publishedAt(date, zone),
      body: bodyOf(html ?? ''),
      ...(source !== '' && { source }),
      ...(url !== undefined && url.length <= NEWS.urlChars && { url }),
      ...(formerly !== id && { formerly }),
    };
  });
  return items.filter(({ title, body }) => title !== '' || body !== '');
}

/** The id of what stands at an address of the web: `web-` and twelve digits of the SHA-256 of the address. */
export function idOfAddress(address: string): string {
  return `web-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`;
}

/** Paragraphs on lines of their own, no more of them than an item of news may have. */
export function bodyOf(html: string): string {
  const paragraphs: string[] = [];
  let chars = 0;
  for (const paragraph of paragraphsOf(html)) {
    chars += paragraph.length + 1;
    if (chars > NEWS.bodyChars) break;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n');
}

/** By what a feed names an entry. */
type Named = { guid: string | undefined; url: string | undefined; title: string | undefined };

/** An id counts within its feed alone: what another feed calls by the same name, or says to be the same, is not it. */
function idIn(feed: string, { guid, url, title }: Named): string {
  return idOfAddress(`${feed} ${guid ?? url ?? title}`);
}

/** What earlier versions called it, for whom an address was one and the same in every feed. */
function formerIdOf({ guid, url, title }: Named, address: string | null): string {
  if (guid === undefined) return idOfAddress(url ?? `${address} ${title}`);
  return idOfAddress(webAddress(guid)?.href ?? `${address} ${guid}`);
}

function parse(text: string): { title: string | undefined; entries: Entry[] } | null {
  try {
    return entriesOf(parseAs(text));
  } catch (error) {
    // The library says so of what it does not know as a feed; of a deep one it may run out of stack.
    if (error instanceof Error) return null;
    throw error;
  }
}

function parseAs(text: string) {
  return parseFeed<string>(text, { maxItems: WEB.feedItems, parseDateFn: (written) => written });
}

function entriesOf(parsed: ReturnType<typeof parseAs>): { title: string | undefined; entries: Entry[] } {
  switch (parsed.format) {
    case 'rss':
      return {
        title: parsed.feed.title,
        entries: (parsed.feed.items ?? []).map((item) => ({
          guid: item.guid?.value,
          link:
            item.link ?? linkOf(item.atom?.links) ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
          html: item.content?.encoded ?? item.description,
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title,
        entries: (parsed.feed.items ?? []).map((item) => ({
          guid: item.rdf?.about,
          link: item.link,
          title: item.title,
          date: item.dc?.dates?.[0],
          html: item.content?.encoded ?? item.description,
        })),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        entries: (parsed.feed.entries ?? []).map((entry) => ({
          guid: entry.id,
          link: linkOf(entry.links),
          title: entry.title?.value,
          date: entry.published ?? entry.updated,
          html: entry.content?.value ?? entry.summary?.value,
        })),
      };
    case 'json':
      return {
        title: parsed.feed.title,
        entries: (parsed.feed.items ?? []).map((item) => ({
          guid: item.id,
          link: item.url ?? item.external_url,
          title: item.title,
          date: item.date_published ?? item.date_modified,
          html: item.content_html ?? linesAsHtml(item.content_text) ?? item.summary,
        })),
      };
  }
}

/** The address of the entry itself, not of its comments or its edit form. */
function linkOf(
  links: readonly { href?: string | undefined; rel?: string | undefined }[] | undefined,
): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

/** Plain text, whose lines are paragraphs, as HTML that shows it so. */
function linesAsHtml(text: string | undefined): string | undefined {
  return text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most);
}
