import { createHash } from 'node:crypto';
import { WEB } from '../limits.ts';
import type { NewsItem } from '../model.ts';
import type { Visits } from '../ports.ts';
import { readBounded } from './page-file.ts';
import { type Outcome, refused, type Taking, taken } from './taking.ts';
import { fetchAddress, webAddress } from './web/fetch.ts';
import { type Reach, systemResolve } from './web/lookup.ts';
import { isOfNoCloud, isPublic } from './web/networks.ts';
import { readWeb } from './web/read-web.ts';
import { systemWait, type Wait, withRetries } from './web/retry.ts';

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
export async function takeAddress(given: string, taking: Taking, web: Web): Promise<Outcome> {
  const url = webAddress(given);
  if (url === null) return refused(withoutPassword(given), 'not-web');
  const address = url.href;
  const { privateNetworks, zone, visits, resolve = systemResolve, wait = systemWait, ms = WEB.fetchMs } = web;
  const reachable = privateNetworks ? isOfNoCloud : isPublic;
  const last = (await visits?.last(address)) ?? null;
  // What another version of the reader took is to be read again, so it is fetched again too.
  const validators = last?.reader === taking.reader ? last : null;
  const fetched = await withRetries(
    () => fetchAddress(address, { reachable, resolve, ms, validators, stop: taking.signal }),
    (pause) => wait(pause, taking.signal),
  );
  if (!fetched.ok) return refused(address, fetched.error.why, fetched.error.detail);
  if (fetched.value.kind === 'unchanged') return taken(address, 'known');
  const { bytes, contentType, url: from, etag, lastModified } = fetched.value;
  const read = readWeb({ bytes, contentType, zone, address: from });
  if (!read.ok) return refused(address, read.error.why);
  const outcome = await takeEach(address, read.value, taking);
  await visits?.record({ address, reader: taking.reader, etag, lastModified });
  return outcome;
}

/** Reads in a web page or a feed that was saved as a file. */
export async function takeWebFile(path: string, taking: Taking, { zone }: Pick<Web, 'zone'>): Promise<Outcome> {
  const { newsroom, library, reader, sourceOf } = taking;
  const source = sourceOf(path);
  const bytes = await readBounded(path, WEB.bytes);
  if (!bytes.ok) return refused(source, bytes.error.why, bytes.error.detail);
  const hash = `${reader}${sha256(bytes.value)}`;
  const before = await library.hashOf(source);
  if (before === hash) return taken(source, 'known');
  const read = readWeb({ bytes: bytes.value, contentType: '', zone, address: null });
  if (!read.ok) return refused(source, read.error.why);
  const { items: articles, doubles } = await newsroom.takeItems({ source, hash }, read.value);
  return taken(source, before === null ? 'new' : 'changed', { articles, doubles });
}

async function takeEach(address: string, items: readonly NewsItem[], taking: Taking): Promise<Outcome> {
  const { newsroom, library, reader } = taking;
  const stored = await library.sources(`${address}#`);
  const before = new Map(stored.map(({ source, hash }) => [source, hash]));
  const counts = { articles: 0, doubles: 0, known: 0 };
  for (const item of items) {
    const source = `${address}#${item.id}`;
    const hash = `${reader}${sha256(JSON.stringify(item))}`;
    if (before.get(source) === hash) {
      counts.known += 1;
      continue;
    }
    counts.doubles += (await newsroom.takeItems({ source, hash }, [item])).doubles;
    counts.articles += 1;
    before.set(source, hash);
  }
  if (counts.articles > 0) return taken(address, stored.length === 0 ? 'new' : 'changed', counts);
  return stored.length === 0 ? refused(address, 'empty') : taken(address, 'known', counts);
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An address as it may be told and logged. */
function withoutPassword(address: string): string {
  return address.replace(/(?<=:\/\/)[^/@]*@/, '');
}
