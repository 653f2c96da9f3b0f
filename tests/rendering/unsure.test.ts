import { expect, test } from 'vitest';
import type { Article, Quote } from '../../src/model.ts';
import { renderSpan } from '../../src/rendering/markdown.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { renderText } from '../../src/rendering/text.ts';
import { clauseSpans } from '../../src/rendering/words/figure-words.ts';
import { quotation } from '../../src/rendering/words/quotation.ts';
import type { ReplyOf } from '../../src/reply.ts';
import { quoteOf } from '../../src/search/passages/sentence-around.ts';
import { articleOf } from '../answering/article.ts';

const TEXT = '开州区今年修渠40.6公里，在千峰镇栽树12万棵。';

/** An article from a page on which a letter of a name and a digit of its first figure were hard to read. */
function hardToRead(): Article {
  const article = articleOf({ id: 'a', title: '开州修渠', paragraphs: [TEXT] });
  const [name, digit] = [TEXT.indexOf('千'), TEXT.indexOf('0.6')];
  const figures = article.figures.map((one) => (one.printed === '40.6公里' ? { ...one, unsure: true as const } : one));
  const unsure = [name, digit].map((start) => ({ paragraph: 0, start, end: start + 1 }));
  return { ...article, figures, unsure };
}

function whole(article: Article): Quote {
  return quoteOf(article, { paragraph: 0, start: 0, end: TEXT.length });
}

test('a quote knows what of it was hard to read, a figure as a whole, and its text stays as printed', () => {
  const quote = whole(hardToRead());
  expect(quote.text).toBe(TEXT);
  expect(quote.unsure?.map(({ start, end, figure }) => [TEXT.slice(start, end), figure])).toEqual([
    ['40.6公里', true],
    ['千', undefined],
  ]);
  expect(whole(articleOf({ id: 'b', paragraphs: [TEXT] }))).not.toHaveProperty('unsure');
});

test('a letter is followed by a quiet mark and a figure by words, whatever else is set off', () => {
  const article = hardToRead();
  const shown = (given: object) =>
    quotation(whole(article), { language: 'zh-CN', ...given })
      .spans.map(renderSpan)
      .join('');
  expect(shown({ figures: article.figures })).toBe(
    '开州区今年修渠**40.6公里**（辨认不清），在千(?)峰镇栽树**12万棵**。',
  );
  expect(shown({ short: '千峰镇' })).toBe('开州区今年修渠40.6公里（辨认不清），在**千**(?)**峰镇**栽树12万棵。');
});

test('an article says so in Discord and on a terminal, in the language of the reply', () => {
  const reply = (language: 'zh-CN' | 'en'): ReplyOf<'article'> => ({
    kind: 'article',
    private: false,
    language,
    article: hardToRead(),
    summary: [],
  });
  const { embeds = [] } = renderMessage(reply('zh-CN'));
  expect(embeds[0]?.description).toContain('**40.6公里**（辨认不清），在千(?)峰镇');
  expect(renderText(reply('en'))).toContain('40.6公里 (hard to read)，在千(?)峰镇');
});

test('a mark that the page prints is told from ours', () => {
  expect(renderSpan({ kind: 'plain', text: '他真的来过(?)' })).toBe('他真的来过\\(?)');
});

test('a list shows such a figure with the words too', () => {
  const { figures } = hardToRead();
  const reply: ReplyOf<'figures'> = {
    kind: 'figures',
    private: false,
    language: 'zh-CN',
    heading: { phrase: 'answer.heading.figures', about: '开州' },
    figures: figures.slice(0, 1),
    articles: [],
    more: 0,
  };
  expect(renderText(reply)).toContain('40.6公里（辨认不清）');
});

test('a list of figures marks letters of their clauses too', () => {
  const [figure] = articleOf({ id: 'a', paragraphs: ['“千峰镇栽树12万棵。'] }).figures;
  const end = figure!.quote.indexOf('千') + 1;
  const spans = clauseSpans([{ ...figure!, doubted: [end] }], 'zh-CN');
  expect(spans.map(renderSpan).join('')).toBe('千(?)峰镇栽树**12万棵**');
});
