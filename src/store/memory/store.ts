import type { Ledger, Library } from '../../ports.ts';
import { createMemoryLedger } from './ledger.ts';
import { createMemoryLibrary } from './library.ts';

/** A store that ends with the process: what `--pages` and `--news` are answered from. */
export function createMemoryStore(): { library: Library; ledger: Ledger; close(): Promise<void> } {
  return { library: createMemoryLibrary(), ledger: createMemoryLedger(), close: async () => {} };
}
