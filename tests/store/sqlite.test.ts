import { changingLibraryCases } from '../cases/changing-library.ts';
import { correctionsCases } from '../cases/corrections.ts';
import { ledgerCases } from '../cases/ledger.ts';
import { libraryCases } from '../cases/library.ts';
import { marksCases } from '../cases/marks.ts';
import { settingsCases } from '../cases/settings.ts';
import { storiesCases } from '../cases/stories.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { visitsCases } from '../cases/visits.ts';
import { openedStore } from './opened.ts';

libraryCases('on SQLite', async () => openedStore(await temporaryFolder()));
changingLibraryCases('on SQLite', async () => openedStore(await temporaryFolder()));
ledgerCases('on SQLite', async () => openedStore(await temporaryFolder()));
visitsCases('on SQLite', async () => openedStore(await temporaryFolder()));
marksCases('on SQLite', async () => openedStore(await temporaryFolder()));
settingsCases('on SQLite', async () => openedStore(await temporaryFolder()));
correctionsCases('on SQLite', async () => openedStore(await temporaryFolder()));
storiesCases('on SQLite', async () => openedStore(await temporaryFolder()));
