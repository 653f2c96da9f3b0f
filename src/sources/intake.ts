import { isAbsolute } from 'node:path';
import type { Logger } from 'pino';
import { DIGEST } from '../limits.ts';
import type { Intake, Refusal } from '../ports.ts';
import { fileOf } from './files/file-names.ts';
import { filesIn, isAddress, kindOf, kindOfContent } from './files/folder.ts';
import { NO_SAMPLE, type Sample } from './sample.ts';
import { drop } from './taking/drop.ts';
import { readPagesOf } from './taking/read-pages.ts';
import { rereadPages } from './taking/reread.ts';
import { batchesOf, takeNewsFile } from './taking/take-news.ts';
import { takePageFile } from './taking/take-page.ts';
import { takePictureFile } from './taking/take-picture.ts';
import { namedUnder, type Outcome, refused, type Scans, type Taking, taken } from './taking/taking.ts';
import { isNote } from './taking/too-costly.ts';
import type { Web } from './web/take-web.ts';

/**
 * What reading in needs. `cureOf` says in the log what helps (default: nothing), `reader` names the version of the reader (default: none), `root` is the folder that names of
 * sources count from (default: the working folder), `web` how the web is reached (default: no private networks, and
 * nothing is known of visits before).
 */
type IntakeNeeds = Pick<Taking, 'newsroom' | 'library' | 'parse'> & {
  log?: Pick<Logger, 'info' | 'warn'>;
  cureOf?(refusal: Refusal): string;
  reader?: string;
  root?: string;
  web?: Web;
  /** What pictures and PDFs need; without it none is read. */
  scans?: Scans | undefined;
  /** What of the shipped edition is read (default: all that is given). */
  sample?: Sample;
};

/** Reads page files, folders of them, JSONL of news, feeds and web pages into the newsroom. */
export function createIntake({
  newsroom,
  library,
  parse,
  log,
  cureOf,
  reader = '',
  root = process.cwd(),
  web = { privateNetworks: false, zone: DIGEST.zone },
  scans,
  sample = NO_SAMPLE,
}: IntakeNeeds): Intake {
  const taking: Taking = {
    newsroom,
    library,
    parse,
    reader,
    scans,
    inHand: new Set(),
    sourceOf: namedUnder(root),
    leavesOut: sample.leavesOut,
  };
  const told = new Map<string, string>();

  // A folder is looked through and a feed is asked again and again; what is wrong with one is told once, until it is well.
  function tell(outcome: Outcome): void {
    if (outcome.ok) {
      told.delete(outcome.value.source);
      const { status } = outcome.value;
      if (status !== 'known') log?.info(outcome.value, status === 'gone' ? 'dropped' : 'read in');
      return;
    }
    const refusal = JSON.stringify(outcome.error);
    if (told.get(outcome.error.source) !== refusal)
      log?.warn({ ...outcome.error, ...(cureOf && { cure: cureOf(outcome.error) }) }, 'refused');
    told.set(outcome.error.source, refusal);
  }

  return {
    async *readPages(paths, options = {}) {
      for (const path of paths) yield* readPagesOf(path, { scanner: scans?.scanner ?? null, ...options });
    },

    async *take(paths, options = {}) {
      const { signal } = options;
      for (const path of paths) {
        for await (const outcome of takePath(path, { ...taking, ...options }, web)) {
          if (signal?.aborted !== true) tell(outcome);
          if (outcome.ok && !['gone', 'passed'].includes(outcome.value.status))
            await sample.makeRoomFor(outcome.value.source);
          yield outcome;
        }
      }
    },

    async *reread(pages, options = {}) {
      if (scans === undefined) return;
      for await (const outcome of rereadPages(pages, { ...taking, ...options }, scans)) {
        tell(outcome);
        yield outcome;
      }
    },
  };
}

async function* takePath(path: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const kind = await kindOf(path);
  if (kind === 'folder') yield* takeFolder(path, taking, web);
  else if (kind === 'missing') yield* takeMissing(path, taking);
  else if (kind === 'address') yield* (await import('./web/take-web.ts')).takeAddress(path, taking, web);
  else yield* takeFile(path, taking, web);
}

async function* takeFile(path: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const kind = await kindOfContent(path);
  if (taking.only !== undefined && (taking.only === 'pictures') !== (kind === 'picture')) return;
  if (kind === 'picture') yield* takePictureFile(path, taking);
  else if (kind === 'news') yield* takeNewsFile(path, taking);
  else if (kind === 'page') yield await takePageFile(path, taking);
  // The parsers of feeds and web pages take longer to load than all the rest.
  else yield* (await import('./web/take-web.ts')).takeWebFile(path, taking, web);
}

async function* takeFolder(folder: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const source = taking.sourceOf(folder);
  const files = await filesIn(folder);
  if (!files.ok) return yield refused(source, 'unreadable', files.error);
  const read = await present(files.value.files, taking);
  for (const file of read) yield* takeFile(file, taking, web);
  if (taking.only === 'pictures') return;
  for (const stray of files.value.strays)
    yield refused(taking.sourceOf(stray), 'unreadable', 'a link out of the folder');
  for (const [file, note] of files.value.passed) yield taken(taking.sourceOf(file), 'passed', { note });
  const there = new Set([...read, ...files.value.strays].map(taking.sourceOf));
  const stored = await taking.library.sources(source === '' ? '' : `${source}/`);
  // Under the root all names begin with nothing, those of what lies elsewhere too.
  const elsewhere = (one: string) => isAbsolute(one) || isAddress(one) || isNote(one);
  const within = stored.map((one) => one.source).filter((one) => source !== '' || !elsewhere(one));
  yield* dropAll(
    within.filter((one) => !there.has(fileOf(one))),
    taking,
  );
}

/** The files that count; the others are dropped as if they had gone. */
async function present(files: readonly string[], { sourceOf, leavesOut }: Taking): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) if (!(await leavesOut(sourceOf(file)))) kept.push(file);
  return kept;
}

async function* takeMissing(path: string, taking: Taking): AsyncGenerator<Outcome> {
  if (taking.only === 'pictures') return;
  const source = taking.sourceOf(path);
  const page = (await taking.library.hashOf(source)) === null ? [] : [source];
  const stored = [...page, ...(await batchesOf(source, taking)).keys()];
  if (stored.length === 0) yield refused(path, 'unreadable', 'ENOENT');
  yield* dropAll(stored, taking);
}

async function* dropAll(sources: readonly string[], taking: Taking): AsyncGenerator<Outcome> {
  for (const source of sources) await drop(source, taking);
  for (const file of new Set(sources.map(fileOf))) yield taken(file, 'gone');
}
