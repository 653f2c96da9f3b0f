import type { Article, NewsItem, Result } from '../model.ts';
import type { ReadPage, Unread } from '../ports.ts';

/**
 * What came from the web or was saved of it: `address` is where it lies, null for a file; `contentType` what the
 * server said of it; `zone` the paper's time zone; `feed` the name to which the ids of a feed's items belong.
 */
export type WebText = { bytes: Uint8Array; address: string | null; contentType: string; zone: string; feed: string };

/** An item of a feed, or the article of a web page; `formerly` is the id that earlier versions gave an item of a feed. */
export type WebItem = NewsItem & { formerly?: string };

/** An item of news as an article, with the marks by which its doubles are found. */
export type ReadItem = { article: Article; marks: number[] };

/**
 * Reads what others wrote, apart from all else: whatever it is, it ends within limits of time and memory, and nobody
 * but who asked waits for it. Implemented in program/reading/, and on the spot by the fakes of tests.
 */
export type Parse = {
  page: ReadPage;
  /** A feed as its items, a web page as its article. */
  web(text: WebText): Promise<Result<WebItem[], Unread>>;
  item(item: NewsItem): Promise<Result<ReadItem, Unread>>;
  /** A line of a file of news; null where it is none. */
  line(text: string): Promise<Result<NewsItem | null, Unread>>;
};
