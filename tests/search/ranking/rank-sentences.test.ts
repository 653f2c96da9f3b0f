import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankSentences } from '../../../src/search/ranking/rank-sentences.ts';
import { articleOf } from '../article.ts';

const article = articleOf('park', '滨江公园开园', [
  '滨江公园位于老码头旁，昨日开园。公园由市政局设计。',
  '开园首日接待游客三万人。去年11月，工人们开始种树。园内有草坪、花圃、步道和茶亭。',
  '因为夜里有灯会，公园延长开放。',
]);

const bestOf = (question: string) => {
  const [best] = rankSentences(question, article);
  return best === undefined ? null : article.paragraphs[best.paragraph]?.slice(best.start, best.end);
};

test.each([
  ['滨江公园在哪里?', '滨江公园位于老码头旁，昨日开园。'],
  ['滨江公园首日接待了多少游客?', '开园首日接待游客三万人。'],
  ['滨江公园什么时候开始种树的?', '去年11月，工人们开始种树。'],
  ['公园园内有哪些景物?', '园内有草坪、花圃、步道和茶亭。'],
  ['公園為什麼延長開放?', '因为夜里有灯会，公园延长开放。'],
])('%s is answered by: %s', (question, sentence) => {
  expect(bestOf(question)).toBe(sentence);
});

test('of sentences that say as much of a question, the one with what it ends in goes first', () => {
  const trees = articleOf('trees', null, ['村里去年种了水蜜桃。村里去年种了红石榴。', '别的村没有种。']);
  const bestFor = (question: string) => rankSentences(question, trees)[0]?.start;
  expect(bestFor('红石榴和水蜜桃')).toBe(0);
  expect(bestFor('水蜜桃和红石榴')).toBe('村里去年种了水蜜桃。'.length);
});

test('what an article says first goes before what it says again a little shorter', () => {
  const between = '两岸的人都来看热闹。';
  const again = articleOf('bridge', null, [
    '新桥今天通车了，全长两公里。',
    between,
    '新桥今天通车，全长两公里。',
    between,
  ]);
  expect(rankSentences('新桥通车', again)[0]).toMatchObject({ paragraph: 0 });
});

test('an article without text has no sentences', () => {
  expect(rankSentences('滨江公园', articleOf('empty', '滨江公园', []))).toEqual([]);
});

test('whatever is asked of whatever text, every hit is printed words and its coverage a share', () => {
  const printed = fc.string({ unit: fc.constantFrom(...'园林，。；！“”（）\n 12ab'), maxLength: 400 });
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(printed, { maxLength: 4 }),
      (question, texts) => {
        const ids = new Set<string>();
        for (const { paragraph, start, end, score, coverage } of rankSentences(question, articleOf('a', '园', texts))) {
          expect(texts[paragraph]?.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          expect(Number.isFinite(score) && coverage >= 0 && coverage <= 1).toBe(true);
          ids.add(`${paragraph} ${start}`);
        }
        expect(ids.size).toBe(rankSentences(question, articleOf('a', '园', texts)).length);
      },
    ),
  );
});
