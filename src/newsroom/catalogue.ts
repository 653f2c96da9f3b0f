import type { Coverage } from '../model.ts';
import type { Library } from '../ports.ts';
import { documentOf } from '../search/document.ts';
import { createIndex, type FullText } from '../search/full-text.ts';

/** What is known of the archive without reading it: its index, and what it covers. */
export type Overview = { index: FullText; coverage: Coverage };

/** The overview, level with the library. */
export type Catalogue = () => Promise<Overview>;

/** An overview that is made of the library when it is first asked for, and again when any process changed it since. */
export function createCatalogue(library: Library): Catalogue {
  const index = createIndex();
  let standing: { overview: Overview; revision: number } | null = null;
  let building: Promise<Overview> | null = null;

  const build = async (revision: number): Promise<Overview> => {
    for await (const { shown, gone } of library.changes(standing?.revision ?? 0)) {
      index.remove(gone);
      index.add(shown.map(documentOf));
      while (index.mergeStep());
    }
    const overview = { index, coverage: await library.coverage() };
    standing = { overview, revision };
    return overview;
  };

  return async () => {
    const revision = await library.revision();
    if (standing?.revision === revision) return standing.overview;
    building ??= build(revision).finally(() => {
      building = null;
    });
    return building;
  };
}
