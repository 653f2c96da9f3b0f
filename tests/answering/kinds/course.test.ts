import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const told = (date: string, title: string, text: string, district = '北碚区') =>
  articleOf({ id: date, title, district, paragraphs: [text], date });

const reports = [
  told('2022-12-12', '老旧小区改造完成4950户', '截至12月5日，北碚区老旧小区改造已完成4950户。'),
  told('2022-01-18', '今年改造老旧小区46个', '北碚区今年计划完成老旧小区改造46个、5200户。'),
  told('2022-07-18', '15个小区先变了样', '北碚区老旧小区改造一期28个小区中，已完工15个。'),
  told('2022-08-02', '大渡口老旧小区改造开工', '大渡口区老旧小区改造8月1日开工，涉及21个小区。', '大渡口区'),
];

test.each(['北碚老旧小区改造是怎么推进的？', '北碚老旧小区改造从计划到完成如何进展？', '北碚老旧小区改造的来龙去脉'])(
  '%s is told report by report, oldest first',
  (question) => {
    const { answer, quotes, article } = ask(question, reports);
    expect(answer.split('\n').map((line) => /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? line)).toEqual([
      '各次报道，由早到晚：',
      '2022-01-18',
      '2022-07-18',
      '2022-12-12',
    ]);
    expect(quotes).toHaveLength(3);
    expect(article?.id).toBe('2022-12-12');
  },
);

test('one report is no course', () => {
  expect(ask('大渡口老旧小区改造是怎么推进的？', reports).answer).not.toContain('由早到晚');
});
