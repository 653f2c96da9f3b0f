import { create, insert, load, save, search as searchOrama } from '@orama/orama';
import Database from 'better-sqlite3';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { questionTerms } from '../src/search/ranking/question.ts';
import { type BenchDocument, type Engine, wordsOf } from './archive.ts';

/** Other engines by name; every one but Fuse is given our pairs and words, the asking words left out. */
export const PEERS: Readonly<Record<string, () => Engine>> = {
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
      saved: () => {
        const bytes = db.serialize();
        return () => void new Database(bytes).prepare('SELECT rowid FROM news LIMIT 1').all();
      },
    };
  },
  minisearch: () => {
    const options = { fields: ['text'], tokenize: wordsOf, processTerm: (word: string) => word };
    const index = new MiniSearch<BenchDocument>(options);
    return {
      add: (documents) => index.addAll(documents),
      settle: () => {},
      search: (question, limit) =>
        index
          .search(question, { tokenize: soughtWords })
          .slice(0, limit)
          .map(({ id }) => String(id)),
      bytes: () => null,
      saved: () => {
        const json = JSON.stringify(index);
        return () => void MiniSearch.loadJSON(json, options);
      },
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
      saved: () => null,
    };
  },
  orama: () => {
    const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: (raw: string) => raw.split(' ') };
    const schema = { words: 'string' } as const;
    const index = create({ schema, components: { tokenizer } });
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
      saved: () => {
        const json = JSON.stringify(save(index));
        return () => load(create({ schema, components: { tokenizer } }), JSON.parse(json));
      },
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
      saved: () => null,
    };
  },
};

function soughtWords(question: string): string[] {
  return questionTerms(question).map((term) => `t${term.toString(36)}`);
}
