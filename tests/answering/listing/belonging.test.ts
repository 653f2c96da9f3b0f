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

test('a common word that print may have for what is named says less than a rare one', () => {
  const reports = ['干部到村里走访', '干部开会', '干部植树', '一名官员接受审查调查'].map((title, at) =>
    articleOf({ id: `b${at}`, title, paragraphs: [`${title}，记者今天获悉。`] }),
  );
  const index = createIndex();
  index.add(reports.map(documentOf));
  const { question } = queryOf('当官的新闻', { today: '2024-05-02', language: null });
  const heads = belongingSignals(subjectOf(question, index), reports.map(outlineOf)).map(({ head }) => head);
  expect(heads[3]).toBeGreaterThan(heads[0] ?? 1);
});
