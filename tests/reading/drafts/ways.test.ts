import { expect, test } from 'vitest';
import { readPage } from '../../../src/reading/read-page.ts';
import { linesIn, pageOf, setIn } from '../typeset.ts';

const COLUMN = 15;
const FERRY = [
  '松阳县的渡口停了六年，今年春天疏浚河道，新建候船亭一座，渡船换成电动的，一趟能坐四十人，往返票价只收四元，老人过渡不花钱。',
  '船工蓝水生开渡船三十年。他说，赶集的人又回到渡口坐船了，头一个月渡船就运了三千人，比桥上走的还多，船票也卖得快。',
] as const;
const GRANARY = [
  '新昌县城东的旧粮仓空了十年，如今摆上六十张竹椅，成了茶馆。茶客自带杯子只收两元，讲书的先生每晚在粮仓里说一段。',
  '茶馆的掌柜石平说，竹椅是从乡下收来的，茶叶是自家山上种的，粮仓的木梁一根没换，夏天喝茶比外面凉快得多。',
] as const;

/** A text's lines up to one, and those behind it. */
function parted(text: string, at: number): [string, string] {
  const lines = linesIn(text, COLUMN);
  return [lines.slice(0, at).join(' '), lines.slice(at).join(' ')];
}

const read = (blocks: readonly string[]) =>
  readPage(pageOf(blocks)).articles.map(({ title, kicker, subheads, blocks }) => ({ title, kicker, subheads, blocks }));

test('columns that were read one after the other over the page are read on in their articles', () => {
  const [ferry, ferryOn] = parted(FERRY[0], 2);
  const [granary, granaryOn] = parted(GRANARY[0], 2);
  const blocks = ['停航六年的渡口又开船了', ferry, '旧粮仓改成了茶馆', granary];
  const on = [ferryOn, setIn(FERRY[1], COLUMN), granaryOn, setIn(GRANARY[1], COLUMN)];
  expect(read([...blocks, ...on])).toEqual([
    { title: '停航六年的渡口又开船了', kicker: null, subheads: [], blocks: [0, 1, 4, 5] },
    { title: '旧粮仓改成了茶馆', kicker: null, subheads: [], blocks: [2, 3, 6, 7] },
  ]);
});

test('what is set before a kicker, a line under the title and the words to a picture is no part of them', () => {
  const caption = '▲新换的电动渡船。';
  const heads = ['■ 电动船一趟坐四十人', '停航六年的渡口又开船了', '——老人过渡不花钱'];
  const [article] = read([...heads, caption, ...FERRY.map((text) => setIn(text, COLUMN))]);
  expect(article).toEqual({
    title: '停航六年的渡口又开船了',
    kicker: '电动船一趟坐四十人',
    subheads: ['老人过渡不花钱'],
    blocks: [0, 1, 2, 3, 4, 5],
  });
});

test("the paper's name, the section, the page and how to reach it are in no article", () => {
  const page = pageOf([
    'A06 民生',
    '松阳晚报 新闻热线 968123',
    '停航六年的渡口又开船了',
    ...FERRY.map((text) => setIn(text, COLUMN)),
    '看房电话:139****2211',
  ]);
  expect(readPage(page).unplaced).toEqual([0, 1, 5]);
});
