import { expect, test } from 'vitest';
import { hasTable, withRows } from '../../../src/reading/lines/table.ts';
import { readItem } from '../../../src/reading/read-item.ts';
import { readPage } from '../../../src/reading/read-page.ts';
import { blocksOf } from '../../../src/sources/files/page-text.ts';
import { setIn } from '../typeset.ts';

const SCORES = ['学校  语文  英语', '柳河中学  88.5  90.2', '南桥中学  91.2  85.7'];

test('a row is a paragraph in which each cell stands behind the head of its column', () => {
  const rows = ['学校 | 语文 | 英语', '柳河中学 | 语文88.5 | 英语90.2', '南桥中学 | 语文91.2 | 英语85.7'];
  expect(withRows(['各校 平均分：', ...SCORES, '不排 名次。'])).toEqual(['各校平均分：', ...rows, '不排名次。']);
  const markdown = ['|学校|语文|英语|', '|---|--:|:-:|', '| 柳河中学 | 88.5 | 90.2 |', '|南桥中学|91.2|85.7|'];
  expect(withRows(markdown)).toEqual(rows);
});

test('the unit that a head names, or the line above for all, stands behind the number', () => {
  const table = [
    '| 镇名 | 人口（万人） | 产值 | 2022年 |',
    '|---|---|---|---|',
    '| 柳河镇 | 3.2 | 8.1 | 7 |',
    '| 南桥镇 | 5 | - | 6 |',
  ];
  expect(withRows(['单位：亿元', ...table]).slice(2)).toEqual([
    '柳河镇 | 人口3.2万人 | 产值8.1亿元 | 2022年7亿元',
    '南桥镇 | 人口5万人 | 2022年6亿元',
  ]);
});

test('a head that ends with a digit is parted from the number below it', () => {
  expect(withRows(['| 镇名 | 2022 |', '|---|---|', '| 柳河镇 | 88 |'])[1]).toBe('柳河镇 | 2022：88');
});

test.each([
  [['渡口  开船  了', '老街  开市  了', '集市  热闹  呢']],
  [['文 | 何力', '图 | 李晓']],
  [['5月6日 7月8日 9月1日', '开船 开市 开学']],
  [['学校  语文  英语', '柳河中学  88.5  90.2']],
])('what only looks like a table is lines: %j', (lines) => {
  expect(hasTable(lines)).toBe(false);
});

const LAST = '下学期还要再考一次，时间定在一月，届时将请家长代表到场监督，命题也更重应用。';

test('numbers of a row are figures of their columns, in an item and on a page', () => {
  const lead =
    '区教委昨天公布期末统考各校的平均分，全区两所中学参加，命题和阅卷由教师进修学院统一组织，成绩只作教学分析。';
  const figures = [
    ['88.5', '语文', '柳河中学 | 语文88.5 | 英语90.2'],
    ['90.2', '英语', '柳河中学 | 语文88.5 | 英语90.2'],
    ['91.2', '语文', '南桥中学 | 语文91.2 | 英语85.7'],
    ['85.7', '英语', '南桥中学 | 语文91.2 | 英语85.7'],
  ];
  const item = readItem({ id: 'a', title: '', date: '2023-07-10', body: [lead, ...SCORES].join('\n') });
  const page = readPage({
    path: 'a.txt',
    blocks: blocksOf(['期末统考成绩公布', setIn(lead, 17), SCORES.join('\n'), setIn(LAST, 17)].join('\n\n')),
    paper: null,
    date: '2023-07-10',
  });
  for (const article of [item, ...page.articles]) {
    const cells = article.figures.filter(({ unit }) => unit === '');
    expect(cells.map((one) => [one.printed, one.label, article.paragraphs[one.paragraph]])).toEqual(figures);
  }
  expect(page.articles[0]?.paragraphs.at(-1)).toBe(LAST);
});

test('on a page a table stays where it is printed, and joins no paragraph that goes on or lacks its end', () => {
  const open = '区教委昨天公布期末统考成绩。全区两所中学参加，命题和阅卷由教师进修学院统一组织，各校平均分列在这里';
  const texts = (lead: string, set: (text: string) => string) =>
    readPage({
      path: 'a.txt',
      blocks: blocksOf(['期末统考成绩公布', set(lead), SCORES.join('\n'), set(LAST)].join('\n\n')),
      paper: null,
      date: null,
    }).articles.flatMap(({ paragraphs }) => paragraphs);
  for (const lead of [open, `${open}。`]) {
    const printed = [lead, ...withRows(SCORES), LAST];
    expect(texts(lead, (text) => text)).toEqual(printed);
    for (const column of [13, 15, 17, 19, 21]) expect(texts(lead, (text) => setIn(text, column))).toEqual(printed);
  }
});
