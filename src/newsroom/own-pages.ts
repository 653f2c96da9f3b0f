import type { Result } from '../model.ts';
import type { Attachment, PageRead, PageRefusal } from '../ports/given-pages.ts';
import type { ScanProgress } from '../ports/scan.ts';
import type { Newsroom } from './newsroom.ts';

/**
 * Pages that people had read for themselves alone: kept in memory only, for a day at most, and nobody else is answered from
 * them. Implemented in program/.
 */
export type OwnPages = {
  read(person: string, file: Attachment, told?: ScanProgress): Promise<Result<PageRead, PageRefusal>>;
  /** A newsroom with what a person had read, and still has, beside it. */
  beside(person: string, newsroom: Newsroom): Promise<Newsroom>;
  /** Says how many pages that were. */
  forget(person: string): number;
};
