import { SEARCH } from '../../limits.ts';
import { questionTerms } from '../ranking/question.ts';
import { searchSegments } from '../ranking/score.ts';
import { buildSegment } from './build.ts';
import { type DocumentFrequencies, frequencyOfWord, type Match } from './document-frequencies.ts';
import { readSaved, type Stock, writeSaved } from './saved.ts';
import { countHolders, findList, readVarint, type Segment } from './segment.ts';
import type { Term } from './terms.ts';
import { tiersOf } from './tiers.ts';

/** What an index takes: the article's id, and all of it that should be found (see `documentOf`). */
export type Document = { id: string; text: string };

/**
 * The full text of the archive, packed in memory. It keeps no text: candidates are read again by `rank`.
 *
 * @example
 * const index = createIndex();
 * index.add([{ id: 'a', text: '璧山引进科技型企业' }, { id: 'b', text: '武隆页岩气投产' }]);
 * index.search('璧山有什么科技企业?', 20); // [{ id: 'a', score: 1.96… }]
 */
export type FullText = DocumentFrequencies & {
  /** Makes articles findable at once; an id that is known already is replaced. */
  add(documents: readonly Document[]): void;
  /** Forgets articles; unknown ids are no fault. */
  remove(ids: readonly string[]): void;
  /** The `limit` best matches, best first; `[]` when no article has a word of the query. Ties go to the older article. */
  search(query: string, limit: number): Match[];
  /** Counts how many articles have some terms, so that `frequency` knows: of many together in a tenth of the time. */
  learn(terms: ReadonlySet<Term>): void;
  /** How many articles hold the word at most: the rarest of its terms decides. 0 when no article has it. */
  documentFrequency(word: string): number;
  /** Does a few milliseconds of tidying; true while there is more to do. What is found stays the same. */
  mergeStep(): boolean;
  /** The whole index as it is now, as bytes to be written one behind the other; made as they are asked for. */
  save(): Iterable<Uint8Array>;
};

/** An index over nothing. */
export function createIndex(): FullText {
  return indexOver({ ids: [], segments: [] });
}

/** The index that `save` wrote, or null where the bytes are of another version or cut short. They must not change. */
export function loadIndex(bytes: Uint8Array): FullText | null {
  const saved = readSaved(bytes);
  return saved === null ? null : indexOver(saved);
}

function indexOver(stock: Stock): FullText {
  const { ids } = stock;
  const numbers = new Map<string, number>();
  ids.forEach((id, number) => {
    if (id !== '') numbers.set(id, number);
  });
  const isKept = (number: number) => ids[number] !== '';
  const tiers = tiersOf(stock.segments, isKept);

  function remove(gone: readonly string[]): void {
    for (const id of gone) {
      const number = numbers.get(id);
      if (number === undefined) continue;
      ids[number] = '';
      numbers.delete(id);
      tiers.lose(number);
    }
  }

  function add(documents: readonly Document[]): void {
    for (const block of blocksOf(documents)) {
      const added = block.map(({ id }) => {
        remove([id]);
        numbers.set(id, ids.length);
        return ids.push(id) - 1;
      });
      const texts = block.map(({ text }) => text);
      tiers.put(buildSegment(added, texts));
    }
  }

  // A question asks for the same few terms a hundred times.
  const frequencies = new Map<Term, number>();
  let counted = tiers.segments;

  function makeRoom(terms: number): void {
    if (counted !== tiers.segments || frequencies.size + terms > SEARCH.frequenciesCounted) frequencies.clear();
    counted = tiers.segments;
  }

  function learn(terms: ReadonlySet<Term>): void {
    makeRoom(terms.size);
    const ascending = Uint32Array.from(terms).sort();
    const counts = new Uint32Array(ascending.length);
    for (const segment of counted) countHolders(segment, ascending, counts);
    ascending.forEach((term, at) => void frequencies.set(term, counts[at] ?? 0));
  }

  function frequency(term: Term): number {
    makeRoom(1);
    const known = frequencies.get(term);
    if (known !== undefined) return known;
    const holders = holdersOf(term, counted);
    frequencies.set(term, holders);
    return holders;
  }

  /** Where it was counted and no segment came since. */
  const countedOf = (term: Term) => (counted === tiers.segments ? frequencies.get(term) : undefined);

  return {
    get size() {
      return numbers.size;
    },
    frequency,
    learn,
    add,
    remove,
    search: (query, limit) =>
      searchSegments(tiers.segments, questionTerms(query), { limit, isKept, counted: countedOf }).map(
        ({ number, score }) => ({ id: ids[number] ?? '', score }),
      ),
    documentFrequency: (word) => frequencyOfWord(word, { size: numbers.size, frequency }),
    mergeStep: tiers.mergeStep,
    save: () => writeSaved({ ids: ids.slice(), segments: tiers.segments }),
  };
}

/** How many articles of some segments have a term. */
function holdersOf(term: Term, segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => {
    const list = findList(segment, term);
    return list === null ? sum : sum + readVarint(list);
  }, 0);
}

/** Documents as many at a time as are indexed in one go. */
function* blocksOf(documents: readonly Document[]): Generator<Document[]> {
  let block: Document[] = [];
  let letters = 0;
  for (const document of documents) {
    block.push(document);
    letters += document.text.length;
    if (letters < SEARCH.buildLetters) continue;
    yield block;
    block = [];
    letters = 0;
  }
  if (block.length > 0) yield block;
}
