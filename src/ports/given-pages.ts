import type { Result } from '../model.ts';
import type { Refusal } from '../ports.ts';
import type { ScanProgress } from './scan.ts';

/** A file that came with a command: its name, where it lies, and how large it is said to be. */
export type Attachment = { name: string; url: string; bytes: number };

/**
 * What was read of a page: how much, of which places, and how many paragraphs had lost their end; of a PDF also how many pages
 * it has, and which of them, from 1, could not be read.
 */
export type PageRead = {
  name: string;
  articles: number;
  figures: number;
  districts: string[];
  cut: number;
  pages?: number;
  unread?: { page: number; why: PageRefusal }[];
};

/**
 * Why a page was not taken. Besides what intake refuses: its name is none of a page, it lies where Discord keeps no
 * files, the server has too many, or the folder cannot be written.
 */
export type PageRefusal = Refusal['why'] | 'not-page' | 'foreign' | 'too-many';

/** Pages that servers give, kept beside the others until they are taken away. Implemented in sources/. */
export type GivenPages = {
  /** Reads a page and keeps it, in place of the server's own of the same name; `told` hears how far a picture or PDF is. */
  add(guild: string, file: Attachment, told?: ScanProgress): Promise<Result<PageRead, PageRefusal>>;
  /** With what the sources of a server's pages begin in the library; the name of a page's file comes behind. */
  beginning(guild: string): string;
  /** By name. */
  list(guild: string): Promise<string[]>;
  /** False where the server gave no such page. */
  remove(guild: string, name: string): Promise<boolean>;
};
