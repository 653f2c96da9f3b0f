import { availableParallelism } from 'node:os';
import { CUTTING, SCANNING } from '../limits/scanning.ts';
import type { Scan } from '../model/scan.ts';
import type { Result } from '../model.ts';
import type { CutOut, Original, Scanned, Scanner, ScanProgress, Unscanned } from '../ports/scan.ts';
import { type Hand, openLane } from './lane.ts';
import type { Work } from './work.ts';

const MODULE = new URL('scan-process.ts', import.meta.url);

/** How often a page is tried that ends its process. */
const TRIES = 2;

/** The limits of scanning; tests have smaller ones. */
export type Limits = { readonly [Name in keyof typeof SCANNING]: number };

/**
 * Reads pictures and PDFs, each in a process apart, so many at once as there are cores but for one; cut-outs are made by
 * another, so that nobody waits a minute for one. Nothing of all that is loaded before a picture comes.
 * @param module - what the processes run.
 */
export function openScanner({
  limits = SCANNING,
  cutting = CUTTING,
  module = MODULE,
}: {
  limits?: Limits;
  cutting?: Limits;
  module?: URL;
} = {}): Scanner {
  const processes = Math.max(1, Math.min(limits.processes, availableParallelism() - 1));
  const reading = openLane(module, { limits, processes, waiting: limits.waiting });
  const cuts = openLane(module, { limits: cutting, processes: 1, waiting: limits.waitingCuts });
  return {
    async scan(original, told = () => {}) {
      const read = await reading.take((hand) => readPages(original, hand, told));
      return read ?? { ok: false, error: 'too-busy' };
    },
    async cutOut({ bytes }, scan, parts) {
      const cut = await cuts.take((hand) => hand.give({ kind: 'cut', bytes, scan, parts }));
      return cut === null || cut === 'died' || !cut.ok ? null : (cut.value as CutOut);
    },
    async close() {
      reading.close();
      cuts.close();
    },
  };
}

async function readPages({ bytes }: Original, hand: Hand, told: ScanProgress): Promise<Result<Scanned, Unscanned>> {
  const opened = await twice(() => hand.give({ kind: 'open', bytes }));
  if (!opened.ok) return opened;
  const { pages } = opened.value as { pages: number };
  const scanned: Scanned = { pages: [], unread: [] };
  for (let page = 0; page < pages; page += 1) {
    told(page + 1, pages);
    const read = await twice(() => held(hand, { kind: 'page', page }, bytes));
    if (read.ok) scanned.pages.push(read.value as Scan);
    else scanned.unread.push({ page, why: read.error });
  }
  const [first] = scanned.unread;
  if (scanned.pages.length === 0) return { ok: false, error: first?.why ?? 'no-text' };
  return { ok: true, value: scanned };
}

type Given = Awaited<ReturnType<Hand['give']>>;

/** Gives a page to a process that holds its original: one that was begun anew is given that first. */
async function held(hand: Hand, work: Work, bytes: Uint8Array): Promise<Given> {
  if (hand.isNew()) {
    const opened = await hand.give({ kind: 'open', bytes });
    if (opened === 'died' || !opened.ok) return opened;
  }
  return hand.give(work);
}

async function twice(work: () => Promise<Given>) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const given = await work();
    if (given !== 'died') return given;
  }
  return { ok: false, error: 'too-costly' } as const;
}
