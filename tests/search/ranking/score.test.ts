import { expect, test } from 'vitest';
import { buildSegment } from '../../../src/search/index/build.ts';
import type { Segment } from '../../../src/search/index/segment.ts';
import { readTerms } from '../../../src/search/index/terms.ts';
import { searchSegments } from '../../../src/search/ranking/score.ts';

const TEXTS = ['青禾区云杉桥建成', '石滩村栽柳', '河湾镇修路', '山上的油菜开了花'];

/** Segments of one article each, which note how often a list was looked for in them. */
function watched() {
  const looks = TEXTS.map(() => 0);
  const segments = TEXTS.map((text, number): Segment => {
    const { blocks, ...rest } = buildSegment([number], [text]);
    return {
      ...rest,
      get blocks() {
        looks[number] = (looks[number] ?? 0) + 1;
        return blocks;
      },
    };
  });
  return { segments, looks };
}

const TERMS = [...readTerms('云杉桥')];
const ALL = { limit: 3, isKept: () => true };

test('a term is looked for in every segment where nobody counted it', () => {
  const { segments, looks } = watched();
  expect(searchSegments(segments, TERMS, ALL).map(({ number }) => number)).toEqual([0]);
  expect(looks).toEqual(TEXTS.map(() => TERMS.length));
});

test('no segment is looked into for more of a term than there are, and the same is found', () => {
  const { segments, looks } = watched();
  const counted = () => 1;
  expect(searchSegments(segments, TERMS, { ...ALL, counted })).toEqual(searchSegments(watched().segments, TERMS, ALL));
  expect(looks).toEqual([TERMS.length, 0, 0, 0]);
});
