import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { WEB } from '../../limits.ts';
import type { Result } from '../../model.ts';
import type { Refusal } from '../../ports.ts';
import { ACCEPTED, readBody } from './body.ts';
import { checkedLookup, mayReach, PrivateNetworkError, type Reach } from './lookup.ts';

/** By what a server knows whether we have its latest, as it said when it sent that. */
type Validators = { etag: string | null; lastModified: string | null };

/** What an address gave: its bytes, from `url` in the end, or that nothing changed. */
type Fetched =
  | ({ kind: 'fetched'; url: string; bytes: Uint8Array; contentType: string } & Validators)
  | { kind: 'unchanged' };

/** Why an address gave nothing; `retry` says whether trying again can help, `afterMs` when the server would like that. */
export type FetchFault = Pick<Refusal, 'why' | 'detail'> & { retry: boolean; afterMs?: number };

/** How long one fetch may take, redirects and all, in milliseconds; `stop` calls it off before. */
export type FetchOptions = Reach & { ms: number; validators: Validators | null; stop?: AbortSignal | undefined };

/**
 * Fetches an address of the web once, through at most five redirects, each of which is checked like the first.
 * @returns what it gave, or why it gave nothing; an address without a scheme of the web is refused.
 */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Result<Fetched, FetchFault>> {
  const { ms, stop } = options;
  const deadline = AbortSignal.timeout(ms);
  const signal = stop === undefined ? deadline : AbortSignal.any([deadline, stop]);
  let url = webAddress(address);
  for (let hops = 0; ; hops += 1) {
    if (url === null) return refuse('not-web');
    if (!mayReach(url.hostname, options)) return refuse('private-network', url.hostname);
    if (hops > WEB.redirects) return refuse('unreachable', `more than ${WEB.redirects} redirects`);
    try {
      const response = await send(url, options, signal);
      const to = redirectOf(response);
      if (to === null) return await receive(response, url);
      response.destroy();
      url = webAddress(to, url);
    } catch (error) {
      if (stop?.aborted === true) return refuse('unreachable', 'called off');
      return faultOf(error, { ms, late: deadline.aborted });
    }
  }
}

/** An address of the web without its fragment, or null where it is none; one with a password in it is none either. */
export function webAddress(address: string, base?: URL): URL | null {
  const url = URL.parse(address, base?.href);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}

function send(url: URL, { validators, ...reach }: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers: Record<string, string> = {
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.5',
    'accept-encoding': ACCEPTED,
    'user-agent': 'Broadsheet',
    ...(validators?.etag != null && { 'if-none-match': validators.etag }),
    ...(validators?.lastModified != null && { 'if-modified-since': validators.lastModified }),
  };
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    request(url, { agent: false, lookup: checkedLookup(reach), headers, signal })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

function redirectOf({ statusCode = 0, headers: { location } }: IncomingMessage): string | null {
  if (location === undefined || ![301, 302, 303, 307, 308].includes(statusCode)) return null;
  // Node reads headers as Latin-1; servers that write Chinese into an address mean UTF-8.
  return Buffer.from(location, 'latin1').toString();
}

async function receive(response: IncomingMessage, url: URL): Promise<Result<Fetched, FetchFault>> {
  const { statusCode = 0, headers } = response;
  if (statusCode === 304) {
    response.destroy();
    return { ok: true, value: { kind: 'unchanged' } };
  }
  if (statusCode < 200 || statusCode > 299) {
    response.destroy();
    const later = Number(headers['retry-after']);
    const fault = refuse('unreachable', `HTTP ${statusCode}`, statusCode === 429 || statusCode >= 500);
    return Number.isNaN(later) ? fault : { ok: false, error: { ...fault.error, afterMs: later * 1_000 } };
  }
  const bytes = await readBody(response, WEB.bytes);
  if (bytes === null) return refuse('too-large', `more than ${WEB.bytes} bytes`);
  const validators = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  const contentType = headers['content-type'] ?? '';
  return { ok: true, value: { kind: 'fetched', url: url.href, bytes, contentType, ...validators } };
}

function refuse(why: Refusal['why'], detail?: string, retry = false): { ok: false; error: FetchFault } {
  return { ok: false, error: { why, retry, ...(detail !== undefined && { detail }) } };
}

/** What the system's, the protocol's or zlib's error means. */
function faultOf(error: unknown, { ms, late }: { ms: number; late: boolean }): { ok: false; error: FetchFault } {
  if (late) return refuse('unreachable', `no whole answer within ${ms / 1_000} seconds`, true);
  if (error instanceof PrivateNetworkError) return refuse('private-network', error.message);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return refuse('unreachable', error.code, error.code !== 'ENOTFOUND');
  throw error;
}
