import { expect, test } from 'vitest';
import { type Ahead, beginningSigns, openingSigns } from '../../../src/reading/drafts/boundaries.ts';
import { NO_COLUMNS } from '../../../src/reading/drafts/draft.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';
import { pairsOf } from '../../../src/reading/lines/pairs.ts';
import { setIn } from '../typeset.ts';

const piecesOf = (texts: readonly string[]) => layOut(texts.map((text, number) => ({ number, text })));
const TEXT = '码头上比赶集还要热闹,镇里今年添了两名安全员,也修好了栈桥,两岸村民赶早排队登船。';

const soFar = (told: string) => ({
  draft: { heads: [], items: [], bylines: [], credits: [], bylineBlocks: [], closed: false },
  said: new Set<string>(),
  told: new Set(pairsOf(told)),
  texts: [],
  columns: NO_COLUMNS,
  photographed: false,
});

function aheadOf(heads: readonly string[], text: string): Ahead {
  return {
    heads: piecesOf(heads),
    texts: piecesOf([setIn(text, 14)]),
    bylineBelowHead: false,
    belowPage: false,
    photo: false,
    goesOn: undefined,
    rarity: new Map(),
    closing: 0,
    under: 0,
    marks: 0,
  };
}

const signsOf = (heads: readonly string[]) => beginningSigns(soFar(''), aheadOf(heads, TEXT));

test('a head whose words the text below says is known for it, marks and line ends aside', () => {
  expect(signsOf(['“添了两名安全员”'])).toMatchObject({ repeated: 1 });
});

test('one of other words, or several heads, are not', () => {
  for (const heads of [['渡口添了夜航灯'], ['添了两名安全员', '也修好了栈桥']])
    expect(signsOf(heads)).not.toHaveProperty('repeated');
});

test('heads below a line of the page’s own, and a word in brackets, are known for it', () => {
  expect(signsOf(['【金融】', '渡口添了夜航灯'])).toMatchObject({ label: 1 });
  expect(signsOf(['渡口添了夜航灯'])).not.toHaveProperty('label');
  expect(beginningSigns(soFar(''), { ...aheadOf(['渡口添了夜航灯'], TEXT), belowPage: true })).toMatchObject({
    belowPage: 1,
  });
});

test('a report without a head is known for how much of it the article before has told', () => {
  const again = (told: string) => openingSigns(soFar(told), aheadOf([], `本报讯 ${TEXT}`))?.['toldAgain'];
  expect(again('两岸村民在码头排队')).toBe(Math.log1p('两岸 岸村 村民 码头 排队'.split(' ').length));
  expect(again('气象站报准信')).toBe(0);
});
