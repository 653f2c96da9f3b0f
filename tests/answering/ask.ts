import { answer } from '../../src/answering/answer.ts';
import type { Archive } from '../../src/answering/archive.ts';
import { queryOf, wordsOf } from '../../src/answering/query.ts';
import { inPapersWords } from '../../src/asking/paper-words.ts';
import { type Question, understand } from '../../src/asking/question.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Article, Coverage, Language } from '../../src/model.ts';
import { documentOf } from '../../src/search/index/document.ts';
import { createIndex } from '../../src/search/index/full-text.ts';
import { rank } from '../../src/search/ranking/rank.ts';
import { PRINTED } from './article.ts';

/** A question as these tests put it: on the day the paper came out. */
export function questionOf(text: string, language: Language | null = null): Question {
  return understand(text, { today: PRINTED, language });
}

/** What the articles cover by place; subjects are no matter here. */
export function coverageOf(articles: readonly Article[]): Coverage {
  const places = [...new Set(articles.flatMap(({ district }) => (district === null ? [] : [district])))];
  return {
    articles: articles.length,
    districts: places.map((name) => ({ name, articles: articles.filter(({ district }) => district === name).length })),
    topics: [],
    latest: PRINTED,
  };
}

/** All the articles, ranked for a question by the real search. */
export function archiveFor(question: Question, articles: readonly Article[]): Archive {
  const index = createIndex();
  index.add(articles.map(documentOf));
  const knows = (word: string) => index.documentFrequency(word) > 0;
  const { finding } = inPapersWords(question, knows);
  const scores = new Map(index.search(finding, articles.length).map(({ id, score }) => [id, score]));
  const ranked = rank(
    finding,
    articles.map((article) => ({ article, score: scores.get(article.id) ?? 0 })),
    index,
  );
  return { ranked, listed: articles, coverage: coverageOf(articles), spread: index, knows };
}

/** The answer that a few articles give to a question. */
export function ask(text: string, articles: readonly Article[], language: Language | null = null): Answer {
  const query = queryOf(text, { today: PRINTED, language });
  const archive = archiveFor(query.question, articles);
  return answer(query, wordsOf(query, archive.knows), archive, { today: PRINTED });
}
