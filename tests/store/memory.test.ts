import { createMemoryStore } from '../../src/store/memory/store.ts';
import { changingLibraryCases } from '../cases/changing-library.ts';
import { correctionsCases } from '../cases/corrections.ts';
import { keysCases } from '../cases/keys.ts';
import { ledgerCases } from '../cases/ledger.ts';
import { libraryCases } from '../cases/library.ts';
import { marksCases } from '../cases/marks.ts';
import { settingsCases } from '../cases/settings.ts';
import { visitsCases } from '../cases/visits.ts';

libraryCases('in memory', async () => createMemoryStore());
changingLibraryCases('in memory', async () => createMemoryStore());
ledgerCases('in memory', async () => createMemoryStore());
visitsCases('in memory', async () => createMemoryStore());
marksCases('in memory', async () => createMemoryStore());
keysCases('in memory', async () => createMemoryStore());
settingsCases('in memory', async () => createMemoryStore());
correctionsCases('in memory', async () => createMemoryStore());
