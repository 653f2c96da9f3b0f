import { ledgerCases } from '../cases/ledger.ts';
import { libraryCases } from '../cases/library.ts';
import { openedStore, temporaryFolder } from './folder.ts';

libraryCases('on SQLite', async () => openedStore(await temporaryFolder()));
ledgerCases('on SQLite', async () => openedStore(await temporaryFolder()));
