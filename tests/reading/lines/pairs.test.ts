import { expect, test } from 'vitest';
import { workOf } from '../../../bench/work.ts';
import { differentPairs, likeness, pairsOf, rarityOf } from '../../../src/reading/lines/pairs.ts';

const TEXTS = ['山上的油菜开了花，山上有人来。', '县里开了会，会上有人说油菜。', '桥修好了。'];

test('the pairs of a text are told once each, in their order', () => {
  expect(differentPairs({ text: '山上、山上的' })).toEqual(['山上', '上山', '上的']);
});

test('a text is the liker what an article told the more of its rare pairs that has', () => {
  const rarity = rarityOf(TEXTS);
  const [flowers, meeting, bridge] = TEXTS.map((text) => ({ text }));
  const told = new Set(pairsOf('山上的油菜'));
  const [much = 0, little = 0, nothing] = [flowers, meeting, bridge].map((piece) =>
    likeness(told, piece ?? { text: '' }, rarity),
  );
  expect(much).toBeGreaterThan(little);
  expect(little).toBeGreaterThan(0);
  expect(nothing).toBe(0);
  // By another page's rarity it is another likeness.
  expect(likeness(told, flowers ?? { text: '' }, new Map())).toBe(0);
  expect(likeness(told, flowers ?? { text: '' }, rarity)).toBe(much);
});

test('a text that is held against many articles is taken apart once', () => {
  const rarity = rarityOf(TEXTS);
  const piece = { text: TEXTS.join('') };
  const held = () => likeness(new Set(), piece, rarity);
  const first = workOf(held);
  expect(workOf(held)).toBeLessThan(first / 10);
});
