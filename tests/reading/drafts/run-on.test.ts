import { expect, test } from 'vitest';
import { readPage } from '../../../src/reading/read-page.ts';
import { linesIn, pageOf, setIn } from '../typeset.ts';

const COLUMN = 17;
const FERRY = [
  '松阳县的渡口停了六年，今年春天重新疏浚河道，新建候船亭一座，添置救生衣多件，往返票价只收四元，老人和学生凭证件可以不花钱过河。',
  '船工蓝水生说，头一个月就运了3000人次，赶集的、走亲戚的都回来坐船了。（记者 雷小满）',
] as const;
const GRANARY = [
  '新昌县城东的旧粮仓空了十年，如今摆上六十张竹椅，成了茶馆。茶客自带杯子只收两元，讲书的先生每晚说一段。（记者 石平）',
] as const;

/** A paragraph's lines up to one, and those behind it. */
function parted(text: string, at: number): [string, string] {
  const lines = linesIn(text, COLUMN);
  return [lines.slice(0, at).join(' '), lines.slice(at).join(' ')];
}

const read = (blocks: readonly string[]) =>
  readPage(pageOf(blocks)).articles.map(({ title, blocks, byline, district, paragraphs }) => ({
    title,
    blocks,
    people: byline?.people ?? [],
    district,
    paragraphs: paragraphs.length,
  }));

test('a text goes on behind the head of another article, whose own text follows', () => {
  const [begun, rest] = parted(FERRY[0], 2);
  expect(
    read(['停航六年的渡口又开船了', begun, '旧粮仓改成茶馆', rest, setIn(FERRY[1], COLUMN), setIn(GRANARY[0], COLUMN)]),
  ).toEqual([
    {
      title: '停航六年的渡口又开船了',
      blocks: [0, 1, 3, 4],
      people: ['雷小满'],
      district: '松阳县',
      paragraphs: 2,
    },
    { title: '旧粮仓改成茶馆', blocks: [2, 5], people: ['石平'], district: '新昌县', paragraphs: 1 },
  ]);
});

test('heads with the byline below wait for their text, which is printed behind another article', () => {
  const plain = (text: string) => setIn(text.replace(/（.*）/, ''), COLUMN);
  const report = plain(`3月4日，${FERRY[0]}`);
  expect(
    read([
      '停航六年的渡口又开船了',
      '本报记者 雷小满',
      '旧粮仓改成茶馆',
      '本报记者 石平',
      plain(GRANARY[0]),
      report,
      plain(FERRY[1]),
    ]),
  ).toEqual([
    {
      title: '停航六年的渡口又开船了',
      blocks: [0, 1, 5, 6],
      people: ['雷小满'],
      district: '松阳县',
      paragraphs: 2,
    },
    { title: '旧粮仓改成茶馆', blocks: [2, 3, 4], people: ['石平'], district: '新昌县', paragraphs: 1 },
  ]);
});

test('who made the page, and its folio line, are in no article', () => {
  const page = pageOf([
    '2022年3月5日 星期六 第3版',
    '旧粮仓改成茶馆',
    setIn(GRANARY[0], COLUMN),
    '本版编辑：何力　版式：孙可',
  ]);
  expect(readPage(page).unplaced).toEqual([0, 3]);
});

test('a text without a head that does not report is the rest of an article, though a byline closed the one before it', () => {
  const plain = (text: string) => setIn(text.replace(/（.*）/, ''), COLUMN);
  const blocks = [
    ...['停航六年的渡口又开船了', plain(FERRY[0]), '旧粮仓改成茶馆', plain(GRANARY[0]), '本报记者 石平'],
    plain(FERRY[1]),
  ];
  expect(read(blocks).map(({ blocks }) => blocks)).toEqual([
    [0, 1, 5],
    [2, 3, 4],
  ]);
});
