import { randomUUID } from 'node:crypto';
import { GIVEN_PAGES, OWN_PAGES } from '../../limits/desk.ts';
import type { Article, Result } from '../../model.ts';
import { besideOwn } from '../../newsroom/beside-own.ts';
import { createNewsroom } from '../../newsroom/create-newsroom.ts';
import type { OwnPages } from '../../newsroom/own-pages.ts';
import type { PageRead, PageRefusal } from '../../ports/given-pages.ts';
import type { Scanned, Scanner } from '../../ports/scan.ts';
import type { ReadPage } from '../../ports.ts';
import { issueOfName } from '../../sources/files/issue.ts';
import { pageOfFile } from '../../sources/files/picture-file.ts';
import { download } from '../../sources/web/download.ts';
import { createMemoryStore } from '../../store/memory/store.ts';

/** What one person has: a newsroom in memory, and until when each page stays, in milliseconds since 1970. */
type Shelf = ReturnType<typeof openShelf> & { until: Map<string, number> };

/** Opens pages of their own for whoever asks for it; the bytes that they sent are not kept. */
export function openOwnPages({
  apiBaseUrl,
  scanner,
  read,
  now,
}: {
  apiBaseUrl: string | null;
  scanner: Pick<Scanner, 'scan'>;
  read: ReadPage;
  now(): Date;
}): OwnPages {
  // A map gives its keys in the order they were set: the first is whose pages came longest ago.
  const shelves = new Map<string, Shelf>();

  async function shelfOf(person: string): Promise<Shelf | null> {
    const shelf = shelves.get(person);
    if (shelf === undefined) return null;
    for (const [page, until] of shelf.until) {
      if (until > now().getTime()) continue;
      await shelf.store.library.drop(page);
      shelf.until.delete(page);
    }
    if (shelf.until.size > 0) return shelf;
    shelves.delete(person);
    return null;
  }

  async function fill(
    { newsroom, until }: Shelf,
    { name, before }: { name: string; before: number },
    { pages, unread }: Scanned,
  ): Promise<Result<Article[], PageRefusal>> {
    const articles: Article[] = [];
    const source = `${OWN}${before + 1}-${name}`;
    for (const scan of pages) {
      const page = pageOfFile(source, scan.page, pages.length + unread.length);
      const taken = await newsroom.takeScan('own', { page, original: 'own', name, ...issueOfName(name), scan });
      if (!taken.ok) return { ok: false, error: taken.error.why };
      articles.push(...taken.value.articles);
      until.set(page, now().getTime() + OWN_PAGES.ms);
    }
    return { ok: true, value: articles };
  }

  return {
    async read(person, file, told) {
      for (const one of [...shelves.keys()]) await shelfOf(one);
      const held = shelves.get(person)?.until.size ?? 0;
      if (held >= OWN_PAGES.pages) return { ok: false, error: 'too-many' };
      const bytes = await download(file, apiBaseUrl, GIVEN_PAGES.pictureBytes);
      if (!bytes.ok) return bytes;
      const scanned = await scanner.scan({ name: file.name, bytes: bytes.value }, told);
      if (!scanned.ok) return scanned;
      if (held + scanned.value.pages.length > OWN_PAGES.pages) return { ok: false, error: 'too-many-pages' };
      const shelf = shelves.get(person) ?? { ...openShelf(read, now), until: new Map<string, number>() };
      const taken = await fill(shelf, { name: file.name, before: held }, scanned.value);
      if (!taken.ok) return taken;
      shelves.delete(person);
      shelves.set(person, shelf);
      const [oldest] = shelves.keys();
      if (shelves.size > OWN_PAGES.people && oldest !== undefined) shelves.delete(oldest);
      return { ok: true, value: summed(file.name, taken.value, scanned.value) };
    },
    async beside(person, newsroom) {
      const shelf = await shelfOf(person);
      return shelf === null ? newsroom : besideOwn(newsroom, shelf.newsroom);
    },
    forget(person) {
      const held = shelves.get(person)?.until.size ?? 0;
      shelves.delete(person);
      return held;
    },
  };
}

function openShelf(read: ReadPage, now: () => Date) {
  const store = createMemoryStore();
  // Nothing can be cut out of what was not kept.
  const scannedPages = { ...store.scannedPages, of: async () => null };
  return { store, newsroom: createNewsroom({ ...store, scannedPages, readApart: read, now, newId: randomUUID }) };
}

/** Stands before the names of these pages: no path of a file has two slashes within. */
const OWN = 'own//';

function summed(name: string, articles: readonly Article[], { pages, unread }: Scanned): PageRead {
  return {
    name,
    articles: articles.length,
    figures: articles.reduce((sum, { figures }) => sum + figures.length, 0),
    districts: [...new Set(articles.flatMap(({ district }) => district ?? []))],
    cut: articles.reduce((sum, { cut }) => sum + cut.length, 0),
    pages: pages.length + unread.length,
    unread: unread.map(({ page, why }) => ({ page: page + 1, why })),
  };
}
