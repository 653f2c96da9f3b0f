import { expect, test } from 'vitest';
import { type Ahead, beginningSigns } from '../../../src/reading/drafts/boundaries.ts';
import { NO_COLUMNS } from '../../../src/reading/drafts/draft.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';
import { setIn } from '../typeset.ts';

const piecesOf = (texts: readonly string[]) => layOut(texts.map((text, number) => ({ number, text })));
const TEXT = '码头上比赶集还要热闹,镇里今年添了两名安全员,也修好了栈桥,两岸村民赶早排队登船。';

function signsOf(heads: readonly string[]) {
  const soFar = {
    draft: { heads: [], items: [], bylines: [], credits: [], bylineBlocks: [], closed: false },
    said: new Set<string>(),
    told: new Set<string>(),
    texts: [],
    columns: NO_COLUMNS,
    photographed: false,
  };
  const ahead: Ahead = {
    heads: piecesOf(heads),
    texts: piecesOf([setIn(TEXT, 14)]),
    bylineBelowHead: false,
    photo: false,
    goesOn: undefined,
    rarity: new Map(),
    closing: 0,
    under: 0,
    marks: 0,
  };
  return beginningSigns(soFar, ahead);
}

test('a head whose words the text below says is known for it, marks and line ends aside', () => {
  expect(signsOf(['“添了两名安全员”'])).toMatchObject({ repeated: 1 });
});

test('one of other words, or several heads, are not', () => {
  for (const heads of [['渡口添了夜航灯'], ['添了两名安全员', '也修好了栈桥']])
    expect(signsOf(heads)).not.toHaveProperty('repeated');
});
