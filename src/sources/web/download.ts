import { GIVEN_PAGES } from '../../limits/desk.ts';
import { DISCORD_FILES } from '../../limits/discord.ts';
import type { Result } from '../../model.ts';
import type { Attachment, PageRefusal } from '../../ports/given-pages.ts';

/**
 * The bytes of a file that somebody attached, as long as it lies where Discord keeps files and is no larger than `most`,
 * whatever is said of it.
 * @param apiBaseUrl - a test server or proxy in Discord's place, which then keeps the files too.
 */
export async function download(
  { url, bytes }: Attachment,
  apiBaseUrl: string | null,
  most: number,
): Promise<Result<Uint8Array, PageRefusal>> {
  const origins = [...DISCORD_FILES, ...(apiBaseUrl === null ? [] : [new URL(apiBaseUrl).origin])];
  const address = URL.parse(url);
  if (address === null || !origins.includes(address.origin)) return { ok: false, error: 'foreign' };
  if (bytes > most) return { ok: false, error: 'too-large' };
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(GIVEN_PAGES.fetchMs) });
    if (!response.ok || response.body === null) return { ok: false, error: 'unreachable' };
    const parts: Uint8Array[] = [];
    let length = 0;
    // Leaving the loop ends the download.
    for await (const part of response.body) {
      length += part.length;
      if (length > most) return { ok: false, error: 'too-large' };
      parts.push(part);
    }
    return { ok: true, value: new Uint8Array(Buffer.concat(parts)) };
  } catch {
    // Fetch has one error for whatever went wrong on the way.
    return { ok: false, error: 'unreachable' };
  }
}
