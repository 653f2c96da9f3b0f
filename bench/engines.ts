import type { Article } from '../src/model.ts';
import { createIndex, loadIndex } from '../src/search/full-text.ts';
import { rank } from '../src/search/rank.ts';
import { articleOf, type Engine } from './archive.ts';
import { PEERS } from './peers.ts';

/** Ours by the index alone, and as readers get it. */
export const OURS: Readonly<Record<string, () => Engine>> = {
  broadsheet: () => {
    const index = createIndex();
    return {
      add: (documents) => index.add(documents),
      settle: () => {
        while (index.mergeStep());
      },
      search: (question, limit) => index.search(question, limit).map(({ id }) => id),
      bytes: () => [...index.save()].reduce((sum, part) => sum + part.length, 0),
      saved: () => {
        const bytes = new Uint8Array(Buffer.concat([...index.save()]));
        return () => void loadIndex(bytes);
      },
    };
  },
  // What readers get: the twenty best read again. Texts are held here as the store holds them there.
  'with re-rank': () => {
    const index = createIndex();
    const articles = new Map<string, Article>();
    return {
      add: (documents) => {
        index.add(documents);
        for (const document of documents) articles.set(document.id, articleOf(document));
      },
      settle: () => {
        while (index.mergeStep());
      },
      search: (question, limit) => {
        const found = index.search(question, limit).flatMap(({ id, score }) => {
          const article = articles.get(id);
          return article === undefined ? [] : [{ article, score }];
        });
        return rank(question, found, index).map(({ article }) => article.id);
      },
      bytes: () => null,
      saved: () => null,
    };
  },
};

export const ENGINES: Readonly<Record<string, () => Engine>> = { ...OURS, ...PEERS };
