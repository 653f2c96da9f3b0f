import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GIVEN_PAGES } from '../limits/desk.ts';
import { DISCORD_FILES } from '../limits/discord.ts';
import type { Reading, Result } from '../model.ts';
import type { Attachment, GivenPages, PageRead, PageRefusal } from '../ports/given-pages.ts';
import type { Intake, ReadPage } from '../ports.ts';
import { issueOfName } from './issue.ts';
import { codeOf } from './open-file.ts';
import { blocksOf, decodePage } from './page-text.ts';
import { namedUnder } from './taking.ts';

/** Keeps the text of a page that the holder of a key gives. */
type KeepPage = {
  keep(giver: string, page: { name: string; text: string }): Promise<Result<PageRead, PageRefusal>>;
};

/**
 * Keeps the pages that servers and keys give as files of the folder of pages (`discord/SERVER/NAME.txt`, `api/KEY/NAME.txt`),
 * where they outlive a restart, are read again by a newer reader, and whoever runs the bot sees them. They are read for everybody whom the
 * bot answers, as all pages are.
 * @param needs.apiBaseUrl - a test server or proxy in Discord's place, which then keeps the files too.
 * @param needs.read - Reads a page while others are answered.
 * @param needs.root - The folder that names of sources count from, as for the intake (default: the working folder).
 */
export function createGivenPages({
  folder,
  apiBaseUrl,
  read,
  intake,
  root = process.cwd(),
}: {
  folder: string;
  apiBaseUrl: string | null;
  read: ReadPage;
  intake: Pick<Intake, 'take'>;
  root?: string;
}): GivenPages & KeepPage {
  const origins = [...DISCORD_FILES, ...(apiBaseUrl === null ? [] : [new URL(apiBaseUrl).origin])];
  const sourceOf = namedUnder(root);
  const folderOf = (guild: string) => join(folder, 'discord', guild.replace(/\D/g, ''));

  async function keptIn(place: string): Promise<string[]> {
    const names = await readdir(place).catch(() => []);
    return names.filter((name) => /^[^.].*\.txt$/.test(name)).sort();
  }

  const list = (guild: string) => keptIn(folderOf(guild));

  /** What intake makes of a file that came or went; null where it took it. What was read of it is not read again. */
  async function takeIn(path: string, reading?: Reading): Promise<PageRefusal | null> {
    const known = reading === undefined ? {} : { read: async () => ({ ok: true as const, value: reading }) };
    for await (const taken of intake.take([path], known)) if (!taken.ok) return taken.error.why;
    return null;
  }

  async function readIn(path: string, bytes: Uint8Array): Promise<Result<Reading, PageRefusal>> {
    const text = decodePage(bytes);
    if (!text.ok) return { ok: false, error: text.error.why };
    const blocks = blocksOf(text.value);
    if (blocks.length === 0) return { ok: false, error: 'empty' };
    const reading = await read({ path: sourceOf(path), blocks, ...issueOfName(path) });
    if (!reading.ok) return { ok: false, error: reading.error.why };
    return reading.value.articles.length === 0 ? { ok: false, error: 'no-article' } : reading;
  }

  async function keep(place: string, name: string, bytes: Uint8Array): Promise<Result<PageRead, PageRefusal>> {
    const kept = await keptIn(place);
    if (!kept.includes(name) && kept.length >= GIVEN_PAGES.perGuild) return { ok: false, error: 'too-many' };
    const path = join(place, name);
    const read = await readIn(path, bytes);
    if (!read.ok) return read;
    if (!(await write(path, bytes))) return { ok: false, error: 'unwritable' };
    const refusal = await takeIn(path, read.value);
    if (refusal !== null) return { ok: false, error: refusal };
    return { ok: true, value: told(name, read.value) };
  }

  return {
    list,

    async add(guild, file) {
      const name = pageName(file.name);
      if (name === null) return { ok: false, error: 'not-page' };
      const bytes = await download(file, origins);
      return bytes.ok ? keep(folderOf(guild), name, bytes.value) : bytes;
    },

    async keep(giver, { name: given, text }) {
      const name = pageName(given);
      if (name === null) return { ok: false, error: 'not-page' };
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > GIVEN_PAGES.bytes) return { ok: false, error: 'too-large' };
      return keep(join(folder, 'api', giver.replace(/[^\p{L}\p{N}_-]+/gu, '-')), name, bytes);
    },

    async remove(guild, name) {
      if (!(await list(guild)).includes(name)) return false;
      const path = join(folderOf(guild), name);
      await rm(path);
      await takeIn(path);
      return true;
    },
  };
}

/** A file's name as a page may have it, which tells the day and the paper; null for what is no text by its name. */
function pageName(given: string): string | null {
  const plain = given.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const [, name = '', ending = ''] = /^[._-]*(.*?)(\.[a-z]{1,5})?$/iu.exec(plain) ?? [];
  if (ending !== '' && !/^\.(?:txt|text|md)$/i.test(ending)) return null;
  const short = [...name.replaceAll('.', '-')].slice(0, GIVEN_PAGES.nameChars).join('');
  return /[\p{L}\p{N}]/u.test(short) ? `${short}.txt` : null;
}

/** The bytes of a file, as long as it lies where it should and is no larger than a page, whatever is said of it. */
async function download(
  { url, bytes }: Attachment,
  origins: readonly string[],
): Promise<Result<Uint8Array, PageRefusal>> {
  const address = URL.parse(url);
  if (address === null || !origins.includes(address.origin)) return { ok: false, error: 'foreign' };
  if (bytes > GIVEN_PAGES.bytes) return { ok: false, error: 'too-large' };
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(GIVEN_PAGES.fetchMs) });
    if (!response.ok || response.body === null) return { ok: false, error: 'unreachable' };
    const parts: Uint8Array[] = [];
    let length = 0;
    // Leaving the loop ends the download.
    for await (const part of response.body) {
      length += part.length;
      if (length > GIVEN_PAGES.bytes) return { ok: false, error: 'too-large' };
      parts.push(part);
    }
    return { ok: true, value: new Uint8Array(Buffer.concat(parts)) };
  } catch {
    // Fetch has one error for whatever went wrong on the way.
    return { ok: false, error: 'unreachable' };
  }
}

/** At once or not at all: a half-written page would be read. */
async function write(path: string, bytes: Uint8Array): Promise<boolean> {
  const half = join(path, '..', `.${basename(path)}.part`);
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(half, bytes);
    await rename(half, path);
    return true;
  } catch (error) {
    codeOf(error);
    return false;
  }
}

function told(name: string, { articles }: Reading): PageRead {
  const districts = articles.map(({ district }) => district).filter((district) => district !== null);
  return {
    name,
    articles: articles.length,
    figures: articles.reduce((sum, { figures }) => sum + figures.length, 0),
    districts: [...new Set(districts)],
    cut: articles.reduce((sum, { cut }) => sum + cut.length, 0),
  };
}
