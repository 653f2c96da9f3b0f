import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { NEWS, WEB } from '../../limits.ts';
import type { NewsItem } from '../../model.ts';
import { bodyOf, idOfAddress } from './feed.ts';
import { webAddress } from './fetch.ts';
import { lineOf, paragraphsOf } from './paragraphs.ts';
import { publishedAt } from './published.ts';
import { shapeOf } from './shape.ts';

/** Where a page came from: its address, or null for one that was saved, and the paper's time zone. */
type PageOrigin = { address: string | null; zone: string };

/**
 * Reads the article of a web page, without what stands around it.
 * @returns the article as an item of news; its address is the one that the page gives itself, else the one it came
 * from. null where the page has no article, or more or deeper elements, or more attributes, than an article's page has.
 */
export function readWebPage(given: string, { address, zone }: PageOrigin): NewsItem | null {
  const html = given.replace(LONG_BLANKS, ' ');
  const { elements, attributes, depth } = shapeOf(html, WEB.depth);
  if (elements > WEB.elements || attributes > WEB.attributes || depth === WEB.depth) return null;
  const page = parse(html);
  if (page === null) return null;
  const { url, dates, heads } = aboutOf(page, address);
  const article = articleOf(page);
  const body = bodyOf(article?.content ?? '');
  if (article === null || countOf(body, /[\p{L}\p{N}]/gu) < WEB.articleLetters) return null;
  const from = url ?? savedFrom(html);
  const title = titleOf(lineOf(article.title ?? ''), heads);
  const source = lineOf(article.siteName ?? '') || (from === null ? '' : new URL(from).hostname);
  return {
    id: idOfAddress(from ?? `${article.title}\n${body}`),
    title: title.slice(0, NEWS.titleChars),
    date: dateOf([article.publishedTime, ...dates, ...shownBelow(title, html), dayIn(from)], zone),
    body,
    ...(source !== '' && { source: source.slice(0, NEWS.titleChars) }),
    ...(from !== null && from.length <= NEWS.urlChars && { url: from }),
  };
}

const LONG_BLANKS = new RegExp(`\\s{${WEB.blanks},}`, 'g');

/** What is asked of a document; the types of browsers are not those of this program. */
type WebDocument = {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
  querySelectorAll(selector: string): Iterable<{ innerHTML: string }>;
};

function parse(html: string): WebDocument | null {
  return orNull(() => parseHTML(html).document as WebDocument);
}

/** What a page says of itself; to be asked before the article is taken out of it, which empties it. */
function aboutOf(page: WebDocument, address: string | null) {
  return {
    url: addressOf(page, address),
    dates: DATES.map(([selector, name]) => page.querySelector(selector)?.getAttribute(name)),
    heads: [...page.querySelectorAll('h1')].map(({ innerHTML }) => lineOf(innerHTML)),
  };
}

function articleOf(page: WebDocument): ReturnType<Readability['parse']> {
  return orNull(() => new Readability(page, { maxElemsToParse: WEB.elements }).parse());
}

/** Neither library foresees every page: elements nested thousands deep exhaust the stack. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The page's own headline where the title in its head begins with it: sites write their name and desk behind. */
function titleOf(title: string, heads: readonly string[]): string {
  return heads.find((head) => head.length > 3 && title.startsWith(head)) ?? title;
}

const ADDRESSES = ['link[rel="canonical"]', 'meta[property="og:url"]'];

function addressOf(page: WebDocument, address: string | null): string | null {
  const base = address === null ? undefined : new URL(address);
  for (const selector of ADDRESSES) {
    const element = page.querySelector(selector);
    const given = element?.getAttribute('href') ?? element?.getAttribute('content');
    const url = given == null ? null : webAddress(given.trim(), base);
    if (url !== null && (base === undefined || url.hostname === base.hostname)) return url.href;
  }
  return address;
}

/** Where a browser saved a page from, as it notes at the top. */
function savedFrom(html: string): string | null {
  const [, address] = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2_000)) ?? [];
  return address === undefined ? null : (webAddress(address)?.href ?? null);
}

/** Where pages say when they were published, the plainest first. */
const DATES: readonly (readonly [string, string])[] = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name="publishdate" i]', 'content'],
  ['meta[name="pubdate" i]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date" i]', 'content'],
  ['meta[name="publish_time" i]', 'content'],
  ['meta[property="og:release_date"]', 'content'],
  ['meta[name="weibo: article:create_at" i]', 'content'],
  ['time[datetime]', 'datetime'],
];

function dateOf(written: readonly (string | null | undefined)[], zone: string): string {
  const dates = written.map((one) => (one == null ? '' : publishedAt(one, zone)));
  return dates.find((date) => date !== '') ?? '';
}

/** Lines below a headline among which a page shows when it was published, and the longest that such a line is. */
const SHOWN = { lines: 6, chars: 120 };

/** What is no sentence below a page's headline, where most write the day, the hour and the source. */
function shownBelow(title: string, html: string): string[] {
  const lines = paragraphsOf(html);
  const at = title === '' ? -1 : lines.lastIndexOf(title);
  return at === -1 ? [] : lines.slice(at + 1, at + 1 + SHOWN.lines).filter(isCredit);
}

function isCredit(line: string): boolean {
  return line.length <= SHOWN.chars && !/[。！？!?]/.test(line);
}

/** Papers file their pages by day: …/2021-07/21/content_1.html, …/20210721/1.html, …/t20210721_1.html. */
function dayIn(address: string | null): string | null {
  const [, year, month, day] = /\/[a-z]?(20\d{2})[-/]?(\d{2})[-/]?(\d{2})(?!\d)/.exec(address ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
