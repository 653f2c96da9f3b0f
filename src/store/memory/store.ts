import type { Ledger, Library, Visits } from '../../ports.ts';
import { createMemoryLedger } from './ledger.ts';
import { createMemoryLibrary } from './library.ts';
import { createMemoryVisits } from './visits.ts';

/** A store that ends with the process: what `--pages` and `--news` are answered from. */
export function createMemoryStore(): { library: Library; ledger: Ledger; visits: Visits; close(): Promise<void> } {
  return {
    library: createMemoryLibrary(),
    ledger: createMemoryLedger(),
    visits: createMemoryVisits(),
    close: async () => {},
  };
}
