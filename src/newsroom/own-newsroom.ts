import type { Ledger } from '../ports/deliveries.ts';
import type { Gaps } from '../ports/gaps.ts';
import type { Model } from '../ports/model.ts';
import type { ScannedPages } from '../ports/scanned-pages.ts';
import type { StoryTable } from '../ports/stories.ts';
import type { TermTable } from '../ports/terms.ts';
import type { Corrections, IndexFile, Library, ReadPage, Settings } from '../ports.ts';
import type { Asked } from './asked.ts';
import type { IndexLevel } from './catalogue/catalogue.ts';
import type { Newsroom } from './newsroom.ts';

/** A newsroom, and what its owner does with it besides asking. */
export type OwnNewsroom = Newsroom & {
  /** Brings the index level with the library, so that the first question need not wait for it. */
  getReady(): Promise<void>;
  /** Answers as with a model, where one is set up, and asks none: whoever asks first need not wait for what that takes. */
  rehearse(question: string, asked: Asked): Promise<void>;
  /** Puts what came in since into stories. */
  keepStories(): Promise<void>;
  /** How far the index has come; null before it was ready first. */
  indexLevel(): IndexLevel | null;
  /** Saves the index where that spares the next start some work; nothing may be asked any more. */
  close(): Promise<void>;
};

/** What a newsroom is opened over. */
export type Furnishing = {
  library: Library;
  ledger: Ledger;
  settings: Settings;
  corrections: Corrections;
  scannedPages: ScannedPages;
  /** Reads a page apart from all else. */
  readApart?: ReadPage;
  now(): Date;
  /** Makes the ids of subscriptions and errata. */
  newId(): string;
  /** Keeps the index over a restart; a table of terms stands in its place. */
  indexFile?: IndexFile | null;
  terms?: TermTable | null;
  /** Keeps what tells one event. */
  stories?: StoryTable | null;
  /** Reads before an answer, where there is one. */
  model?: Model | null;
  /** The official name of the place whose news goes first; null for where most of the archive is. */
  home?: string | null;
  /** The address under which articles have pages of their own. */
  archiveAt?: string | null;
  /** Counts what is asked in vain, outside of servers too where `countOutside` says so. */
  gaps?: Gaps | null;
  countOutside?: boolean;
  /** Lets the process do other work while there is much to index. */
  pause?(): Promise<void>;
  /** Is told how far the index has come. */
  progress?(indexed: number, articles: number): void;
};
