import { isAbsolute } from 'node:path';
import type { Logger } from 'pino';
import { DIGEST } from '../limits.ts';
import type { Intake } from '../ports.ts';
import { filesIn, isAddress, kindOf, kindOfFile } from './folder.ts';
import { readPageFile } from './page-file.ts';
import { NO_SAMPLE, type Sample } from './sample.ts';
import { batchesOf, fileOf, takeNewsFile } from './take-news.ts';
import { takePageFile } from './take-page.ts';
import type { Web } from './take-web.ts';
import { namedUnder, type Outcome, refused, type Taking, taken } from './taking.ts';
import { isNote } from './too-costly.ts';

/**
 * What reading in needs. `reader` names the version of the reader (default: none), `root` is the folder that names of
 * sources count from (default: the working folder), `web` how the web is reached (default: no private networks, and
 * nothing is known of visits before).
 */
type IntakeNeeds = Pick<Taking, 'newsroom' | 'library' | 'parse'> & {
  log?: Pick<Logger, 'info' | 'warn'>;
  reader?: string;
  root?: string;
  web?: Web;
  /** What of the shipped edition is read (default: all that is given). */
  sample?: Sample;
};

/** Reads page files, folders of them, JSONL of news, feeds and web pages into the newsroom. */
export function createIntake({
  newsroom,
  library,
  parse,
  log,
  reader = '',
  root = process.cwd(),
  web = { privateNetworks: false, zone: DIGEST.zone },
  sample = NO_SAMPLE,
}: IntakeNeeds): Intake {
  const taking: Taking = { newsroom, library, parse, reader, sourceOf: namedUnder(root), leavesOut: sample.leavesOut };
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
    if (told.get(outcome.error.source) !== refusal) log?.warn(outcome.error, 'refused');
    told.set(outcome.error.source, refusal);
  }

  return {
    async *readPages(paths) {
      for (const path of paths) {
        if ((await kindOf(path)) !== 'folder') {
          yield await readPage(path);
          continue;
        }
        const files = await filesIn(path);
        if (!files.ok) yield refused(path, 'unreadable', files.error);
        else for (const file of files.value.files) if (kindOfFile(file) === 'page') yield await readPage(file);
      }
    },

    async *take(paths, { progress, read, signal } = {}) {
      for (const path of paths) {
        for await (const outcome of takePath(path, { ...taking, progress, read, signal }, web)) {
          if (signal?.aborted !== true) tell(outcome);
          if (outcome.ok && outcome.value.status !== 'gone') await sample.makeRoomFor(outcome.value.source);
          yield outcome;
        }
      }
    },
  };
}

async function readPage(path: string) {
  const read = await readPageFile(path);
  return read.ok ? { ok: true as const, value: read.value.page } : read;
}

async function* takePath(path: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const kind = await kindOf(path);
  if (kind === 'folder') yield* takeFolder(path, taking, web);
  else if (kind === 'missing') yield* takeMissing(path, taking);
  else if (kind === 'address') yield* (await import('./take-web.ts')).takeAddress(path, taking, web);
  else yield* takeFile(path, taking, web);
}

async function* takeFile(path: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const kind = kindOfFile(path);
  if (kind === 'news') yield* takeNewsFile(path, taking);
  else if (kind === 'page') yield await takePageFile(path, taking);
  // The parsers of feeds and web pages take longer to load than all the rest.
  else yield* (await import('./take-web.ts')).takeWebFile(path, taking, web);
}

async function* takeFolder(folder: string, taking: Taking, web: Web): AsyncGenerator<Outcome> {
  const source = taking.sourceOf(folder);
  const files = await filesIn(folder);
  if (!files.ok) return yield refused(source, 'unreadable', files.error);
  const read = await present(files.value.files, taking);
  for (const file of read) yield* takeFile(file, taking, web);
  for (const stray of files.value.strays)
    yield refused(taking.sourceOf(stray), 'unreadable', 'a link out of the folder');
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
  const source = taking.sourceOf(path);
  const page = (await taking.library.hashOf(source)) === null ? [] : [source];
  const stored = [...page, ...(await batchesOf(source, taking)).keys()];
  if (stored.length === 0) yield refused(path, 'unreadable', 'ENOENT');
  yield* dropAll(stored, taking);
}

async function* dropAll(sources: readonly string[], { library }: Taking): AsyncGenerator<Outcome> {
  for (const source of sources) await library.drop(source);
  for (const file of new Set(sources.map(fileOf))) yield taken(file, 'gone');
}
