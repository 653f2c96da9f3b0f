import { stat } from 'node:fs/promises';
import type { Scanned } from '../../ports/scan.ts';
import type { Unread } from '../../ports.ts';
import { fileOf } from '../files/file-names.ts';
import { type PictureFile, pageOfFile, readPictureFile } from '../files/picture-file.ts';
import { drop, dropUnused, originalsOf } from './drop.ts';
import { batchesOf } from './take-news.ts';
import { type Outcome, refused, type Scans, type Taking, taken } from './taking.ts';
import { forgetRefusal, refusedBefore, rememberRefusal } from './too-costly.ts';

/**
 * Reads a picture or PDF in unless it is known as it is: keeps it, has it scanned, and takes each of its pages as a source of
 * its own (`FILE`, or `FILE#1` …). What another version of the reader read is laid out anew from the scan that is kept.
 */
export async function* takePictureFile(path: string, taking: Taking): AsyncGenerator<Outcome> {
  const { scans, inHand } = taking;
  const source = taking.sourceOf(path);
  if (scans === undefined) return yield refused(source, 'binary', 'pictures are not read here');
  if (inHand.has(source)) return;
  inHand.add(source);
  try {
    yield* takeUnlessKnown(path, source, taking, scans);
  } finally {
    inHand.delete(source);
  }
}

async function* takeUnlessKnown(path: string, source: string, taking: Taking, scans: Scans): AsyncGenerator<Outcome> {
  const { reader } = taking;
  const file = await readPictureFile(path, source);
  if (!file.ok) return yield file;
  const way = { path, source, file: file.value, taking, scans, before: await pagesOf(source, taking) };
  const { pages, hashes } = way.before;
  const of = (version: string) => hashes.every((one) => one === hashOf(file.value.hash, hashes.length, version));
  if (hashes.length > 0 && of(reader)) return yield taken(source, 'known');
  const version = hashes[0]?.split(' ')[0] ?? '';
  if (pages.length > 0 && of(version)) yield* readAnew(way);
  else yield* scanFile(way);
}

type Way = { path: string; source: string; file: PictureFile; taking: Taking; scans: Scans; before: Before };

/** The pages that the library holds of a file, those that were refused, and the hash of each of them. */
type Before = { pages: string[]; refusals: Awaited<ReturnType<typeof refusedBefore>>; hashes: string[] };

async function pagesOf(source: string, taking: Taking): Promise<Before> {
  const whole = await taking.library.hashOf(source);
  const held = new Map([...(whole === null ? [] : [[source, whole] as const]), ...(await batchesOf(source, taking))]);
  const refusals = (await refusedBefore(`${source}#`, taking)).filter((one) => fileOf(one.source) === source);
  // One that is refused by now may still be held as it was read before.
  const hashes = new Map([...held, ...refusals.map((one) => [one.source, one.hash] as const)]);
  return { pages: [...held.keys()], refusals, hashes: [...hashes.values()] };
}

// No version holds a space: so it can be told from what stands behind it.
function hashOf(hash: string, pages: number, reader: string): string {
  return `${reader} ${hash} of ${pages}`;
}

/** Lays out the pages of a file from the scans that are kept. */
async function* readAnew({ source, file, taking, scans, before }: Way): AsyncGenerator<Outcome> {
  const hash = hashOf(file.hash, before.hashes.length, taking.reader);
  let articles = 0;
  for (const page of before.pages) {
    const kept = await scans.scannedPages.of(page);
    const read = kept && (await scans.take(hash, { ...kept, ...file.issue }));
    if (read?.ok === false) yield await refusePage(page, hash, read.error, taking);
    else articles += read?.value.articles.length ?? 0;
  }
  for (const one of before.refusals) await rememberRefusal({ source: one.source, hash }, one.why, taking);
  yield taken(source, 'changed', { articles });
}

async function* scanFile(way: Way): AsyncGenerator<Outcome> {
  const { source, file, taking, scans, before } = way;
  const whole = { source, hash: hashOf(file.hash, 0, taking.reader) };
  const [refusal] = await refusedBefore(source, taking);
  if (refusal?.source === source && refusal.hash === whole.hash) return yield refused(source, refusal.why);
  const scanned = await scan(way);
  if (!scanned.ok) {
    await rememberRefusal(whole, scanned.error, taking);
    return yield refused(source, scanned.error);
  }
  // It may have been taken away meanwhile; what it was replaced by comes after it.
  if ((await stat(way.path).catch(() => null)) === null) return;
  const originals = await originalsOf(before.pages, scans);
  const kept = await scans.originals.keep(file.original.bytes);
  if (!kept.ok) return yield refused(source, kept.error);
  const names = yield* takePages(scanned.value, kept.value, way);
  for (const page of before.pages) if (!names.has(page)) await drop(page, taking);
  await dropUnused(originals, scans);
}

function scan({ source, file, taking: { progress, scanned }, scans }: Way) {
  if (scanned !== undefined) return Promise.resolve({ ok: true as const, value: scanned });
  return scans.scanner.scan(file.original, (page, pages) =>
    progress?.({ source, items: page, share: (page - 1) / pages, pages }),
  );
}

/** Takes the pages in, and says what came of the file and of those that cannot be read; gives the names of the pages. */
async function* takePages(
  { pages, unread }: Scanned,
  original: string,
  { source, file, taking, scans, before }: Way,
): AsyncGenerator<Outcome, Set<string>> {
  const all = pages.length + unread.length;
  const hash = hashOf(file.hash, all, taking.reader);
  const names = new Set<string>();
  let articles = 0;
  for (const scan of pages) {
    const page = pageOfFile(source, scan.page, all);
    names.add(page);
    const read = await scans.take(hash, { page, original, name: file.original.name, ...file.issue, scan });
    if (read.ok) {
      articles += read.value.articles.length;
      await forgetRefusal(page, taking);
    } else yield await refusePage(page, hash, read.error, taking);
  }
  for (const { page, why } of unread) yield await refusePage(pageOfFile(source, page, all), hash, { why }, taking);
  const { note } = file;
  yield taken(source, before.pages.length === 0 ? 'new' : 'changed', { articles, pages: all, note });
  return names;
}

async function refusePage(page: string, hash: string, { why, detail }: Unread, taking: Taking): Promise<Outcome> {
  await rememberRefusal({ source: page, hash }, why, taking);
  return refused(page, why, detail);
}
