import type { Result } from '../../model.ts';
import type { WebItem, WebText } from '../../ports/parse.ts';
import type { Unread } from '../../ports.ts';
import { decodeText } from '../files/encoding.ts';
import { readFeed } from './feed.ts';
import { readWebPage } from './web-page.ts';

/** Reads a feed as its items and a web page as its article, whatever it calls itself, or says why it is neither. */
export function readWeb({ bytes, address, contentType, zone, feed: owner }: WebText): Result<WebItem[], Unread> {
  const text = decodeText(bytes, declaredIn(contentType, bytes)) ?? decodeLeniently(bytes, contentType);
  if (text === null) return { ok: false, error: { why: 'unknown-encoding' } };
  if (text.trim() === '') return { ok: false, error: { why: 'empty' } };
  const feed = readFeed(text, { address, zone, feed: owner });
  if (feed !== null) return { ok: true, value: feed };
  const article = readWebPage(text, { address, zone });
  return article === null ? { ok: false, error: { why: 'no-article' } } : { ok: true, value: [article] };
}

/** How far into a document its encoding stands. HTML Living Standard, "prescan a byte stream": 1,024 bytes. */
const PRESCANNED = 1_024;

/** The encoding that the header, the XML declaration or a meta element names, in that order. */
function declaredIn(contentType: string, bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, PRESCANNED)).toString('latin1');
  const [, named = null] =
    /charset\s*=\s*["']?([\w:-]+)/i.exec(contentType) ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:-]+)/i.exec(beginning) ??
    /<meta[^>]*\scharset\s*=\s*["']?([\w:-]+)/i.exec(beginning) ??
    /<meta[^>]*charset=([\w:-]+)/i.exec(beginning) ??
    [];
  return named;
}

/** The share of characters that may be damaged: feeds cut their summaries within a character. */
const DAMAGED_SHARE = 0.01;

/** Text in UTF-8 or as declared in which a few characters are damaged; a browser would show it too. */
function decodeLeniently(bytes: Uint8Array, contentType: string): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030', 'big5']) {
    if (encoding !== 'utf-8' && declaredIn(contentType, bytes)?.toLowerCase().startsWith(encoding.slice(0, 2)) !== true)
      continue;
    const text = new TextDecoder(encoding).decode(bytes);
    if ((text.match(/\ufffd/g)?.length ?? 0) <= text.length * DAMAGED_SHARE) return text;
  }
  return null;
}
