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

test('of a long sentence stands what fits into a line and says what happened, not who told it and when', () => {
  const bridge = '柳河上的石桥重修了栏杆和桥面，从此赶集的人不用再绕远路到下游的渡口去等船';
  const told = (sentence: string) => leadQuote(articleOf({ paragraphs: [sentence] }))?.text;
  expect(
    told(
      `${bridge}，5月9日，又有两座渡口因为上游连日落雨、河水上涨得厉害而停了船，村里的老人说这样的日子等了三十多年。`,
    ),
  ).toBe(bridge);
  expect(
    told(
      `记者从黔江区交通局了解到，自5月9日起，${bridge}，老人和孩子过河上学、看病、走亲戚、赶集也都比从前方便了许许多多，村里再没有人走夜路。`,
    ),
  ).toBe(bridge);
});

test('of the words of an item stand those that print what its title says in numbers', () => {
  const opening = `全县的人在柳河边上聚会，纪念治水有功的老县令，修渠筑坝、分水灌田、免税赈灾的故事${'讲了一代又一代'.repeat(3)}，`;
  const whole = articleOf({ paragraphs: [`${opening}今年是他诞辰400周年。`, '渡口停船。'] });
  const has = (number: string) => (words: string) => words.includes(number);
  expect(leadQuote(whole)?.text).not.toContain('400');
  const stood = leadQuote(whole, [], has('400'))?.text ?? '';
  expect(stood).toMatch(/，今年是他诞辰400周年$/);
  expect(stood.length).toBeLessThanOrEqual(64);
  expect(leadQuote(whole, [], has('500'))?.text).toBe(leadQuote(whole)?.text);
});
