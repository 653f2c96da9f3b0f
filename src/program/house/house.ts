import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Logger } from 'pino';
import { cureOf, explainNoPages, explainNothing, explainRefusal } from '../../cli/refusals.ts';
import type { Opened } from '../../cli/surroundings.ts';
import type { Config } from '../../config.ts';
import { IMPORT_INDEXED, PROGRESS_MS } from '../../limits.ts';
import type { OwnModel } from '../../llm/create-model.ts';
import type { Result } from '../../model.ts';
import { createNewsroom } from '../../newsroom/create-newsroom.ts';
import type { OwnNewsroom } from '../../newsroom/own-newsroom.ts';
import { openCutter } from '../../painter/open-cutter.ts';
import type { Scanner } from '../../ports/scan.ts';
import type { Clock, IndexFile, Refusal, Taken } from '../../ports.ts';
import { NO_SAMPLE, openSample } from '../../sources/sample.ts';
import type { Store } from '../../store/store.ts';
import { type OwnParse, openParse } from '../reading/open-parse.ts';
import { storeCure } from '../store-cures.ts';
import { version } from '../version.ts';
import { HEAP_FLAGS } from './heap.ts';
import { homeSetting } from './home-setting.ts';
import { openHouseScanner } from './house-scanner.ts';
import { openModel } from './open-model.ts';
import { readAtStart, sampleOf } from './sample-edition.ts';
import { takeTurns } from './take-turns.ts';

/** A newsroom over the store, with the way in. */
export type House = Opened & {
  store: Store;
  newsroom: OwnNewsroom;
  parse: OwnParse;
  scanner: Scanner;
  model: OwnModel | null;
};

/**
 * Where faults are told, when nothing is waited for any longer, and who reads: processes of its own where nobody is named.
 */
type Ways = {
  warn?: (line: string) => void;
  log?: Logger;
  stop?: AbortSignal;
  parse?: OwnParse;
  scanner?: Scanner;
};

/** Opens the store and a newsroom over it; nothing is read in yet. The error is one line with the cure. */
export async function openHouse(settings: Config, clock: Clock, ways: Ways = {}): Promise<Result<House, string>> {
  const home = homeSetting(settings);
  if (!home.ok) return home;
  const model = await openModel(settings, { warn: (line) => ways.log?.warn(line), ...ways });
  if (!model.ok) return model;
  const { openStore } = await import('../../store/open.ts');
  const opened = await openStore(settings);
  if (!opened.ok) return { ok: false, error: storeCure(opened.error, settings) };
  const store = opened.value;
  const services = await composeServices(store, {
    ...{ settings, clock, home: home.value, model: model.value },
    shipped: true,
    ...ways,
  });
  const close = async () => {
    services.parse.close();
    await services.scanner.close();
    await services.newsroom.close();
    await store.close();
  };
  return { ok: true, value: { store, ...services, close } };
}

/**
 * The same for an import: what was read in is indexed and put into stories before it closes, so that the next start need not. A
 * very large archive is indexed by a process of its own, since reading in and indexing do not fit one process's memory well.
 */
export async function openForImport(settings: Config, clock: Clock, ways: Ways = {}): Promise<Result<Opened, string>> {
  const house = await openHouse(settings, clock, ways);
  if (!house.ok) return house;
  const { store, newsroom, close } = house.value;
  const settle = async () => {
    const { articles } = await store.library.coverage();
    const large = articles > IMPORT_INDEXED;
    if (!large) await newsroom.getReady().then(newsroom.keepStories);
    await close();
    if (large) await indexApart();
  };
  return { ok: true, value: { ...house.value, close: settle } };
}

/** Brings the saved index level with the store in a process that ends with it; where that fails the next start does it. */
async function indexApart(): Promise<void> {
  const { fork } = await import('node:child_process');
  const child = fork(new URL('index-archive.ts', import.meta.url), { execArgv: [...HEAP_FLAGS] });
  await once(child, 'exit');
}

/**
 * The same for one command, with the pages of text that lie in the folder read in, since pictures take a minute each; `warn` is
 * told what was refused there.
 */
export async function openReadIn(
  settings: Config,
  clock: Clock,
  { warn, ...ways }: Ways & { warn(line: string): void },
): Promise<Result<Opened, string>> {
  const house = await openHouse(settings, clock, { warn, ...ways });
  if (!house.ok) return house;
  const refused: Refusal[] = [];
  for await (const taken of house.value.intake.take(readAtStart(settings), { only: 'text' }))
    if (!taken.ok) refused.push(taken.error);
  const [first, ...others] = refused;
  if (first !== undefined) warn(first.source === settings.pages ? explainNoPages(first) : explainRefusal(first));
  // Every command would tell them all again.
  if (others.length > 0) warn(`${others.length} more in ${settings.pages} cannot be read; doctor names them.`);
  return house;
}

/**
 * A newsroom in memory that holds the given pages and news alone. `warn` is told what was refused beside what was
 * taken; a path of which nothing could be taken is the error.
 */
export async function openInMemory(
  paths: readonly string[],
  settings: Config,
  clock: Clock,
  { warn, ...ways }: Ways & { warn(line: string): void },
): Promise<Result<Opened, string>> {
  const home = homeSetting(settings);
  if (!home.ok) return home;
  const model = await openModel(settings, { warn, ...ways });
  if (!model.ok) return model;
  const { createMemoryStore } = await import('../../store/memory/store.ts');
  const store = createMemoryStore();
  const services = await composeServices(store, {
    ...{ settings, clock, home: home.value, model: model.value },
    warn,
    ...ways,
  });
  const close = async () => {
    services.parse.close();
    await services.scanner.close();
    await store.close();
  };
  const opened = { ...services, close };
  for (const path of paths) {
    const refused: Refusal[] = [];
    let taken = 0;
    for await (const one of opened.intake.take([path])) {
      if (one.ok) taken += 1;
      else refused.push(one.error);
    }
    const [first] = refused;
    if (taken === 0) {
      await close();
      return { ok: false, error: first === undefined ? explainNothing(path) : explainRefusal(first) };
    }
    for (const refusal of refused) warn(explainRefusal(refusal));
  }
  return { ok: true, value: opened };
}

/** Takes everything in that there is to take, until it is told to stop; a page in hand is finished. */
export async function takeAll(taking: AsyncIterable<Result<Taken, Refusal>>, stop?: AbortSignal): Promise<void> {
  for await (const _ of taking) if (stop?.aborted === true) return;
}

/** What a store gives a newsroom; one in memory has less of it. */
type StoreServices = Pick<
  Store,
  'library' | 'ledger' | 'settings' | 'corrections' | 'visits' | 'gaps' | 'scannedPages' | 'originals'
> &
  Partial<Pick<Store, 'indexFile' | 'terms' | 'stories'>>;

async function composeServices(
  { indexFile, terms = null, visits, ...kept }: StoreServices,
  {
    settings,
    clock,
    home,
    model,
    shipped = false,
    log,
    warn = (line) => log?.warn(line),
    stop,
    parse = openParse({ stop }),
    scanner = openHouseScanner(stop),
  }: Ways & { settings: Config; clock: Clock; home: string | null; model: OwnModel | null; shipped?: boolean },
): Promise<Pick<House, 'newsroom' | 'intake' | 'parse' | 'scanner' | 'cut' | 'model'>> {
  const { createIntake } = await import('../../sources/intake.ts');
  const sample = shipped
    ? openSample(sampleOf(settings), kept.library, log ? (line) => log.info(line) : warn)
    : NO_SAMPLE;
  const newsroom = createNewsroom({
    ...kept,
    readApart: parse.page,
    now: clock.now,
    home,
    archiveAt: archiveOf(settings),
    countOutside: settings.gaps,
    newId: randomUUID,
    terms: settings.search === 'postgres' ? terms : null,
    indexFile: indexFile === undefined ? null : tellingFaults(indexFile, log),
    model,
    pause: takeTurns(),
    progress: tellingProgress(log),
  });
  const web = { zone: clock.zone, privateNetworks: settings.privateFeeds, visits };
  const scans = { scanner, ...kept, take: newsroom.takeScan };
  const about = { reader: version, web, sample, scans, cureOf, ...(log && { log }) };
  return {
    newsroom,
    intake: createIntake({ newsroom, library: kept.library, parse, ...about }),
    parse,
    scanner,
    cut: openCutter(kept, scanner, { ...(log && { log }) }),
    model,
  };
}

/** The address under which articles have pages that whoever reads a reply can open. */
function archiveOf({ doors, publicUrl }: Config): string | null {
  return doors?.archive === true && publicUrl !== null ? publicUrl.replace(/\/+$/, '') : null;
}

/** How far the first indexing has come, in a line now and then: a large archive takes a minute. */
function tellingProgress(log?: Logger): (indexed: number, articles: number) => void {
  let toldAt = performance.now();
  return (indexed, articles) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    log?.info({ indexed, articles }, 'indexing');
  };
}

/** An index that cannot be saved makes the next start slow and no answer wrong: the operator is told. */
function tellingFaults(file: IndexFile, log?: Logger): IndexFile {
  return {
    ...file,
    async write(saved) {
      const written = await file.write(saved);
      if (!written.ok) log?.warn(written.error);
      return written;
    },
  };
}
