import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/model.ts';
import { termsOf } from '../src/search/index/terms.ts';
import { type Span, sentencesOf } from '../src/text/sentences.ts';
import { type Draw, drawsFrom } from './draw.ts';

/** What every engine is given: the text, and its terms as words, so that all search by the same units. */
export type BenchDocument = { id: string; text: string };
type BenchQuestion = { question: string; right: readonly string[] };

/** A search engine under test. Ids come best first. */
export type Engine = {
  add(documents: readonly BenchDocument[]): void;
  /** Called once when all were added. */
  settle(): void;
  search(question: string, limit: number): string[];
  /** Bytes of the index where the engine can tell. */
  bytes(): number | null;
  /** Saves the index, and gives what a restart does to have it again; null where the engine is not asked for that. */
  saved(): (() => void) | null;
};

/** Words of a generated archive, and sentences and words a sentence, in the proportions of news. */
const VOCABULARY = 30_000;
const SENTENCES = 18;
const WORDS = 16;

/** An archive of any size: the news given, and behind it mixes of its sentences as long, the same in every run. */
export function* archiveOf(news: readonly BenchDocument[], size: number): Generator<BenchDocument> {
  yield* news.slice(0, size);
  const draw = drawsFrom(7);
  // Each article is cut into its sentences once: a million mixes draw from it some hundred times.
  const sentences = new Map<string, Span[]>();
  for (let number = news.length; number < size; number += 1) {
    const length = draw.from(news).text.length;
    let text = '';
    while (text.length < length) {
      const article = draw.from(news).text;
      const cut = sentences.get(article) ?? sentencesOf(article);
      sentences.set(article, cut);
      const { start, end } = draw.from(cut);
      text += article.slice(start, end);
    }
    yield { id: `mix-${number}`, text };
  }
}

/** Items of news from JSONL, gzipped or not: title and body. */
export function readNews(path: string): BenchDocument[] {
  return readLines(path).map(({ id, title, body }) => ({ id, text: `${title}\n${body}` }));
}

/** Questions from JSONL with the ids of the articles that answer them. */
export function readQuestions(path: string): BenchQuestion[] {
  return readLines(path).map(({ question, doc_id, alt_doc_ids }) => ({ question, right: [doc_id, ...alt_doc_ids] }));
}

function readLines(path: string) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** News of made-up words, the common ones as much more common as they are in language (Zipf). */
export function generateNews(size: number): BenchDocument[] {
  const draw = drawsFrom(11);
  const vocabulary = Array.from({ length: VOCABULARY }, () => han(draw) + han(draw));
  const word = () => vocabulary[Math.floor(VOCABULARY ** draw.share()) - 1] ?? '';
  return Array.from({ length: size }, (_, number) => ({
    id: `made-${number}`,
    text: Array.from({ length: SENTENCES }, () => `${Array.from({ length: WORDS }, word).join('')}。`).join(''),
  }));
}

/** One of the 3,500 characters from 一 on, the early ones more often. */
function han(draw: Draw): string {
  return String.fromCharCode(0x4e00 + Math.floor(3_500 * draw.share() * draw.share()));
}

/** Questions made of an article's own words: two stretches of one sentence. */
export function askOf(news: readonly BenchDocument[], count: number): BenchQuestion[] {
  const draw = drawsFrom(13);
  return Array.from({ length: count }, () => {
    const { id, text } = draw.from(news);
    const { start, end } = draw.from(sentencesOf(text));
    const middle = Math.floor((start + end) / 2);
    return { question: `${text.slice(start, start + 5)}，${text.slice(middle, middle + 5)}是什么?`, right: [id] };
  });
}

/** The terms of a text as words of letters and digits. */
export function wordsOf(text: string): string[] {
  return Array.from(termsOf(text), (term) => `t${term.toString(36)}`);
}

/** The first line is the title where more follow, as `readNews` sets it. */
export function articleOf({ id, text }: BenchDocument): Article {
  const [first = '', ...rest] = text.split('\n');
  const [title, paragraphs] = rest.length === 0 ? [null, [first]] : [first, rest];
  const nothing = { kicker: null, byline: null, district: null, date: null, dated: null, page: null };
  const none = { subheads: [], topics: [], figures: [], blocks: [], cut: [], corrections: [] };
  return { id, title, paragraphs, ...nothing, ...none, source: null, url: null };
}
