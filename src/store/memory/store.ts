import type { Ledger } from '../../ports/deliveries.ts';
import type { Gaps } from '../../ports/gaps.ts';
import type { Keys } from '../../ports/keys.ts';
import type { Originals, ScannedPages } from '../../ports/scanned-pages.ts';
import type { Corrections, Library, Settings, Visits } from '../../ports.ts';
import { createMemoryCorrections } from './corrections.ts';
import { createMemoryGaps } from './gaps.ts';
import { createMemoryKeys } from './keys.ts';
import { createMemoryLedger } from './ledger.ts';
import { createMemoryLibrary } from './library.ts';
import { createMemoryOriginals } from './originals.ts';
import { createMemoryScannedPages } from './scanned-pages.ts';
import { createMemorySettings } from './settings.ts';
import { createMemoryVisits } from './visits.ts';

type MemoryStore = {
  library: Library;
  ledger: Ledger;
  settings: Settings;
  corrections: Corrections;
  visits: Visits;
  keys: Keys;
  gaps: Gaps;
  scannedPages: ScannedPages;
  originals: Originals;
  close(): Promise<void>;
};

/** A store that ends with the process: what `--pages` and `--news` are answered from. */
export function createMemoryStore(): MemoryStore {
  const scannedPages = createMemoryScannedPages();
  return {
    library: createMemoryLibrary(scannedPages),
    scannedPages,
    originals: createMemoryOriginals(),
    ledger: createMemoryLedger(),
    settings: createMemorySettings(),
    corrections: createMemoryCorrections(),
    visits: createMemoryVisits(),
    keys: createMemoryKeys(),
    gaps: createMemoryGaps(),
    close: async () => {},
  };
}
