import { expect, test } from 'vitest';
import { sharingOf } from '../../../src/reading/drafts/sharing.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';
import { pairsOf } from '../../../src/reading/lines/pairs.ts';

const told = (text: string) => ({ told: new Set(pairsOf(text)) });

function sharing(text: string, articles: readonly string[]) {
  const [piece] = layOut([{ number: 0, text }]);
  return piece === undefined ? [] : sharingOf(articles.map(told), piece);
}

test('what one article alone has told counts apart from what every article says', () => {
  const [bridge, school] = sharing('乌江大桥合龙，记者到场', ['记者从乌江大桥工地获悉', '记者从中学获悉']);
  expect(bridge?.only).toBe(Math.log1p(3));
  expect(bridge?.shared).toBe(Math.log1p(4));
  expect(school).toEqual({ shared: Math.log1p(1), only: 0 });
});

test('a page without articles shares nothing', () => {
  expect(sharing('乌江大桥合龙', [])).toEqual([]);
});

test('a pair that a text says twice counts once', () => {
  expect(sharing('大桥，大桥', ['大桥'])).toEqual([{ shared: Math.log1p(1), only: Math.log1p(1) }]);
});

test('that two texts have numbers tells nothing', () => {
  expect(sharing('投资20万元', ['今年20万元'])).toEqual([{ shared: Math.log1p(1), only: Math.log1p(1) }]);
});
