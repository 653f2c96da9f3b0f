import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { queryOf, queryTermsFor, wordsOf } from '../src/answering/query.ts';
import { asMeant } from '../src/asking/as-meant.ts';
import { CANDIDATES } from '../src/limits/answering.ts';
import type { NewsItem } from '../src/model.ts';
import { readItem } from '../src/reading/read-item.ts';
import { frequencyOfWord } from '../src/search/index/document-frequencies.ts';
import { itemsOf } from '../src/search/passages/items.ts';
import { rank } from '../src/search/ranking/rank.ts';
import { type Candidate, candidatesIn } from '../src/weighing/signals.ts';
import { archiveOf, archiveOfArticles, type FitArchive, rowsOf } from './archive.ts';

/** A question as people ask it, with what a right answer has; `status` is `nothing` where the archive holds no answer. */
export type Asked = {
  id: string;
  q: string;
  today: string;
  kind: string;
  expect: {
    status: 'answered' | 'nothing';
    any_of?: string[];
    articles?: string[];
    list_of?: string[];
    list_ok?: string[];
  };
};

/** Questions on one archive. */
export type AskedSet = { name: string; archive: FitArchive; questions: readonly Asked[] };

/** The archives that questions for training were written on. */
const TRAINED_ON = [
  'sichuan',
  'jiangzhe',
  'national',
  'luyu',
  'xiangyue',
  'july',
  'yunmin',
  'jilin',
  'beifang',
  'ganqing',
  'august',
  'liaohei',
  'ganwan',
  'jiyu',
  'endjuly',
  'jing',
  'bayu',
  'latejuly',
  'shanghai',
  'huadong',
  'earlyaugust',
] as const;

const HERE = join(import.meta.dirname, 'questions');

/** The training archives with their questions; the news itself lies in `truth`. */
export function askedSets(news: ReadonlyMap<string, NewsItem>): AskedSet[] {
  const ids = JSON.parse(readFileSync(join(HERE, 'archives.json'), 'utf8')) as Record<string, string>;
  return TRAINED_ON.map((name) => ({
    name,
    archive: archiveOf((ids[name] ?? '').split(' ').flatMap((id) => news.get(`crud-${id}`) ?? [])),
    questions: rowsOf<Asked>(join(HERE, `${name}.jsonl`)),
  }));
}

/** One item of so many of all other news lies between the archives when they are searched together. */
const BETWEEN = 3;

/** All training archives in one, with other news between them; its questions are those of all three. */
export function mixedSet(sets: readonly AskedSet[], news: ReadonlyMap<string, NewsItem>): AskedSet {
  const own = sets.flatMap(({ archive }) => [...archive.articles.values()]);
  const known = new Set(own.map(({ id }) => id));
  const others = [...news.values()].filter(({ id }) => !known.has(id)).filter((_, at) => at % BETWEEN === 0);
  return {
    name: 'mixed',
    archive: archiveOfArticles([...own, ...others.map(readItem)]),
    questions: sets.flatMap(({ questions }) => questions),
  };
}

/** Question forms by many hands, with what each wants. */
export function intentForms(): { q: string; intent: string; hand: string }[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((hand) =>
    rowsOf<{ q: string; intent: string }>(join(HERE, `intents-${hand}.jsonl`)).map((row) => ({
      ...row,
      hand: `${hand}`,
    })),
  );
}

/** Small talk, and questions that a friendly word or words of such talk stand in, with what each wants. */
export function talkForms(): { q: string; intent: string }[] {
  return rowsOf(join(HERE, 'talk.jsonl'));
}

/** News by id. */
export function newsIn(truth: string): ReadonlyMap<string, NewsItem> {
  return new Map(rowsOf<NewsItem>(join(truth, 'eval/news.jsonl.gz')).map((item) => [item.id, item]));
}

/** Questions of an encyclopedia and of the news, each with the item that answers it and the words of the answer. */
export function readingQuestions(
  truth: string,
  news: ReadonlyMap<string, NewsItem>,
): { name: string; rows: { q: string; item: NewsItem; answers: string[] }[] }[] {
  type Cmrc = { context_id: string; title: string; context: string; question: string; answers: string[] };
  const cmrc = rowsOf<Cmrc>(join(truth, 'eval/questions_cmrc_dev.jsonl.gz')).map((row) => ({
    q: row.question,
    item: { id: row.context_id, title: row.title, date: '', body: row.context },
    answers: row.answers,
  }));
  const asked = rowsOf<{ question: string; answer: string; doc_id: string }>(join(truth, 'eval/questions_news.jsonl'));
  const ofNews = asked.flatMap(({ question, answer, doc_id }) => {
    const item = news.get(doc_id);
    return item === undefined ? [] : [{ q: question, item, answers: [answer] }];
  });
  return [
    { name: 'encyclopedia', rows: cmrc },
    { name: 'news', rows: ofNews },
  ];
}

/** The day on which a question without one is asked. */
export const ANY_DAY = '2023-08-20';

/** What the product weighs for a question. */
export function weighed(q: string, today: string, { index, articles, newest }: FitArchive) {
  const frequency = (word: string) => frequencyOfWord(word, index);
  const query = queryOf(asMeant(q, frequency).text, { today, language: null });
  const words = wordsOf(query, (word) => frequency(word) > 0);
  const found = index.search(words.finding, CANDIDATES).flatMap(({ id, score }) => {
    const article = articles.get(id);
    return article === undefined || (article.date !== null && article.date > today)
      ? []
      : itemsOf(article).map((item) => ({ article: item, score }));
  });
  const ranked = rank(words.finding, found, index);
  const sought = queryTermsFor(query, words, index);
  const latest = newest !== null && newest > today ? today : newest;
  const candidates: Candidate[] = candidatesIn(sought, ranked, { newest: latest });
  return { query, words, sought, ranked, candidates };
}

/** A text as answers are compared by: width, case, blanks and quotation marks do not count. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”„「」『』"‘’']+/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
}
