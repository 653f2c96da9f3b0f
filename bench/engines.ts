import { createIndex, type FullText, loadIndex } from '../src/search/index/full-text.ts';
import { rank } from '../src/search/ranking/rank.ts';
import { articleOf, type BenchDocument, type Engine } from './archive.ts';
import { PEERS } from './peers.ts';

/** Ours by the index alone, and as readers get it. */
export const OURS: Readonly<Record<string, () => Engine>> = {
  broadsheet: () => {
    const index = createIndex();
    return {
      add: (documents) => keep(index, documents),
      settle: () => {},
      search: (question, limit) => index.search(question, limit).map(({ id }) => id),
      bytes: () => [...index.save()].reduce((sum, part) => sum + part.length, 0),
      saved: () => {
        const bytes = Buffer.concat([...index.save()]);
        return () => void loadIndex(bytes);
      },
    };
  },
  // What readers get: the twenty best read again. Texts are held here as the store holds them there.
  'with re-rank': () => {
    const index = createIndex();
    const held = new Map<string, BenchDocument>();
    return {
      add: (documents) => {
        keep(index, documents);
        for (const document of documents) held.set(document.id, document);
      },
      settle: () => {},
      search: (question, limit) => {
        const found = index.search(question, limit).flatMap(({ id, score }) => {
          const document = held.get(id);
          return document === undefined ? [] : [{ article: articleOf(document), score }];
        });
        return rank(question, found, index).map(({ article }) => article.id);
      },
      bytes: () => null,
      saved: () => null,
    };
  },
};

/** As a newsroom does: what came is joined before more is taken in. */
function keep(index: FullText, documents: readonly BenchDocument[]): void {
  index.add(documents);
  while (index.mergeStep());
}

export const ENGINES: Readonly<Record<string, () => Engine>> = { ...OURS, ...PEERS };
