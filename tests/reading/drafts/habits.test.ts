import { expect, test } from 'vitest';
import { headsBeginArticle } from '../../../src/reading/drafts/boundaries.ts';
import { marksOf } from '../../../src/reading/drafts/habits.ts';
import { begun } from '../../../src/reading/drafts/ways.ts';
import { readSheet } from '../../../src/reading/heads/sheet.ts';
import { knownOf } from '../../../src/reading/lines/known.ts';
import { rarityOf } from '../../../src/reading/lines/pairs.ts';
import { readPage } from '../../../src/reading/read-page.ts';
import { linesIn, pageOf, piece, setIn } from '../typeset.ts';

const FERRY = '3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹。';
const MORE = '船工老冉在江上走了三十年,他说村里的娃儿上学再不用绕山路,单程能省下一个半小时,老人看病也方便得多。';
const STATION =
  '垫江县青石村在山坳里建起一座小气象站,每隔十分钟向果农的手机报一次气温和风速,去年倒春寒再没有冻坏柑橘。';
const ORCHARD = '果农说,有了准信就知道哪天该盖棚,合作社还凑钱给每户装了一个小喇叭,夜里降温它自己会叫,老人也听得见。';
const SCHOOL = '云岭县的山区小学开出第一堂天文课,孩子们用旧镜片磨成望远镜,夜里在操场上数清了木星的四颗卫星。';
const read = (blocks: readonly string[]) =>
  readPage(pageOf(blocks)).articles.map((article) => ({ title: article.title, blocks: article.blocks }));

test('where a page signs under its heads a line over who signs is a head, though a text broke off before it', () => {
  const cut = linesIn(`${STATION}${ORCHARD}`, 12).slice(0, -2).join('\n');
  expect(
    read([
      '停航六年的渡口又开船了',
      '本报记者 冉小川',
      linesIn(FERRY, 12).join('\n'),
      '山坳里建起小气象站报准信',
      '本报记者 石平',
      cut,
      '山区孩子夜里数清木星卫星',
      '本报记者 何力',
      linesIn(SCHOOL, 12).join('\n'),
    ]),
  ).toEqual([
    { title: '停航六年的渡口又开船了', blocks: [0, 1, 2] },
    { title: '山坳里建起小气象站报准信', blocks: [3, 4, 5] },
    { title: '山区孩子夜里数清木星卫星', blocks: [6, 7, 8] },
  ]);
});

test('where subheads have a mark before them a head without one rather begins the next article', () => {
  const heads = [piece(['山坳里建起小气象站'], 14)];
  const texts = [piece(linesIn(STATION, 14), 14)];
  const soFar = begun(null, 0);
  soFar.texts.push(piece(linesIn(FERRY, 14), 14));
  const ahead = {
    heads,
    texts,
    bylineBelowHead: false,
    belowPage: false,
    photo: false,
    goesOn: undefined,
    closing: 0,
    under: 0,
  };
  const points = (marks: number) => headsBeginArticle(soFar, { ...ahead, rarity: rarityOf([STATION]), marks });
  expect(points(1)).toBeGreaterThan(points(0) + 0.5);
});

test('two heads with a mark within texts are a habit, short pieces that have one before their title are none', () => {
  const marked = (blocks: readonly string[]) => {
    const page = pageOf(blocks);
    return marksOf(readSheet(page.blocks, knownOf(page.blocks)));
  };
  const [one, two, three] = [setIn(FERRY, 14), setIn(MORE, 14), setIn(STATION, 14)];
  expect(marked(['停航六年的渡口又开船了', one, '◎船票不涨价', two, '◎码头更热闹', three])).toBe(1);
  expect(
    marked([`■停航六年的渡口又开船了  ${FERRY}`, `■山坳里建起小气象站  ${STATION}`, `■山区孩子数星星  ${SCHOOL}`]),
  ).toBe(0);
});

test('where a page signs under its heads, who signs under a first paragraph signs what goes on below, too', () => {
  const articles = read([
    '停航六年的渡口又开船了',
    '本报记者 冉小川',
    setIn(FERRY, 14),
    '山区孩子夜里数清木星卫星',
    '本报记者 何力',
    setIn(SCHOOL, 14),
    '山坳里建起小气象站报准信',
    setIn(STATION, 14),
    '本报记者 石平',
    setIn(MORE, 14),
  ]);
  expect(articles.at(-1)).toEqual({ title: '山坳里建起小气象站报准信', blocks: [6, 7, 8, 9] });
});
