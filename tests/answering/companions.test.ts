import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

const report = (id: string, title: string, text: string, given: Partial<Article> = {}) =>
  articleOf({ id, title, district: '垫江县', source: '山城日报', paragraphs: [text], ...given });
const opening = report('a', '垫江环湖隧道建成通车', '5月11日，垫江县环湖隧道建成通车，隧道全长2860米，总投资6.5亿元。');
const evening = report('b', '隧道今起免费通行', '5月11日起，全长2860米的环湖隧道供车辆免费通行。', {
  source: '江畔晚报',
});
const QUESTION = '垫江环湖隧道总投资多少？';

describe('other reports of the event that answers', () => {
  test('are named with paper and day, and quoted where they print the same fact', () => {
    const { article, quotes, figures } = ask('垫江环湖隧道全长多少米？', [opening, evening]);
    const other = article?.id === 'a' ? evening : opening;
    expect(article?.also).toEqual([{ source: other.source, url: null, date: other.date, id: other.id }]);
    expect(quotes.map(({ articleId }) => articleId)).toEqual([article?.id, other.id]);
    expect(quotes[1]?.text).toContain('2860米');
    expect(figures).toHaveLength(1);
  });

  test('are named without a quote where they do not print it', () => {
    const { article, quotes } = ask(QUESTION, [opening, evening]);
    expect(article?.also?.map(({ id }) => id)).toEqual(['b']);
    expect(quotes.map(({ articleId }) => articleId)).toEqual(['a']);
  });

  test('are shown with their own value where it is another', () => {
    const wrong = report('b', '隧道通车', '5月11日，垫江县环湖隧道通车，隧道全长2680米。', { source: '江畔晚报' });
    const { figures, notes, quotes } = ask('垫江环湖隧道全长多少米？', [opening, wrong]);
    expect(figures.map(({ printed }) => printed).toSorted()).toEqual(['2680米', '2860米']);
    expect(notes.map(({ kind }) => kind)).toEqual(['contradiction']);
    expect(new Set(quotes.map(({ articleId }) => articleId)).size).toBe(2);
  });

  test('are quoted with a sentence that says the same where no figure is asked for', () => {
    const { article, quotes } = ask('垫江环湖隧道什么时候通车的？', [opening, evening]);
    expect(article?.also).toHaveLength(1);
    expect(quotes).toHaveLength(2);
  });
});

test('another event of the place is no companion', () => {
  const school = report('s', '垫江夜校开学', '5月11日，垫江县18所农民夜校开学，学员2100人。');
  const { article, quotes } = ask(QUESTION, [opening, school]);
  expect(article?.also).toBeUndefined();
  expect(quotes).toHaveLength(1);
});

test('the other reports of an event are not offered beside it', () => {
  const { listed, alternatives } = ask('垫江有什么新闻', [opening, evening]);
  expect(listed.length).toBeGreaterThan(0);
  expect(alternatives).toEqual([]);
});
