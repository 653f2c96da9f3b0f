import { openStore, type Place } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';

/** The embedded store's place. */
export function inFolder(data: string): Place {
  return { data, databaseUrl: null };
}

/** The embedded store in a folder, or the one in a database; it opens or the test fails. */
export async function openedStore(data: string, databaseUrl: string | null = null): Promise<Store> {
  const opened = await openStore({ data, databaseUrl });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
