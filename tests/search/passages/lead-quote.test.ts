import { expect, test } from 'vitest';
import { leadQuote } from '../../../src/search/passages/lead-quote.ts';
import { articleOf } from '../../answering/article.ts';

const caption = '7月16日，在黔江区小南海镇的山坡上，游人望见';
const told = '黔江区把撂荒的坡地改成了果园，去年收梨300吨。';

test('the first sentence stands for an item, or the first with a name', () => {
  const pears = articleOf({ paragraphs: ['坡地陡，路又窄，机器上不去。', told] });
  expect(leadQuote(pears)?.text).toBe('坡地陡，路又窄，机器上不去。');
  expect(leadQuote(pears, ['黔江'])?.text).toBe(told);
});

test('a caption that was cut off stands for it only where there is no other sentence', () => {
  const both = articleOf({ paragraphs: [caption, told], cut: [0] });
  expect(leadQuote(both)?.text).toBe(told);
  expect(leadQuote(both, ['黔江'])?.text).toBe(told);
  expect(leadQuote(articleOf({ paragraphs: [caption], cut: [0] }))?.text).toBe(caption);
});
