import { openStore, type Store } from '../../src/store/open.ts';

/** The store in a folder, or the test fails. */
export async function openedStore(folder: string): Promise<Store> {
  const opened = await openStore(folder);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
