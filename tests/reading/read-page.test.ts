import { expect, test } from 'vitest';
import { readPage } from '../../src/reading/read-page.ts';
import { linesIn, pageOf, setIn } from './typeset.ts';

const LEAD = '3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹。';
const SECOND = '据了解,这条航线停了六年,去年冬天重新疏浚河道,新建候船亭一座,添置救生衣120件,往返票价只收四元。';
const THIRD = '船工老冉在江上走了三十年,他说村里的娃儿上学再不用绕山路,单程能省下一个半小时,老人看病也方便得多。';
const FOURTH = '木渡镇还打算把渡口旁的旧粮仓改成歇脚的茶馆,墙上挂出老照片,让等船的人坐下来喝一碗热茶。';
const CLOSING = '南川区融媒体中心 冉小川';
const HEAD = '南川 停航六年的渡口又开船了';

const OTHER = [
  '垫江 山坳里建起一座小气象站',
  setIn('日前,垫江县传来消息,青石村在山坳里建起一座小气象站,每隔十分钟向果农的手机报一次气温和风速。', 16),
  setIn('果农说,有了准信就知道哪天该盖棚,去年倒春寒冻坏的柑橘,今年一棵也没有再冻。', 16),
  '垫江县融媒体中心 石平',
];

test('a plain article is read with its district, its byline and its paragraphs', () => {
  const { articles, unplaced } = readPage(pageOf([HEAD, setIn(LEAD, 16), setIn(SECOND, 16), CLOSING]));
  expect(unplaced).toEqual([]);
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    title: '停航六年的渡口又开船了',
    kicker: null,
    subheads: [],
    paragraphs: [LEAD, SECOND],
    byline: { office: '南川区融媒体中心', people: ['冉小川'], role: null },
    district: '南川区',
    blocks: [0, 1, 2, 3],
    cut: [],
    corrections: [],
  });
});

test('reports that an editor typed, with nothing set in, are told apart by who reports them; the folio is of none', () => {
  const blocks = [
    '江城日报 2021年3月5日 第3版',
    '南川渡口开行客船12班',
    '本报讯(记者 冉小川)3月4日,记者从南川区交通局获悉,木渡镇渡口今年开行客船12班,往返票\n价四元,预计全年运客3000人次。',
    '垫江建成气象站3座',
    '本报讯(记者 石平)垫江县气象局昨日介绍,今年以来全县已在山坳里建成小气象站3座,每隔十分\n钟报一次气温和风速。',
  ];
  const { articles, unplaced, date } = readPage(pageOf(blocks));
  expect({ unplaced, date }).toEqual({ unplaced: [0], date: '2021-03-05' });
  expect(articles.map(({ title, district, blocks }) => ({ title, district, blocks }))).toEqual([
    { title: '南川渡口开行客船12班', district: '南川区', blocks: [1, 2] },
    { title: '垫江建成气象站3座', district: '垫江县', blocks: [3, 4] },
  ]);
});

test('a paragraph parted by the end of a column is one paragraph', () => {
  const lines = linesIn(SECOND, 16);
  const parted = [lines.slice(0, 2).join(' '), lines.slice(2).join(' ')];
  const { articles } = readPage(pageOf([HEAD, setIn(LEAD, 16), ...parted, setIn(THIRD, 16), CLOSING]));
  expect(articles[0]?.paragraphs).toEqual([LEAD, SECOND, THIRD]);
  expect(articles[0]?.cut).toEqual([]);
});

test('a paragraph whose last line is lost is marked as cut and takes nothing that is not its own', () => {
  const lost = linesIn(SECOND, 16).slice(0, -1);
  const { articles } = readPage(pageOf([HEAD, setIn(LEAD, 16), lost.join(' '), setIn(THIRD, 16), CLOSING]));
  expect(articles[0]?.paragraphs).toEqual([LEAD, lost.join(''), THIRD]);
  expect(articles[0]?.cut).toEqual([1]);
});

test('columns that OCR read across are told apart line by line, and stand first', () => {
  const [one, two] = [linesIn(LEAD, 16), linesIn(SECOND, 16)];
  const across = one.flatMap((line, at) => [line, ...(two[at] === undefined ? [] : [two[at]])]);
  const rest = two.slice(one.length);
  const { articles } = readPage(pageOf([HEAD, setIn(THIRD, 16), ...across, ...rest, setIn(FOURTH, 16), CLOSING]));
  expect(articles).toHaveLength(1);
  expect(articles[0]?.paragraphs).toEqual([LEAD, SECOND, THIRD, FOURTH]);
});

test('a stray line at the top of the page goes back behind the paragraph that it ends', () => {
  const text = '记者从南川区有关部门获悉,木渡镇的渡口已经重新开航,沿线八个村的村民都能坐船上街。';
  const lines = linesIn(`${text}镇里还请来师傅,教年轻人修补老木船。`, 16);
  const stray = lines.at(-1) ?? '';
  const blocks = [HEAD, stray, lines.slice(0, -1).join(' '), setIn(SECOND, 16), CLOSING];
  const { articles, unplaced } = readPage(pageOf(blocks));
  expect(stray).toMatch(/。$/);
  expect(unplaced).toEqual([]);
  expect(articles[0]?.paragraphs).toEqual([lines.join(''), SECOND]);
  expect(articles[0]?.cut).toEqual([]);
});

test('a lead set wide and printed late is read first', () => {
  const blocks = [HEAD, setIn(SECOND, 16), setIn(LEAD, 32), setIn(THIRD, 16), setIn(FOURTH, 16), CLOSING];
  expect(readPage(pageOf(blocks)).articles[0]?.paragraphs).toEqual([LEAD, SECOND, THIRD, FOURTH]);
});

test('a head printed far from its text is given to that text', () => {
  const blocks = [HEAD, ...OTHER, setIn(LEAD, 16), setIn(SECOND, 16), CLOSING];
  const { articles } = readPage(pageOf(blocks));
  expect(articles.map(({ title, district, blocks }) => ({ title, district, blocks }))).toEqual([
    { title: '山坳里建起一座小气象站', district: '垫江县', blocks: [1, 2, 3, 4] },
    { title: '停航六年的渡口又开船了', district: '南川区', blocks: [0, 5, 6, 7] },
  ]);
});

test('a caption without a head is an article of its own', () => {
  const caption = '3月2日,垫江县白云村的菜农在大棚里采摘番茄,红彤彤的果实装满了竹筐。';
  const blocks = [HEAD, setIn(LEAD, 16), CLOSING, setIn(caption, 9), '垫江县融媒体中心 石 小平 摄', ...OTHER];
  const { articles } = readPage(pageOf(blocks));
  expect(articles.map((article) => article.title)).toEqual(['停航六年的渡口又开船了', null, '山坳里建起一座小气象站']);
  expect(articles[1]).toMatchObject({
    paragraphs: [caption],
    byline: { office: '垫江县融媒体中心', people: ['石小平'], role: '摄' },
    district: '垫江县',
  });
});

test('a byline run into the last paragraph ends the article and is no part of the text', () => {
  const blocks = [HEAD, setIn(LEAD, 16), `${setIn(SECOND, 16)}通讯员 冉小川 石平`, ...OTHER];
  const { articles } = readPage(pageOf(blocks));
  expect(articles).toHaveLength(2);
  expect(articles[0]).toMatchObject({
    paragraphs: [LEAD, SECOND],
    byline: { office: null, people: ['冉小川', '石平'], role: '通讯员' },
  });
});

test('kicker, title and subhead are told apart', () => {
  const blocks = [
    '新建候船亭一座',
    '停航六年的渡口又开船了',
    setIn(LEAD, 16),
    setIn(SECOND, 16),
    '旧粮仓改成茶馆',
    setIn(FOURTH, 16),
    CLOSING,
  ];
  expect(readPage(pageOf(blocks)).articles[0]).toMatchObject({
    kicker: '新建候船亭一座',
    title: '停航六年的渡口又开船了',
    subheads: ['旧粮仓改成茶馆'],
    paragraphs: [LEAD, SECOND, FOURTH],
  });
});

test('another paper: full-width marks, a wide column, a byline where the report begins, none at its end', () => {
  const wide = (text: string) => text.replace(/,/g, '，').replace(/:/g, '：');
  const first = wide(
    '本报讯（记者 钱一帆）近日,记者从桐庐县获悉,分水镇的制笔小厂把废笔杆磨成了铺路的细料,村里的机耕道因此不再坑坑洼洼。',
  );
  const second = wide('厂长介绍,一吨废料能铺二十米村道,今年已经铺好三段,下雨天再也不打滑。');
  const third = wide(
    '本报讯（记者 孙可）近日,位于海盐县的一家养老院请来木匠,把走廊的门槛全部锯平,又在转角钉上了包着软布的扶手。',
  );
  const fourth = wide('护工说,推轮椅的手腕不再酸疼,老人自己也敢出门晒太阳了。');
  const blocks = [
    '废笔杆铺成村道',
    setIn(first, 22),
    setIn(second, 22),
    '养老院锯平门槛，老人出门晒太阳',
    setIn(third, 22),
    setIn(fourth, 22),
  ];
  const { articles } = readPage(pageOf(blocks));
  expect(articles.map(({ title, paragraphs, byline, district }) => ({ title, paragraphs, byline, district }))).toEqual([
    {
      title: '废笔杆铺成村道',
      paragraphs: [first.replace(' ', ''), second],
      byline: { office: null, people: ['钱一帆'], role: '记者' },
      district: '桐庐县',
    },
    {
      title: '养老院锯平门槛，老人出门晒太阳',
      paragraphs: [third.replace(' ', ''), fourth],
      byline: { office: null, people: ['孙可'], role: '记者' },
      district: '海盐县',
    },
  ]);
});

test('what OCR misread is kept as printed and said beside it, never within a number', () => {
  const text = '3月4日,壁山区的志愿者诵过电话回访了62位独居老人,问他们缺不缺米面。';
  const { articles } = readPage(pageOf(['志愿者回访独居老人', setIn(text, 16), '壁山区融媒体中心 何东']));
  expect(articles[0]).toMatchObject({
    paragraphs: [text],
    district: '璧山区',
    byline: { office: '璧山区融媒体中心', people: ['何东'], role: null },
    corrections: [
      { printed: '壁山区', read: '璧山区' },
      { printed: '诵过', read: '通过' },
    ],
  });
});

test('the same page gives the same ids, another path others', () => {
  const ids = (path: string) =>
    readPage(pageOf([HEAD, setIn(LEAD, 16), CLOSING, ...OTHER], path)).articles.map((a) => a.id);
  expect(ids('a/2021-03-05.txt')).toEqual(ids('a/2021-03-05.txt'));
  expect(ids('a/2021-03-05.txt')[0]).toMatch(/^2021-03-05-[0-9a-z]{4}-1$/);
  expect(new Set([...ids('a/2021-03-05.txt'), ...ids('b/2021-03-05.txt')]).size).toBe(4);
});

test('a page of nothing is a reading of nothing', () => {
  expect(readPage(pageOf([]))).toEqual({
    page: 'pages/test.txt',
    date: null,
    dated: null,
    articles: [],
    unplaced: [],
  });
});

test('a title is one where its author signs between it and its text, as some papers have it', () => {
  const text = setIn('6月3日，桐江县的干渠全线通水，沿线的农田不再靠天吃饭，村民早早守在渠边等水来。', 13);
  const more = setIn('清河县的夜班公交从本月起多跑一小时，下中班的工人不用再打车回家，车票仍是两元。', 13);
  const { articles } = readPage(
    pageOf(['灌渠全线通水', '□ 本报记者 卢江帆', text, '夜班公交多跑一小时', '本报记者金岚通讯员苏禾', more]),
  );
  expect(articles.map(({ title, byline }) => [title, byline?.people])).toEqual([
    ['灌渠全线通水', ['卢江帆']],
    ['夜班公交多跑一小时', ['金岚', '苏禾']],
  ]);
});

test('what tells where an article goes on, and of what a page is, belongs to no article', () => {
  const text = setIn('6月3日，桐江县的干渠全线通水，沿线的农田不再靠天吃饭，村民早早守在渠边等水来。', 13);
  expect(readPage(pageOf(['A2 要闻', '灌渠全线通水', text, '（下转3版）'])).unplaced).toEqual([0, 3]);
});

test('two names in a dateline stay two, though the lines of the text are put together', () => {
  const lines = ['据新华社北京3月4日电(记者 潘清 何广怀)', LEAD.slice(5)].join('');
  const [article] = readPage(pageOf(['停航六年的渡口又开船了', setIn(lines, 40), setIn(SECOND, 40)])).articles;
  expect(article?.byline?.people).toEqual(['潘清', '何广怀']);
});

test('the name of a part of the page over a title is of no article', () => {
  const { articles, unplaced } = readPage(pageOf(['视点', HEAD, setIn(LEAD, 16), setIn(SECOND, 16), CLOSING]));
  expect(articles).toMatchObject([{ title: '停航六年的渡口又开船了', kicker: null }]);
  expect(unplaced).toEqual([0]);
});
