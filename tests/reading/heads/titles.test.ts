import { expect, test } from 'vitest';
import { tellHeads } from '../../../src/reading/heads/heads.ts';
import { titleSigns } from '../../../src/reading/heads/title-signs.ts';
import { layOut } from '../../../src/reading/lines/lines.ts';
import { setIn } from '../typeset.ts';

const piecesOf = (texts: readonly string[]) => layOut(texts.map((text, number) => ({ number, text })));
const BODY = [setIn('3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹。', 16)];

test('quotation marks that two heads share are torn where one of them is the title', () => {
  const heads = piecesOf(['渡口添了“夜航', '灯”照亮回家路']);
  const torn = (from: number, end: number) => titleSigns(heads, { from, end }, piecesOf(BODY)).torn ?? 0;
  expect([torn(0, 1), torn(1, 2), torn(0, 2)]).toEqual([1, 1, 0]);
});

test('a word that is parted between two heads, or stands in the text across both, is of one of them', () => {
  const signs = (heads: readonly string[], from: number, end: number) =>
    titleSigns(piecesOf(heads), { from, end }, piecesOf(BODY));
  const parted = ['渡口开', '展夜航训练'];
  expect(signs(parted, 0, 2)).toMatchObject({ parts: 1, partsBeside: 0 });
  expect(signs(parted, 1, 2)).toMatchObject({ parts: 0, partsBeside: 1 });
  const said = ['木渡第一班', '客船开航'];
  expect(signs(said, 0, 2)).toMatchObject({ across: 1, acrossBeside: 0 });
  expect(signs(said, 0, 1)).toMatchObject({ across: 0, acrossBeside: 1 });
});

test('what stands over a line with a dash before it is told', () => {
  const heads = piecesOf(['木渡渡口又开船了', '——两岸村民赶早登船']);
  expect(titleSigns(heads, { from: 0, end: 1 }, piecesOf(BODY)).overDeck).toBe(1);
  expect(titleSigns(heads, { from: 0, end: 2 }, piecesOf(BODY)).overDeck).toBeUndefined();
});

test('titles of a page are told together, an article without heads among them', () => {
  const article = (heads: readonly string[]) => ({ heads: piecesOf(heads), texts: piecesOf(BODY) });
  expect(tellHeads([article(['木渡渡口又开船了']), article([])])).toEqual([
    { kicker: null, title: '木渡渡口又开船了', subheads: [] },
    { kicker: null, title: null, subheads: [] },
  ]);
});

test('a word in brackets over a title is its kicker', () => {
  const heads = piecesOf(['【交通】', '木渡渡口又开船了']);
  expect(tellHeads([{ heads, texts: piecesOf(BODY) }])).toMatchObject([
    { kicker: '【交通】', title: '木渡渡口又开船了' },
  ]);
});

test('the name of a part of the page in letters hardly larger than those of the title below is none', () => {
  const print = { column: 20, indent: 0, lacking: 0, begins: false, head: false, lost: false, furniture: false };
  const told = (name: string, size: number, below: number) => {
    const [above, title] = piecesOf([name, '木渡渡口又开船了']);
    const heads = [
      ...(above === undefined ? [] : [{ ...above, print: { ...print, size } }]),
      ...(title === undefined ? [] : [{ ...title, print: { ...print, size: below } }]),
    ];
    return tellHeads([{ heads, texts: piecesOf(BODY) }])[0]?.title;
  };
  expect(told('快读', 1.6, 1.5)).toBe('木渡渡口又开船了');
  expect(told('法治·营商', 1.6, 1.5)).toBe('木渡渡口又开船了');
  // What stands under a title is much smaller.
  expect(told('夜航船', 2.4, 1.5)).toBe('夜航船');
  expect(told('木渡镇的夜航船', 1.6, 1.5)).toBe('木渡镇的夜航船');
});

test('what stands before a title with a bar between is none of it', () => {
  for (const title of ['金融 | 木渡渡口又开船了', '万州｜木渡渡口又开船了'])
    expect(tellHeads([{ heads: piecesOf([title]), texts: piecesOf(BODY) }])).toMatchObject([
      { kicker: null, title: '木渡渡口又开船了' },
    ]);
});
