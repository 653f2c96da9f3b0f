import type { Erratum, GuildSettings } from './model/desk.ts';
import type { Article, Coverage, Day, Page, Reading, Result } from './model.ts';
import type { Delivery } from './ports/deliveries.ts';
import type { Scanned, Unscanned } from './ports/scan.ts';
import type { ScannedPage, Unkept } from './ports/scanned-pages.ts';

/**
 * Which articles; every given field narrows, `from` and `to` to those of these days. Newest issue first, then as stored; `skip`
 * leaves out so many of them, of a list that has a limit.
 */
export type ArticleFilter = { district?: string; topic?: string; from?: Day; to?: Day; skip?: number; limit?: number };

/** A day of which there are articles, and how many. */
export type EditionDay = { date: Day; articles: number };

/** A page or batch as the library keeps it: `source` is its path or address, `hash` the SHA-256 of its bytes. */
export type Stored = { source: string; hash: string };

/** By id, the numbers by which an article's doubles are looked up; an article without any is never found by them. */
export type Marks = ReadonlyMap<string, readonly number[]>;

/**
 * What is kept together with the articles of a source: the marks by which their doubles are found, the scan of the page that
 * they were printed on, and names under which one of them was known, each with its id of today.
 */
export type Beside = { marks?: Marks; scanned?: Omit<ScannedPage, 'page'>; former?: ReadonlyMap<string, string> };

/**
 * Articles as they are shown now, in order, and ids under which none is shown any more; `revision` is that of the last of
 * them, and all changes before it are told.
 */
export type Changes = { shown: Article[]; gone: string[]; revision: number };

/**
 * Keeps articles. Implemented on SQLite and in memory; both run tests/cases/library.ts.
 *
 * An article's id is unique over the library: of several sources that hold one id, the one put last is shown, and
 * dropping it gives the id back to the one before. So no order of reading in and dropping out can lose an article.
 */
export type Library = {
  /** Replaces all that came from `source` by `articles`, in one transaction; of an id given twice the last one stands. */
  put(stored: Stored, articles: readonly Article[], beside?: Beside): Promise<void>;
  /** Forgets all that came from `source`. */
  drop(source: string): Promise<void>;
  /** The hash under which `source` was stored last, or null. */
  hashOf(source: string): Promise<string | null>;
  /** What was stored from sources whose name begins so ('' for all), by name in code unit order. */
  sources(beginning: string): Promise<Stored[]>;
  /** Who holds an article with one of these marks, shown or not: each mark with the source and the id, as stored. */
  marked(marks: readonly number[]): Promise<{ mark: number; source: string; id: string }[]>;
  /** All articles that a source holds, shown or not, in their order. */
  heldBy(source: string): Promise<Article[]>;
  /** The id of today for a name under which an article was known; null where that led to none. */
  formerly(name: string): Promise<string | null>;
  /** Articles by id, in the order asked for; unknown ids are left out. */
  articles(ids: readonly string[]): Promise<Article[]>;
  list(filter: ArticleFilter): Promise<Article[]>;
  /** The ids of such a list, in its order. */
  listed(filter: ArticleFilter): Promise<string[]>;
  /**
   * What changed after a revision, all that there is for 0, in parts that are read in a few milliseconds: oldest change
   * first, each id once, as it stands now. What is changed while one reads may come besides.
   */
  changes(since: number): AsyncIterable<Changes>;
  /** The ids under which something changed after a revision, so many of them at most. */
  changed(since: number, most: number): Promise<string[]>;
  coverage(): Promise<Coverage>;
  /** Of how many days the articles are; those without a date count for none. */
  days(): Promise<number>;
  /** The days of which there are articles, newest first. */
  editions(part: { skip: number; limit: number }): Promise<EditionDay[]>;
  /** Grows with every change, in whatever process: an index that has seen this number is up to date. */
  revision(): Promise<number>;
};

/**
 * What a server said of an address when it last sent something, so that it can be asked whether that still stands;
 * `reader` is the version of the reader that read it.
 */
export type Visit = { address: string; reader: string; etag: string | null; lastModified: string | null };

/** Remembers the last visit to each address. On SQLite and in memory; both run tests/cases/visits.ts. */
export type Visits = {
  last(address: string): Promise<Visit | null>;
  /** In place of the visit before. */
  record(visit: Visit): Promise<void>;
};

/** An index as it is kept over a restart: the revision of the library up to which it has every change, and its bytes. */
export type SavedIndex = { revision: number; bytes: Uint8Array };

/** The place where an index is saved. It only saves time: whatever is lost is made anew from the library. */
export type IndexFile = {
  /** What was saved last over this very library; null where there is nothing, or not a whole one of this version. */
  read(): Promise<SavedIndex | null>;
  /** Puts another in its place, at once or not at all; the error is a line for the log. The parts must not change. */
  write(saved: { revision: number; parts: Iterable<Uint8Array> }): Promise<Result<null, string>>;
};

/** What servers settled for themselves. On SQLite, PostgreSQL and in memory; all run tests/cases/settings.ts. */
export type Settings = {
  /** What a server settled, everything open where it never did. */
  of(guild: string): Promise<GuildSettings>;
  /** In place of what it settled before. */
  settle(settings: GuildSettings): Promise<void>;
  /** Forgets what a server settled; false where that was nothing. */
  reset(guild: string): Promise<boolean>;
  /** Records that the bot explained itself in a server at that ISO instant; false where it did before. */
  introduce(guild: string, at: string): Promise<boolean>;
};

/** Which errata; every given field narrows, `guild` null being those of no server. */
export type ErrataFilter = { guild: string | null; status?: Erratum['status']; author?: string; articles?: string[] };

/** A reader's 👍 to one message of ours. */
export type Praise = { author: string; message: string; guild: string | null; at: string };

/** What was deleted of a person's part in corrections; `unnamed` were accepted and stay, without who proposed them. */
export type ForgottenPart = { errata: number; unnamed: number; praise: number };

/** The errata and the praise. On SQLite, PostgreSQL and in memory; all run tests/cases/corrections.ts. */
export type Corrections = {
  /** Keeps an erratum; false where that id is there already. */
  propose(erratum: Erratum): Promise<boolean>;
  /** Oldest first, `limit` at most. */
  errata(filter: ErrataFilter, limit?: number): Promise<Erratum[]>;
  /** Of a server's own, one by its id. */
  erratum(guild: string | null, id: string): Promise<Erratum | null>;
  /** Accepts or rejects one that is open, and gives it as it stands then; null where there is no such one. */
  decide(
    guild: string | null,
    id: string,
    decision: { status: 'accepted' | 'rejected'; by: string | null; at: string },
  ): Promise<Erratum | null>;
  /** Counts a person once a message; says whether this was the first time, and how many did by now. */
  praise(praise: Praise): Promise<{ first: boolean; count: number }>;
  /** Deletes what a person proposed and praised, and their name from what stays. */
  forget(person: string): Promise<ForgottenPart>;
};

/** Why a page, item or feed was not taken. */
export type Refusal = {
  source: string;
  why:
    | 'empty'
    | 'binary'
    | 'unknown-encoding'
    | 'too-large'
    | 'unreadable'
    | 'not-sidecar'
    | 'not-news'
    | 'no-article'
    | 'not-web'
    | 'private-network'
    | 'unreachable'
    | Unscanned
    | Unkept;
  detail?: string;
};

/**
 * What reading-in made of one input: how many articles it read, of these how many tell what another source told before,
 * how many it left as they were known, and how many pages it had; what is none, or one, is not said. `note` is for whoever gave
 * it, and says of what was passed over why.
 */
export type Taken = {
  source: string;
  articles: number;
  status: 'new' | 'changed' | 'known' | 'gone' | 'passed';
  doubles?: number;
  known?: number;
  pages?: number;
  note?: string;
};

/**
 * How far reading-in of a long input has come: `items` so far, `share` of the whole from 0 to 1; of a picture or PDF `items` is
 * the page at hand, from 1, of `pages`.
 */
export type Progress = { source: string; items: number; share: number; pages?: number };

/** Why something could not be read. */
export type Unread = Pick<Refusal, 'why' | 'detail'>;

/** Reads a page, or says why it cannot be read. */
export type ReadPage = (page: Page) => Promise<Result<Reading, Unread>>;

/** Brings news in from outside; implemented in sources/, used by the command line. */
export type Intake = {
  /**
   * Reads pages (files or folders) without storing them; one of a picture or PDF has a scan and no blocks yet. `look` only
   * looks whether they can be read: then such a file is one page, without a scan.
   */
  readPages(
    paths: readonly string[],
    options?: { look?: boolean; progress?(progress: Progress): void },
  ): AsyncIterable<Result<Page, Refusal>>;
  /**
   * Reads pages and news into the newsroom; known inputs are not read twice. What was stored of a path that is no
   * longer there is dropped and told as 'gone', for a folder taken as a whole too. `only` leaves out pictures and PDFs, which
   * take long, or all else. `read` and `scanned` are for whoever has read the page, or had it scanned, before; `signal` calls
   * off what is being fetched, and then nothing more is told.
   */
  take(paths: readonly string[], options?: TakeOptions): AsyncIterable<Result<Taken, Refusal>>;
  /** Has the originals of pages scanned again: of those named, or of all. */
  reread(pages: readonly string[], options?: Pick<TakeOptions, 'progress'>): AsyncIterable<Result<Taken, Refusal>>;
};

/** How inputs are read in. */
export type TakeOptions = {
  only?: 'text' | 'pictures';
  progress?(progress: Progress): void;
  read?: ReadPage;
  scanned?: Scanned;
  signal?: AbortSignal;
};

/** What only one process at a time may be on an embedded store. */
export type Role = 'bot' | 'digest';

/** The time, and the zone in which the paper counts its days. */
export type Clock = { now(): Date; zone: string };

/** Counts what happens for whoever watches over a running program. Implemented in program/ and by the fakes of tests. */
export type Metrics = {
  /** What came of a command, and after how long: a kind of reply, the status of an answer, or 'withheld' or 'failed'. */
  replied(event: { command: string; outcome: string; ms: number }): void;
  /** Why there was no answer. */
  foundNothing(reason: string): void;
  tookIn(outcome: Result<Taken, Refusal>): void;
  askedFeed(event: { host: string; ok: boolean }): void;
  delivered(event: { status: Delivery['status']; late: boolean }): void;
  /** One request to Discord's REST, with the status of its response. */
  requested(event: { method: string; status: number }): void;
  /** One request by a door of the server, with the status of our answer. */
  answered(event: { door: 'api' | 'mcp' | 'archive'; status: number }): void;
};

/** A connection to Discord's gateway: 'connecting' also when it was lost and is taken up again. */
export type Shard = { id: number; state: 'connected' | 'connecting' | 'closed' };
