import { changingLibraryCases } from '../cases/changing-library.ts';
import { correctionsCases } from '../cases/corrections.ts';
import { gapsCases } from '../cases/gaps.ts';
import { keysCases } from '../cases/keys.ts';
import { ledgerCases } from '../cases/ledger.ts';
import { libraryCases } from '../cases/library.ts';
import { marksCases } from '../cases/marks.ts';
import { scannedPagesCases } from '../cases/scanned-pages.ts';
import { settingsCases } from '../cases/settings.ts';
import { storiesCases } from '../cases/stories.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { visitsCases } from '../cases/visits.ts';
import { openedStore } from '../store/opened.ts';
import { newDatabase } from './database.ts';

const open = async () => openedStore(await temporaryFolder(), await newDatabase());

libraryCases('on PostgreSQL', open);
changingLibraryCases('on PostgreSQL', open);
ledgerCases('on PostgreSQL', open);
visitsCases('on PostgreSQL', open);
marksCases('on PostgreSQL', open);
gapsCases('on PostgreSQL', open);
keysCases('on PostgreSQL', open);
settingsCases('on PostgreSQL', open);
correctionsCases('on PostgreSQL', open);
storiesCases('on PostgreSQL', open);
scannedPagesCases('on PostgreSQL', open);
