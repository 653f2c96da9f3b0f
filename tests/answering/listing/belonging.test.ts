import { expect, test } from 'vitest';
import { belongingSignals } from '../../../src/answering/listing/belonging.ts';
import { subjectOf } from '../../../src/answering/listing/subject.ts';
import { queryOf } from '../../../src/answering/query.ts';
import { documentOf } from '../../../src/search/index/document.ts';
import { createIndex } from '../../../src/search/index/full-text.ts';
import { outlineOf } from '../../../src/search/outline.ts';
import { articleOf } from '../article.ts';

const news = ['警方破获一起诈骗案', '大桥今日通车'].map((title, at) =>
  articleOf({ id: `a${at}`, title, paragraphs: [`${title}，记者今天获悉。`] }),
);

test('a report holds what is named in whichever of its words it prints', () => {
  const index = createIndex();
  index.add(news.map(documentOf));
  const { question } = queryOf('骗子的新闻', { today: '2024-05-02', language: null });
  const signals = belongingSignals(subjectOf(question, index), news.map(outlineOf));
  expect(signals.map(({ head }) => head)).toEqual([1, 0]);
});
