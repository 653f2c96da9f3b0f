import { createMemoryStore } from '../../src/store/memory/store.ts';
import { ledgerCases } from '../cases/ledger.ts';
import { libraryCases } from '../cases/library.ts';

libraryCases('in memory', async () => createMemoryStore());
ledgerCases('in memory', async () => createMemoryStore());
