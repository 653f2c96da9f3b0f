import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GIVEN_PAGES } from '../../limits/desk.ts';
import type { Reading, Result } from '../../model.ts';
import type { GivenPages, PageRead, PageRefusal } from '../../ports/given-pages.ts';
import type { Scanner, ScanProgress } from '../../ports/scan.ts';
import type { Intake, ReadPage, TakeOptions } from '../../ports.ts';
import { kindOfFile } from '../files/file-names.ts';
import { issueOfName } from '../files/issue.ts';
import { type PictureKind, pictureKind } from '../files/kind-of-bytes.ts';
import { codeOf } from '../files/open-file.ts';
import { blocksOf, decodePage } from '../files/page-text.ts';
import { pageOfFile } from '../files/picture-file.ts';
import { download } from '../web/download.ts';
import { namedUnder } from './taking.ts';

/** Keeps the text of a page that the holder of a key gives. */
type KeepPage = {
  keep(giver: string, page: { name: string; text: string }): Promise<Result<PageRead, PageRefusal>>;
};

/**
 * Keeps the pages that servers and keys give as files of the folder of pages (`discord/SERVER/NAME.txt`, `.png` …, `api/KEY/NAME.txt`),
 * where they outlive a restart, are read again by a newer reader, and whoever runs the bot sees them. They are read for everybody whom the
 * bot answers, as all pages are.
 * @param needs.apiBaseUrl - a test server or proxy in Discord's place, which then keeps the files too.
 * @param needs.read - Reads a page while others are answered.
 * @param needs.scanner - Reads pictures and PDFs; without it none is taken.
 * @param needs.root - The folder that names of sources count from, as for the intake (default: the working folder).
 */
export function createGivenPages({
  folder,
  apiBaseUrl,
  read,
  intake,
  scanner = null,
  root = process.cwd(),
}: {
  folder: string;
  apiBaseUrl: string | null;
  read: ReadPage;
  intake: Pick<Intake, 'take'>;
  scanner?: Pick<Scanner, 'scan'> | null;
  root?: string;
}): GivenPages & KeepPage {
  const sourceOf = namedUnder(root);
  const folderOf = (guild: string) => join(folder, 'discord', guild.replace(/\D/g, ''));

  async function keptIn(place: string): Promise<string[]> {
    const names = await readdir(place).catch(() => []);
    return names.filter((name) => /^[^.].*\.(?:txt|png|jpg|webp|pdf)$/.test(name)).sort();
  }

  const list = (guild: string) => keptIn(folderOf(guild));

  /** What intake makes of a file that came or went; null where it took it. What was read of it is not read again. */
  async function takeIn(path: string, known: Pick<TakeOptions, 'read' | 'scanned'> = {}): Promise<PageRefusal | null> {
    const source = sourceOf(path);
    for await (const taken of intake.take([path], known))
      if (!taken.ok && taken.error.source === source) return taken.error.why;
    return null;
  }

  async function readText(path: string, bytes: Uint8Array): Promise<Result<Read, PageRefusal>> {
    const text = decodePage(bytes);
    if (!text.ok) return { ok: false, error: text.error.why };
    const blocks = blocksOf(text.value);
    if (blocks.length === 0) return { ok: false, error: 'empty' };
    const reading = await read({ path: sourceOf(path), blocks, ...issueOfName(path) });
    if (!reading.ok) return { ok: false, error: reading.error.why };
    return { ok: true, value: { readings: [reading.value], known: { read: async () => reading } } };
  }

  async function readPicture(path: string, bytes: Uint8Array, told?: ScanProgress): Promise<Result<Read, PageRefusal>> {
    const scanned = (await scanner?.scan({ name: basename(path), bytes }, told)) ?? NONE;
    if (!scanned.ok) return scanned;
    const { pages } = scanned.value;
    const all = pages.length + scanned.value.unread.length;
    const readings: Reading[] = [];
    const unread = scanned.value.unread.map(({ page, why }): Unread => ({ page: page + 1, why }));
    for (const scan of pages) {
      const page = sourceOf(pageOfFile(path, scan.page, all));
      const reading = await read({ path: page, blocks: [], scan, ...issueOfName(path) });
      if (reading.ok) readings.push(reading.value);
      else unread.push({ page: scan.page + 1, why: reading.error.why });
    }
    return { ok: true, value: { readings, unread, pages: all, known: { scanned: scanned.value } } };
  }

  async function keep(place: string, given: Given, told?: ScanProgress): Promise<Result<PageRead, PageRefusal>> {
    const { name, bytes, pictured } = given;
    const fault = faultOf(given, await held(place, await keptIn(place)));
    if (fault !== null) return { ok: false, error: fault };
    const path = join(place, name);
    const found = await (pictured ? readPicture(path, bytes, told) : readText(path, bytes));
    if (!found.ok) return found;
    if (found.value.readings.every(({ articles }) => articles.length === 0)) return { ok: false, error: 'no-article' };
    if (!(await write(path, bytes))) return { ok: false, error: 'unwritable' };
    const refusal = await takeIn(path, found.value.known);
    if (refusal === null) return { ok: true, value: summed(name, found.value) };
    // Its text is read again at the next start; a picture that cannot be kept is not.
    if (pictured) await rm(path, { force: true });
    return { ok: false, error: refusal };
  }

  return {
    beginning: (guild) => `${sourceOf(folderOf(guild))}/`,
    list,

    async add(guild, file, told) {
      const stem = stemOf(file.name);
      if (stem === null) return { ok: false, error: 'not-page' };
      const bytes = await download(file, apiBaseUrl, GIVEN_PAGES.pictureBytes);
      if (!bytes.ok) return bytes;
      const kind = pictureKind(bytes.value);
      if (kind === null && kindOfFile(file.name) === 'picture') return { ok: false, error: 'not-picture' };
      const name = `${stem}${kind === null ? '.txt' : ENDING[kind]}`;
      return keep(folderOf(guild), { name, bytes: bytes.value, pictured: kind !== null }, told);
    },

    async keep(giver, { name: given, text }) {
      const stem = kindOfFile(given) === 'picture' ? null : stemOf(given);
      if (stem === null) return { ok: false, error: 'not-page' };
      const place = join(folder, 'api', giver.replace(/[^\p{L}\p{N}_-]+/gu, '-'));
      return keep(place, { name: `${stem}.txt`, bytes: new TextEncoder().encode(text), pictured: false });
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

/** A file as it is to be kept. */
type Given = { name: string; bytes: Uint8Array; pictured: boolean };

type Unread = NonNullable<PageRead['unread']>[number];

/** What was read of a file, and how intake is told what is known of it. */
type Read = {
  readings: Reading[];
  unread?: Unread[];
  pages?: number;
  known: Pick<TakeOptions, 'read' | 'scanned'>;
};

const NONE = { ok: false as const, error: 'not-picture' as const };

const ENDING: Readonly<Record<PictureKind, string>> = { PNG: '.png', JPEG: '.jpg', WebP: '.webp', PDF: '.pdf' };

/** The files that somebody gave, with their bytes. */
async function held(place: string, names: readonly string[]): Promise<Map<string, number>> {
  const sizes = await Promise.all(names.map((name) => stat(join(place, name)).catch(() => ({ size: 0 }))));
  return new Map(names.map((name, at) => [name, sizes[at]?.size ?? 0]));
}

/** Why a file is not even read: it is too large for what it is, or too much was given before it. */
function faultOf({ name, bytes, pictured }: Given, kept: ReadonlyMap<string, number>): PageRefusal | null {
  if (!pictured && bytes.length > GIVEN_PAGES.bytes) return 'too-large';
  if (!kept.has(name) && kept.size >= GIVEN_PAGES.perGuild) return 'too-many';
  const others = [...kept].reduce((sum, [one, size]) => sum + (one === name ? 0 : size), 0);
  return others + bytes.length > GIVEN_PAGES.guildBytes ? 'too-many' : null;
}

/** A file's name as a page may have it, which tells the day and the paper, without its ending; null for what is no page by it. */
function stemOf(given: string): string | null {
  const plain = given.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const [, name = '', ending = ''] = /^[._-]*(.*?)(\.[a-z]{1,5})?$/iu.exec(plain) ?? [];
  if (ending !== '' && !/^\.(?:txt|text|md|png|jpe?g|webp|pdf)$/i.test(ending)) return null;
  const short = [...name.replaceAll('.', '-')].slice(0, GIVEN_PAGES.nameChars).join('');
  return /[\p{L}\p{N}]/u.test(short) ? short : null;
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

function summed(name: string, { readings, unread = [], pages = 1 }: Read): PageRead {
  const articles = readings.flatMap((reading) => reading.articles);
  const districts = articles.map(({ district }) => district).filter((district) => district !== null);
  return {
    name,
    articles: articles.length,
    figures: articles.reduce((sum, { figures }) => sum + figures.length, 0),
    districts: [...new Set(districts)],
    cut: articles.reduce((sum, { cut }) => sum + cut.length, 0),
    ...(pages > 1 && { pages }),
    ...(unread.length > 0 && { unread: unread.toSorted((one, other) => one.page - other.page) }),
  };
}
