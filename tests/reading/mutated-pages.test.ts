import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../../src/model.ts';
import { readByline } from '../../src/reading/bylines/byline.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { linesIn, pageOf, setIn } from './typeset.ts';

const PARAGRAPHS = [
  '3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹。',
  '据了解,这条航线停了六年,去年冬天重新疏浚河道,新建候船亭一座,添置救生衣120件,往返票价只收四元。',
  '日前,垫江县传来消息,青石村在山坳里建起一座小气象站,每隔十分钟向果农的手机报一次气温和风速。',
  '果农说:"有了准信就知道哪天该盖棚。"去年倒春寒冻坏的柑橘,今年一棵也没有再冻。',
];
/** The name of a district before a title is no part of it. */
const TAGGED = '南川 停航六年的渡口又开船了';
const BLOCKS = [
  TAGGED,
  ...PARAGRAPHS.map((text) => setIn(text, 16)),
  ...linesIn(PARAGRAPHS[1] ?? '', 14),
  setIn(PARAGRAPHS[2] ?? '', 30),
  '旧粮仓改成茶馆',
  '南川区融媒体中心 冉小川',
  '通讯员 石平 摄',
  '票价。',
  '本报讯(记者 何力)',
];

/** Blocks of a page: shuffled, said twice, cut short, with a character changed for another, or nonsense. */
const mutated: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...BLOCKS),
    fc.tuple(fc.constantFrom(...BLOCKS), fc.nat(60)).map(([text, end]) => text.slice(0, end + 1)),
    fc
      .tuple(fc.constantFrom(...BLOCKS), fc.nat(60), fc.string({ maxLength: 2, unit: 'binary' }))
      .map(([text, at, other]) => text.slice(0, at) + other + text.slice(at + 1)),
    fc.string({ maxLength: 30, unit: 'binary' }),
  ),
  { maxLength: 24 },
);

const readBlocks = (page: Page) => {
  const { articles, unplaced } = readPage(page);
  return [...articles.flatMap((article) => article.blocks), ...unplaced].toSorted((a, b) => a - b);
};

test('whatever a page holds, every block is in exactly one article or in none', () => {
  fc.assert(
    fc.property(mutated, (texts) => {
      const page = pageOf(texts.map((text) => text.trim()).filter((text) => text !== ''));
      expect(readBlocks(page)).toEqual(page.blocks.map((block) => block.number));
    }),
    { numRuns: 300 },
  );
});

test('every character is in exactly one place: a head, a paragraph, a byline, or a block that no article took', () => {
  const counted = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].toSorted().join('');
  fc.assert(
    fc.property(fc.shuffledSubarray(BLOCKS), (texts) => {
      const { articles, unplaced } = readPage(pageOf(texts));
      const placed = articles.flatMap((article) => article.blocks);
      const shown = articles.flatMap(({ title, kicker, subheads, paragraphs }) => [
        title ?? '',
        kicker ?? '',
        ...subheads,
        ...paragraphs,
      ]);
      const signed = placed.map((number) => texts[number] ?? '').filter((text) => readByline(text)?.said);
      const tags = articles.flatMap(({ title }) => (TAGGED.endsWith(` ${title}`) ? [TAGGED.split(' ')[0] ?? ''] : []));
      const left = unplaced.map((number) => texts[number] ?? '');
      expect(counted([...shown, ...signed, ...tags, ...left])).toBe(counted(texts));
    }),
    { numRuns: 200 },
  );
});

test('a page of thousands of blocks is read in a time that grows with its size', () => {
  const texts = Array.from({ length: 120 }, () => BLOCKS).flat();
  expect(readBlocks(pageOf(texts))).toHaveLength(texts.length);
});
