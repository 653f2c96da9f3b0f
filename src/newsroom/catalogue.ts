import type { Library } from '../ports.ts';
import { documentOf } from '../search/document.ts';
import { createIndex, type Document, type FullText } from '../search/full-text.ts';

/** The archive's index, level with the library. */
export type Catalogue = () => Promise<FullText>;

/** Articles indexed at a time. */
const BATCH = 500;

/** An index that is built from the library when it is first asked for, and again when any process changed it since. */
export function createCatalogue(library: Library): Catalogue {
  let standing: { index: FullText; revision: number } | null = null;
  let building: Promise<FullText> | null = null;

  const build = async (revision: number): Promise<FullText> => {
    const index = createIndex();
    let batch: Document[] = [];
    for await (const article of library.all()) {
      batch.push(documentOf(article));
      if (batch.length < BATCH) continue;
      index.add(batch);
      batch = [];
    }
    index.add(batch);
    while (index.mergeStep());
    standing = { index, revision };
    return index;
  };

  return async () => {
    const revision = await library.revision();
    if (standing?.revision === revision) return standing.index;
    building ??= build(revision).finally(() => {
      building = null;
    });
    return building;
  };
}
