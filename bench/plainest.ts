import { idf } from '../src/search/index/bm25.ts';
import { termsOf } from '../src/search/index/terms.ts';
import { questionTerms } from '../src/search/ranking/question.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import type { BenchDocument } from './archive.ts';
import { PEERS } from './peers.ts';

/** Sentences of the rival's answer. */
const SENTENCES = 3;

/** The plainest way to answer: MiniSearch's first article, and of it the three sentences in a row that hold most of the question. */
export function plainest(documents: readonly BenchDocument[]): (question: string) => string {
  const engine = PEERS.minisearch?.();
  if (engine === undefined) throw new Error('MiniSearch is not among the peers');
  engine.add(documents);
  engine.settle();
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return (question) => {
    const text = texts.get(engine.search(question, 1)[0] ?? '') ?? '';
    const spans = sentencesOf(text);
    const terms = spans.map(({ start, end }) => new Set(termsOf(text.slice(start, end))));
    const asked = [...new Set(questionTerms(question))];
    const weights = asked.map((term) => idf(terms.filter((held) => held.has(term)).length, terms.length));
    const shares = terms.map((held) =>
      asked.reduce((sum, term, at) => sum + (held.has(term) ? (weights[at] ?? 0) : 0), 0),
    );
    const runs = spans.map((_, at) => shares.slice(at, at + SENTENCES).reduce((sum, share) => sum + share, 0));
    const first = runs.indexOf(Math.max(...runs));
    return text.slice(spans[first]?.start, spans[first + SENTENCES - 1]?.end ?? text.length);
  };
}
