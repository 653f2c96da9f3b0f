import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Result } from '../../model.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Parse } from '../../ports/parse.ts';
import type { Scanned, Scanner } from '../../ports/scan.ts';
import type { Originals, ScannedPages } from '../../ports/scanned-pages.ts';
import type { Library, Progress, ReadPage, Refusal, Taken, TakeOptions } from '../../ports.ts';

/** What pictures and PDFs need: who scans them, where they and their scans are kept, and who reads what was scanned. */
export type Scans = {
  scanner: Pick<Scanner, 'scan'>;
  originals: Originals;
  scannedPages: Pick<ScannedPages, 'of' | 'list' | 'uses' | 'dropFixes'>;
  take: Newsroom['takeScan'];
};

/** What taking one input in needs: where it goes, and under which name and hash it is kept. */
export type Taking = {
  newsroom: Pick<Newsroom, 'takePage' | 'takeRead'>;
  library: Pick<Library, 'hashOf' | 'sources' | 'drop' | 'put'>;
  parse: Parse;
  /** Stands before every hash: what another version of the reader read is read again. */
  reader: string;
  sourceOf(path: string): string;
  /** Whether a file of a folder is left unread. */
  leavesOut(source: string): Promise<boolean>;
  /** What is left out. */
  only?: TakeOptions['only'];
  /** Is told how far a long file has been read. */
  progress?: ((progress: Progress) => void) | undefined;
  /** Reads pictures and PDFs, and keeps them; without it none is read. */
  scans?: Scans | undefined;
  /** Pictures that are being taken in: whoever comes second leaves them. */
  inHand: Set<string>;
  /** What was scanned of the picture before. */
  scanned?: Scanned | undefined;
  /** Has read the pages before. */
  read?: ReadPage | undefined;
  /** Calls off what is being fetched. */
  signal?: AbortSignal | undefined;
};

/** What came of one input; one that costs too much is remembered, and not read again until it changes. */
export type Outcome = Result<Taken, Refusal>;

/** Says that an input is none, and why. */
export function refused(source: string, why: Refusal['why'], detail?: string): { ok: false; error: Refusal } {
  return { ok: false, error: { source, why, ...(detail === undefined ? {} : { detail }) } };
}

/** Says what reading-in made of an input. */
export function taken(
  source: string,
  status: Taken['status'],
  {
    articles = 0,
    doubles = 0,
    known = 0,
    pages = 1,
    note = null,
  }: Partial<Pick<Taken, 'articles' | 'doubles' | 'known' | 'pages'>> & { note?: string | null } = {},
): { ok: true; value: Taken } {
  return {
    ok: true,
    value: {
      source,
      articles,
      status,
      ...(doubles > 0 && { doubles }),
      ...(known > 0 && { known }),
      ...(pages > 1 && { pages }),
      ...(note !== null && { note }),
    },
  };
}

/**
 * Names sources as they lie under `root`, with `/` between folders whatever the system, so that a newsroom that is
 * moved as a whole knows its pages again; what lies outside keeps its absolute path.
 */
export function namedUnder(root: string): (path: string) => string {
  return (path) => {
    const within = relative(root, resolve(path));
    const outside = within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
    return (outside ? resolve(path) : within).replaceAll(sep, '/');
  };
}
