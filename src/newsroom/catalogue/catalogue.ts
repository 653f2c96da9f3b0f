import { SEARCH } from '../../limits.ts';
import type { Coverage } from '../../model.ts';
import type { IndexFile, Library } from '../../ports.ts';
import { documentOf } from '../../search/index/document.ts';
import { type Finder, finderIn } from '../../search/index/finder.ts';
import { createIndex, type FullText, loadIndex } from '../../search/index/full-text.ts';

/** What is known of the archive without reading it: how articles are found by their words, and what it covers. */
export type Overview = { finder: Finder; coverage: Coverage };

/**
 * The overview, level with the library: what any process stored before the call is in it. While a great many changes
 * are taken in, it comes at once with those that are in so far; only the first overview is always waited for.
 */
export type Catalogue = () => Promise<Overview>;

/** How many articles the index has, and the revision of the library up to which it has every change. */
export type IndexLevel = { articles: number; revision: number };

/** A catalogue, and what its owner does with it. */
export type OwnCatalogue = {
  overview: Catalogue;
  /** How far the index has come; null before it was ready first. */
  level(): IndexLevel | null;
  close(): Promise<void>;
};

/**
 * What a catalogue stands on: `file` keeps the index over a restart, `pause` lets the process do other work, and `progress`
 * is told how many articles the index has, of how many, while it is made first and that takes long.
 */
type CatalogueNeeds = {
  file: IndexFile | null;
  now(): Date;
  pause(): Promise<void>;
  progress?(indexed: number, articles: number): void;
};

/**
 * The index in hand: `level` is the revision up to which it has every change, `unsaved` counts those that its file
 * lacks. One that was read from a file is `proven` when it turned out to hold as many articles as the library.
 */
type InHand = { index: FullText; level: number; unsaved: number; proven: boolean };

/** Keeps an overview level with a library by taking in what changed, a few milliseconds at a time, and saves its index. */
export function createCatalogue(
  library: Pick<Library, 'changes' | 'coverage' | 'revision'>,
  { file, now, pause, progress = () => {} }: CatalogueNeeds,
): OwnCatalogue {
  let inHand: InHand | null = null;
  let standing: { overview: Overview; revision: number } | null = null;
  let pass: { done: Promise<unknown>; reached: Promise<'level' | 'long'> } | null = null;
  let settling: Promise<void> | null = null;
  let savedAt = Number.NEGATIVE_INFINITY;
  let closed = false;

  async function readFile(newest: number): Promise<InHand | null> {
    const saved = (await file?.read()) ?? null;
    // A library that is behind the file was put back to an earlier day.
    const index = saved === null || saved.revision > newest ? null : loadIndex(saved.bytes);
    return index === null || saved === null ? null : { index, level: saved.revision, unsaved: 0, proven: false };
  }

  async function takeIn(held: InHand, whenLong: () => void): Promise<void> {
    let taken = 0;
    let all: number | null = null;
    for await (const { shown, gone } of library.changes(held.level)) {
      await pause();
      if (taken >= SEARCH.awaitedArticles) {
        whenLong();
        await tidy(held.index);
      }
      if (closed) throw new Error('The newsroom was closed while its index was built.');
      held.index.remove(gone);
      held.index.add(shown.map(documentOf));
      held.unsaved += shown.length + gone.length;
      taken += shown.length + gone.length;
      if (standing === null && taken >= SEARCH.awaitedArticles) {
        all ??= (await library.coverage()).articles;
        progress(held.index.size, all);
      }
      await pause();
    }
  }

  async function catchUp(whenLong: () => void): Promise<'level'> {
    const newest = await library.revision();
    inHand ??= (await readFile(newest)) ?? startAnew();
    await takeIn(inHand, whenLong);
    const coverage = await library.coverage();
    if (!inHand.proven && inHand.index.size !== coverage.articles && newest === (await library.revision())) {
      inHand = startAnew();
      await takeIn(inHand, whenLong);
    }
    inHand.proven = true;
    inHand.level = newest;
    standing = { overview: { finder: finderIn(inHand.index, pause), coverage }, revision: newest };
    settling ??= settle(inHand).finally(() => {
      settling = null;
    });
    return 'level';
  }

  function begin(): NonNullable<typeof pass> {
    const long = Promise.withResolvers<'long'>();
    const done = catchUp(() => {
      if (standing !== null) long.resolve('long');
    }).finally(() => {
      pass = null;
    });
    return { done, reached: Promise.race([done, long.promise]) };
  }

  async function tidy(index: FullText): Promise<void> {
    while (!closed && index.mergeStep()) await pause();
  }

  // Nobody waits for this: what is found stays the same.
  async function settle(held: InHand): Promise<void> {
    await tidy(held.index);
    if (now().getTime() - savedAt >= SEARCH.saveMs) await saveIfDue(held);
  }

  async function saveIfDue(held: InHand): Promise<void> {
    const { index, level, unsaved } = held;
    if (file === null || unsaved <= index.size * SEARCH.unsavedShare) return;
    savedAt = now().getTime();
    const written = await file.write({ revision: level, parts: index.save() });
    if (written.ok) held.unsaved -= unsaved;
  }

  return {
    async overview() {
      const newest = await library.revision();
      for (;;) {
        if (standing !== null && standing.revision >= newest) return standing.overview;
        pass ??= begin();
        const reached = await pass.reached;
        if (reached === 'long' && standing !== null) return standing.overview;
      }
    },

    level: () => standing && inHand && { articles: inHand.index.size, revision: standing.revision },

    async close() {
      closed = true;
      await Promise.allSettled([pass?.done, settling]);
      if (inHand !== null && standing !== null) await saveIfDue(inHand);
    },
  };
}

function startAnew(): InHand {
  return { index: createIndex(), level: 0, unsaved: 0, proven: true };
}
