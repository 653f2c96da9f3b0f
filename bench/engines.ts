import { create, insert, search as searchOrama } from '@orama/orama';
import Database from 'better-sqlite3';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Article } from '../src/model.ts';
import { createIndex } from '../src/search/full-text.ts';
import { questionTerms } from '../src/search/question.ts';
import { rank } from '../src/search/rank.ts';
import { articleOf, type BenchDocument, wordsOf } from './archive.ts';

/** A search engine under test. Ids come best first. */
export type Engine = {
  add(documents: readonly BenchDocument[]): void;
  /** Called once when all were added. */
  settle(): void;
  search(question: string, limit: number): string[];
  /** Bytes of the index where the engine can tell. */
  bytes(): number | null;
};

/** All engines by name; every one but Fuse is given the same pairs and words, the asking words left out. */
export const ENGINES: Readonly<Record<string, () => Engine>> = {
  broadsheet: () => {
    const index = createIndex();
    return {
      add: (documents) => index.add(documents),
      settle: () => {
        while (index.mergeStep());
      },
      search: (question, limit) => index.search(question, limit).map(({ id }) => id),
      bytes: () => [...index.save()].reduce((sum, part) => sum + part.length, 0),
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
    };
  },
  'sqlite fts5': () => {
    const db = new Database(':memory:');
    db.exec("CREATE VIRTUAL TABLE news USING fts5(id UNINDEXED, words, tokenize = 'unicode61', content = '')");
    const ids: string[] = [];
    const put = db.prepare('INSERT INTO news (rowid, words) VALUES (?, ?)');
    const find = db.prepare<[string, number], { rowid: number }>(
      'SELECT rowid FROM news WHERE news MATCH ? ORDER BY bm25(news) LIMIT ?',
    );
    return {
      add: db.transaction((documents) => {
        for (const { id, text } of documents) put.run(ids.push(id), wordsOf(text).join(' '));
      }),
      settle: () => db.exec("INSERT INTO news (news) VALUES ('optimize')"),
      search: (question, limit) => {
        const words = soughtWords(question);
        return find.all(words.join(' OR '), limit).map(({ rowid }) => ids[rowid - 1] ?? '');
      },
      bytes: () => Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
    };
  },
  minisearch: () => {
    const index = new MiniSearch<BenchDocument>({ fields: ['text'], tokenize: wordsOf, processTerm: (word) => word });
    return {
      add: (documents) => index.addAll(documents),
      settle: () => {},
      search: (question, limit) =>
        index
          .search(question, { tokenize: soughtWords })
          .slice(0, limit)
          .map(({ id }) => String(id)),
      bytes: () => null,
    };
  },
  flexsearch: () => {
    const index = new FlexSearch.Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
    const ids: string[] = [];
    return {
      add: (documents) => {
        for (const { id, text } of documents) index.add(ids.push(id) - 1, wordsOf(text).join(' '));
      },
      settle: () => {},
      search: (question, limit) =>
        index
          .search(soughtWords(question).join(' '), { limit, suggest: true })
          .map((number) => ids[Number(number)] ?? ''),
      bytes: () => null,
    };
  },
  orama: () => {
    const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: (raw: string) => raw.split(' ') };
    const index = create({ schema: { words: 'string' }, components: { tokenizer } });
    return {
      add: (documents) => {
        for (const { id, text } of documents) void insert(index, { id, words: wordsOf(text).join(' ') });
      },
      settle: () => {},
      search: (question, limit) => {
        const found = searchOrama(index, { term: soughtWords(question).join(' '), limit, threshold: 1 });
        return 'hits' in found ? found.hits.map(({ id }) => id) : [];
      },
      bytes: () => null,
    };
  },
  'fuse.js': () => {
    let documents: BenchDocument[] = [];
    let index = new Fuse(documents);
    return {
      add: (added) => {
        documents = [...documents, ...added];
      },
      settle: () => {
        index = new Fuse(documents, { keys: ['text'], ignoreLocation: true, includeScore: true });
      },
      search: (question, limit) => index.search(question.slice(0, 32), { limit }).map(({ item }) => item.id),
      bytes: () => null,
    };
  },
};

function soughtWords(question: string): string[] {
  return questionTerms(question).map((term) => `t${term.toString(36)}`);
}
