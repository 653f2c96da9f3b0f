import type { Result } from '../model.ts';
import type { Refusal } from '../ports.ts';

/** A file that came with a command: its name, where it lies, and how large it is said to be. */
export type Attachment = { name: string; url: string; bytes: number };

/** What was read of a page: how much, of which places, and how many paragraphs had lost their end. */
export type PageRead = { name: string; articles: number; figures: number; districts: string[]; cut: number };

/**
 * Why a page was not taken. Besides what intake refuses: its name is none of a page, it lies where Discord keeps no
 * files, the server has too many, or the folder cannot be written.
 */
export type PageRefusal = Refusal['why'] | 'not-page' | 'foreign' | 'too-many' | 'unwritable';

/** Pages that servers give, kept beside the others until they are taken away. Implemented in sources/. */
export type GivenPages = {
  /** Reads a page and keeps it, in place of the server's own of the same name. */
  add(guild: string, file: Attachment): Promise<Result<PageRead, PageRefusal>>;
  /** By name. */
  list(guild: string): Promise<string[]>;
  /** False where the server gave no such page. */
  remove(guild: string, name: string): Promise<boolean>;
};
