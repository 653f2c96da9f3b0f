import { createHash } from 'node:crypto';
import { READING } from '../../limits/reading.ts';
import { NEWS, WEB } from '../../limits.ts';
import type { NewsItem, Result } from '../../model.ts';
import type { WebItem, WebText } from '../../ports/parse.ts';
import type { Stored, Unread, Visits } from '../../ports.ts';
import { readBounded } from '../files/open-file.ts';
import { idsOf, readItems } from '../taking/read-items.ts';
import { type Outcome, refused, type Taking, taken } from '../taking/taking.ts';
import { rememberCost, wasTooCostly } from '../taking/too-costly.ts';
import { fetchAddress, webAddress } from './fetch.ts';
import { type Reach, systemResolve } from './lookup.ts';
import { isOfNoCloud, isPublic } from './networks.ts';
import { systemWait, type Wait, withRetries } from './retry.ts';
import { shownAddress } from './shown-address.ts';

/**
 * How the web is reached: `zone` is the paper's time zone, `privateNetworks` whether they may be asked, `visits` what
 * servers said the last time (default: nothing). The others are for whoever stands in for the network and the clock.
 */
export type Web = {
  zone: string;
  privateNetworks: boolean;
  visits?: Visits;
  resolve?: Reach['resolve'];
  wait?: Wait;
  ms?: number;
};

/**
 * Fetches a feed, or a web page with an article, and reads in what is new in it. What a feed lists no longer stays:
 * every item is a source of its own, `ADDRESS#ID`.
 */
export async function* takeAddress(given: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const url = webAddress(given);
  if (url === null) return yield refused(shownAddress(given), 'not-web');
  const address = url.href;
  const shown = shownAddress(address);
  const { privateNetworks, zone, visits, resolve = systemResolve, wait = systemWait, ms = WEB.fetchMs } = web;
  const reachable = privateNetworks ? isOfNoCloud : isPublic;
  const last = (await visits?.last(address)) ?? null;
  // What another version of the reader took is to be read again, so it is fetched again too.
  const validators = last?.reader === taking.reader ? last : null;
  const fetched = await withRetries(
    () => fetchAddress(address, { reachable, resolve, ms, validators, stop: taking.signal }),
    (pause) => wait(pause, taking.signal),
  );
  if (!fetched.ok) return yield refused(shown, fetched.error.why, fetched.error.detail);
  if (fetched.value.kind === 'unchanged') return yield taken(shown, 'known');
  const { bytes, contentType, url: from, etag, lastModified } = fetched.value;
  const read = await readOnce(
    { bytes, contentType, zone, address: from, feed: address },
    { source: address, hash: `${taking.reader}${sha256(bytes)}` },
    taking,
  );
  if (!read.ok) return yield refused(shown, read.error.why, read.error.detail);
  yield* takeEach(address, read.value, taking);
  await visits?.record({ address, reader: taking.reader, etag, lastModified });
}

/** Reads in a web page or a feed that was saved as a file. */
export async function* takeWebFile(path: string, taking: Taking, { zone }: Pick<Web, 'zone'>): AsyncGenerator<Outcome> {
  const { newsroom, library, parse, reader, sourceOf } = taking;
  const source = sourceOf(path);
  const bytes = await readBounded(path, WEB.bytes);
  if (!bytes.ok) return yield refused(source, bytes.error.why, bytes.error.detail);
  const stored = { source, hash: `${reader}${sha256(bytes.value)}` };
  const before = await library.hashOf(source);
  if (before === stored.hash) return yield taken(source, 'known');
  const text = { bytes: bytes.value, contentType: '', zone, address: null, feed: source };
  const web = await readOnce(text, stored, taking);
  if (!web.ok) return yield refused(source, web.error.why, web.error.detail);
  const { read, costly, unread } = await readItems(web.value, parse);
  if (unread !== null) {
    await rememberCost(stored, unread, taking);
    return yield refused(source, unread.why, unread.detail);
  }
  const { items: articles, doubles } = await newsroom.takeRead(stored, read);
  yield taken(source, before === null ? 'new' : 'changed', { articles, doubles });
  if (costly.length > 0) yield refused(source, 'too-costly', idsOf(costly, NEWS.badLinesNamed));
}

/** Reads what came from the web, unless it is known to cost too much. */
async function readOnce(text: WebText, stored: Stored, taking: Taking): Promise<Result<WebItem[], Unread>> {
  if (await wasTooCostly(stored, taking)) return { ok: false, error: { why: 'too-costly' } };
  const read = await taking.parse.web(text);
  if (!read.ok) await rememberCost(stored, read.error, taking);
  return read;
}

type Counts = { articles: number; doubles: number; known: number };

async function* takeEach(address: string, items: readonly WebItem[], taking: Taking): AsyncGenerator<Outcome> {
  const shown = shownAddress(address);
  const stored = await taking.library.sources(`${address}#`);
  const before = new Map(stored.map(({ source, hash }) => [source, hash]));
  const counts = { articles: 0, doubles: 0, known: 0 };
  const costly: NewsItem[] = [];
  for (const webItem of items) {
    const item = named(webItem, (id) => before.has(`${address}#${id}`));
    const unread = await takeOne(item, { address, before, counts }, taking);
    if (unread !== null && unread.why !== 'too-costly') return yield refused(shown, unread.why, unread.detail);
    if (unread !== null) costly.push(item);
    // Others wait for the reader that one feed keeps busy; the next look goes on from here.
    if (costly.length === READING.costlyItems) break;
  }
  if (counts.articles > 0) yield taken(shown, stored.length === 0 ? 'new' : 'changed', counts);
  else if (stored.length + counts.known + costly.length === 0) yield refused(shown, 'empty');
  else yield taken(shown, 'known', counts);
  for (const { id } of costly) yield refused(`${shown}#${id}`, 'too-costly');
}

/** Takes an item in unless it is known as it is, and counts it; says why where it cannot be read. */
async function takeOne(
  item: NewsItem,
  { address, before, counts }: { address: string; before: Map<string, string>; counts: Counts },
  taking: Taking,
): Promise<Unread | null> {
  const stored = { source: `${address}#${item.id}`, hash: `${taking.reader}${sha256(JSON.stringify(item))}` };
  if (before.get(stored.source) === stored.hash || (await wasTooCostly(stored, taking))) {
    counts.known += 1;
    return null;
  }
  const read = await taking.parse.item(item);
  if (!read.ok) {
    await rememberCost(stored, read.error, taking);
    return read.error;
  }
  counts.doubles += (await taking.newsroom.takeRead(stored, [read.value])).doubles;
  counts.articles += 1;
  before.set(stored.source, stored.hash);
  return null;
}

/** An item under the id that it has within its feed, or under the one of earlier versions where it is kept under that. */
function named({ formerly, ...item }: WebItem, isKept: (id: string) => boolean): NewsItem {
  return formerly !== undefined && isKept(formerly) ? { ...item, id: formerly } : item;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
