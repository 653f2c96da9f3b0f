import { expect, test } from 'vitest';
import { subjectOf } from '../../../src/answering/listing/subject.ts';
import { pickPassage } from '../../../src/answering/operators/pick.ts';
import { answerStory } from '../../../src/answering/operators/story.ts';
import { LONG_PASSAGE } from '../../../src/limits/answering.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Article } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { weighed } from '../weighed.ts';

const told = (id: string, date: string, title: string, text: string) =>
  articleOf({ id, date, title, paragraphs: [text] });
const begun = told('begun', '2023-05-02', '北坡水厂开始搬迁', '北坡水厂今天开始搬迁，第一批水泵装上了卡车。');
const moved = told('moved', '2023-05-06', '北坡水厂搬迁过半', '北坡水厂搬迁过半，沉淀池已经拆完。');
const done = told('done', '2023-05-11', '北坡水厂搬迁完工', '北坡水厂搬迁完工，新厂昨晚试着送了水。');
const others = [
  told('bees', '2023-05-11', '蜂农采槐花', '槐花开了，蜂农带着蜂箱上山，天黑才收工。'),
  told('kiln', '2023-05-10', '老窑点火', '龙窑歇了二十年，开春又点火烧陶。'),
  told('lamps', '2023-05-09', '老街换灯', '老街换上了新路灯，夜里散步亮堂多了。'),
];

function storyFor(question: string, articles: readonly Article[]): Answer {
  const { query, sentences, spread } = weighed(question, articles);
  const picked = pickPassage(sentences, LONG_PASSAGE);
  if (picked === null) throw new Error('nothing was found');
  return answerStory(query, picked, { articles, spread, subject: subjectOf(query.question, spread) });
}

test('an event is told by all its reports and by no other, each by its line', () => {
  const { listed, answer } = storyFor('北坡水厂搬迁的来龙去脉', [begun, moved, done, ...others]);
  expect(listed.map(({ id }) => id).toSorted()).toEqual(['begun', 'done', 'moved']);
  for (const { title } of others) expect(answer).not.toContain(title);
  expect(answer.split('\n')).toHaveLength(4);
});

test('the passage of the report that was found comes first, then the others with their days, the newest first', () => {
  const { listed, answer, article } = storyFor('北坡水厂搬迁的来龙去脉', [begun, moved, done, ...others]);
  const [first, course, ...lines] = answer.split('\n');
  expect(article?.id).toBe(listed[0]?.id);
  expect(first).toMatch(/^北坡水厂/);
  expect(course).toBe('其他各次报道，由近到远：');
  const days = lines.map((line) => /\d{4}-\d\d-\d\d/.exec(line)?.[0]);
  expect(days).toEqual(listed.slice(1).map(({ date }) => date));
  expect(days).toEqual(days.toSorted().toReversed());
});

test('every quote of a story stands where it points', () => {
  const articles = [begun, moved, done, ...others];
  for (const { articleId, paragraph, start, end, text } of storyFor('北坡水厂搬迁的来龙去脉', articles).quotes)
    expect(articles.find(({ id }) => id === articleId)?.paragraphs[paragraph]?.slice(start, end)).toBe(text);
});

test('an event with one report is that report’s passage, and lists nothing', () => {
  const { listed, answer } = storyFor('老窑点火的来龙去脉', others);
  expect(listed).toEqual([]);
  expect(answer).toBe('龙窑歇了二十年，开春又点火烧陶。');
});
