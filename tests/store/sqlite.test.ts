import { ledgerCases } from '../cases/ledger.ts';
import { libraryCases } from '../cases/library.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { openedStore } from './opened.ts';

libraryCases('on SQLite', async () => openedStore(await temporaryFolder()));
ledgerCases('on SQLite', async () => openedStore(await temporaryFolder()));
