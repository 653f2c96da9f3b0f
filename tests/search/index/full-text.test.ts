import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createIndex, type Document, type FullText, loadIndex } from '../../../src/search/index/full-text.ts';
import { distinctTermsOf } from '../../../src/search/index/terms.ts';
import { plainIndex } from '../plain-index.ts';

/** Few characters, so that articles share many pairs. */
const text = fc.string({ unit: fc.constantFrom(...'山城水桥路厂田村。 3a'), maxLength: 40 });
const archive = fc.array(text, { maxLength: 30 }).map((texts) => texts.map((text, n) => ({ id: `a${n}`, text })));

const settle = (index: FullText) => {
  while (index.mergeStep());
  return index;
};
const filled = (documents: readonly Document[]) => {
  const index = createIndex();
  index.add(documents);
  return index;
};
const bytesOf = (index: FullText) => new Uint8Array(Buffer.concat([...index.save()]));
/** Sums of the same shares differ in their last digits by the order of adding; ties then go by id. */
const rounded = (matches: { id: string; score: number }[]) =>
  matches
    .map(({ id, score }) => ({ id, score: Number(score.toFixed(9)) }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));

test('an article is found by its words in another script, with the asking words left out', () => {
  const index = filled([
    { id: 'a', text: '璧山引进科技型企业' },
    { id: 'b', text: '武隆页岩气投产' },
  ]);
  expect(index.search('武隆頁岩氣什麼時候投產?', 20).map(({ id }) => id)).toEqual(['b']);
});

test('what was counted before an article came in is not believed of it', () => {
  const index = filled([{ id: 'a', text: '武隆页岩气投产' }]);
  index.learn(distinctTermsOf('页岩气'));
  index.add([{ id: 'b', text: '页岩气又投产' }]);
  expect(index.search('页岩气', 20).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a long article that has both words goes before a short one that repeats the one', () => {
  const other = '县里的中学办了一场春天的歌会'.repeat(4);
  const index = filled([
    { id: 'repeats', text: '雨水'.repeat(10) },
    { id: 'has both', text: `${other}雨水${other}鱼塘${other}` },
    { id: 'other', text: `${other}鱼塘` },
    { id: 'none', text: other },
  ]);
  expect(index.search('雨水 鱼塘', 2).map(({ id }) => id)).toEqual(['has both', 'repeats']);
});

test('every search scores as BM25 over plain maps does', () => {
  fc.assert(
    fc.property(archive, text, (documents, query) => {
      const index = filled(documents);
      const expected = plainIndex(documents).search(query);
      expect(rounded(index.search(query, 40))).toEqual(expected);
      expect(rounded(index.search(query, 5)).map(({ score }) => score)).toEqual(
        expected.slice(0, 5).map(({ score }) => score),
      );
    }),
  );
});

test('articles that arrive one by one, in any number of merges, are found as if they had come together', () => {
  fc.assert(
    fc.property(archive, text, fc.nat({ max: 5 }), (documents, query, steps) => {
      const index = createIndex();
      for (const document of documents) {
        index.add([document]);
        for (let step = 0; step < steps && index.mergeStep(); step += 1);
      }
      const before = index.search(query, 40);
      expect(settle(index).search(query, 40)).toEqual(before);
      expect(before).toEqual(filled(documents).search(query, 40));
    }),
  );
});

test('a removed article is not found any more, and once merging is done it is as if it never was', () => {
  fc.assert(
    fc.property(archive, text, fc.nat({ max: 29 }), (documents, query, from) => {
      const gone = documents.slice(from).map(({ id }) => id);
      const index = createIndex();
      for (const document of documents) index.add([document]);
      index.remove(gone);
      expect(index.search(query, 40).filter(({ id }) => gone.includes(id))).toEqual([]);
      expect(index.size).toBe(Math.min(from, documents.length));
    }),
  );
});

test('of articles too long to be indexed in one go each is found', () => {
  const long = ['璧山', '武隆', '渝北', '巫山', '奉节'].map((word, n) => ({
    id: `a${n}`,
    text: `${word}。${'水'.repeat(400_000)}`,
  }));
  const index = filled(long);
  expect(['璧山', '武隆', '渝北', '巫山', '奉节'].map((word) => index.search(word, 5)[0]?.id)).toEqual(
    long.map(({ id }) => id),
  );
});

test('a segment that lost a fifth of its articles is written anew without them', () => {
  const documents = Array.from({ length: 10 }, (_, n) => ({ id: `a${n}`, text: `山城水桥${'路'.repeat(n)}` }));
  const index = filled(documents);
  index.remove(['a3', 'a4', 'a5']);
  const kept = documents.filter((_, n) => n < 3 || n > 5);
  expect(settle(index).search('水桥路', 20)).toEqual(filled(kept).search('水桥路', 20));
});

test('a segment that lost a fifth before it was saved, or while it was joined, is written anew too', () => {
  const documents = Array.from({ length: 20 }, (_, n) => ({ id: `a${n}`, text: `山城水桥${'路'.repeat(n)}` }));
  const kept = filled(documents.filter((_, n) => n < 3 || n > 8)).search('水桥路', 20);
  const gone = ['a3', 'a4', 'a5', 'a6', 'a7', 'a8'];
  const index = createIndex();
  for (const document of documents) index.add([document]);
  index.remove(gone.slice(0, 1));
  for (let step = 0; step < 4; step += 1) index.mergeStep();
  index.remove(gone.slice(1));
  const loaded = loadIndex(bytesOf(index)) ?? createIndex();
  expect([settle(loaded).search('水桥路', 20), settle(index).search('水桥路', 20)]).toEqual([kept, kept]);
});

test('in a large archive a word of every fifth article is looked up only where nothing rarer is asked for', () => {
  const many = Array.from({ length: 600 }, (_, n) => ({ id: `a${n}`, text: '山城水桥' }));
  const index = filled([...many, { id: 'boat', text: '山城龙舟' }]);
  expect(index.search('山城，龙舟', 20)).toEqual(index.search('龙舟', 20));
  expect(index.search('山城', 20)).toHaveLength(20);
});

test('an id that comes again replaces the article it had', () => {
  const index = filled([{ id: 'a', text: '武隆' }]);
  index.add([
    { id: 'a', text: '璧山' },
    { id: 'a', text: '渝北' },
  ]);
  expect([index.size, index.search('武隆', 5), index.search('璧山', 5), index.search('渝北', 5)[0]?.id]).toEqual([
    1,
    [],
    [],
    'a',
  ]);
});

test('an index that was saved and loaded answers the same and takes new articles', () => {
  fc.assert(
    fc.property(archive, text, (documents, query) => {
      const index = filled(documents.slice(0, 20));
      index.add(documents.slice(20));
      index.remove(['a1']);
      const loaded = loadIndex(bytesOf(index));
      expect(loaded?.search(query, 40)).toEqual(index.search(query, 40));
      loaded?.add([{ id: 'new', text: '页岩气' }]);
      expect(loaded?.search('页岩气', 1)[0]?.id).toBe('new');
    }),
  );
});

test('bytes that are cut short, of another kind or version, or empty are no index', () => {
  const bytes = bytesOf(filled([{ id: 'a', text: '武隆页岩气' }]));
  const older = bytes.slice();
  older.set([2], bytes.length - 8);
  expect([
    loadIndex(bytes.slice(0, -4)),
    loadIndex(bytes.map((byte) => byte ^ 1)),
    loadIndex(older),
    loadIndex(new Uint8Array()),
  ]).toEqual([null, null, null, null]);
  expect(loadIndex(bytes)).not.toBeNull();
});

test('a word is in as many articles as hold its rarest pair', () => {
  const index = filled([
    { id: 'a', text: '科技企业' },
    { id: 'b', text: '科技馆' },
  ]);
  expect(['科技', '科技企业', '科学', ''].map((word) => index.documentFrequency(word))).toEqual([2, 1, 0, 0]);
});

test('merging is done in steps, and articles can come and go in between', () => {
  const documents = Array.from({ length: 40 }, (_, n) => ({ id: `a${n}`, text: `第${n}座水桥` }));
  const index = createIndex();
  for (const document of documents) {
    index.add([document]);
    index.mergeStep();
    index.remove([`a${Number(document.id.slice(1)) - 30}`]);
  }
  expect(
    settle(index)
      .search('水桥', 40)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(
    documents
      .slice(10)
      .map(({ id }) => id)
      .toSorted(),
  );
});

test('whatever is typed, a search ends and finds only what is there', () => {
  const index = filled([{ id: 'a', text: '武隆页岩气' }]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
      expect(index.search(query, 5).every(({ id, score }) => id === 'a' && score > 0)).toBe(true);
    }),
  );
});
