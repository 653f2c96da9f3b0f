import { expect, test } from 'vitest';
import { readItem } from '../../src/reading/read-item.ts';

test('an item of news is an article: dateline cut off, a paragraph a line, its id and its day kept', () => {
  const article = readItem({
    id: 'feed-7',
    title: '渡口又开船了',
    date: '2023-03-05 08:30',
    body: '中新网重庆3月5日电 (记者 何力)南川区木渡镇的渡口5日重新开航。\n\n  航线长12公里。\r\n',
    source: '中新网',
  });
  expect(article).toMatchObject({
    id: 'feed-7',
    title: '渡口又开船了',
    paragraphs: ['南川区木渡镇的渡口5日重新开航。', '航线长12公里。'],
    byline: { office: '中新网', people: ['何力'], role: '记者' },
    district: '南川区',
    date: '2023-03-05',
    dated: 'issue',
    blocks: [],
    cut: [],
    corrections: [],
    source: '中新网',
    url: null,
  });
});

test('a byline before what the website prints below its reports is read', () => {
  const body = '南川区木渡镇的渡口5日重新开航。（记者 何力）\n【编辑:李力】\n更多精彩内容请进入云江频道';
  expect(readItem({ id: 'a', title: '渡口开船', date: '2023-03-05', body })).toMatchObject({
    paragraphs: ['南川区木渡镇的渡口5日重新开航。'],
    byline: { people: ['何力'] },
  });
});

test('an item may lack title, date and byline', () => {
  expect(readItem({ id: 'a', title: '', date: '', body: '渡口开船。' })).toMatchObject({
    title: null,
    date: null,
    dated: null,
    byline: null,
    paragraphs: ['渡口开船。'],
  });
});

test.each([
  ['云江在线记者 李力 通讯员何妍5月7日，白溪口大桥通车。', '5月7日，白溪口大桥通车。'],
  ['云江网记者李力5月8日报道：大桥昨日通车。', '大桥昨日通车。'],
  ['记者 李力 武隆报道大桥昨日通车。', '大桥昨日通车。'],
])('reporters before the text are its byline: %s', (body, text) => {
  const { paragraphs, byline } = readItem({ id: 'a', title: '大桥通车', date: '2024-05-08', body });
  expect(paragraphs).toEqual([text]);
  expect(byline?.people).toContain('李力');
});

test.each([
  '云江时刻新闻5月7日讯（通讯员 李力）',
  '白溪网（云江日报网）讯（记者李力）',
  '云江客户端讯 (见习记者 李力)',
])('the dateline of an outlet that nobody knows is told by the reporter in brackets behind it: %s', (dateline) => {
  const { paragraphs, byline } = readItem({
    id: 'a',
    title: '通车',
    date: '2024-05-08',
    body: `${dateline}大桥通车。`,
  });
  expect(paragraphs).toEqual(['大桥通车。']);
  expect(byline?.people).toContain('李力');
});

test.each(['云江传来喜讯（记者李力在场）：大桥通车。', '云江大桥通讯（见附文）恢复。'])(
  'good news is no dateline: %s',
  (body) => {
    expect(readItem({ id: 'a', title: '通车', date: '2024-05-08', body }).paragraphs).toEqual([body]);
  },
);

test.each([
  '记者李力5月7日在战地负伤，已经脱险。',
  '记者从云江海关获悉，5月7日首船到港。',
  '李力近日获奖，他当过记者。',
])('a reporter in the news is no byline: %s', (body) => {
  expect(readItem({ id: 'a', title: '大桥通车', date: '2024-05-08', body }).paragraphs).toEqual([body]);
});

test('an office that announces something on a day is no dateline', () => {
  const body = '市人社局等部门7月20日发布消息,补助再发一年。';
  expect(readItem({ id: 'a', title: '', date: '', body }).paragraphs).toEqual([body]);
});

test('the dateline tells the day of an item that comes without one', () => {
  const body = '中新网福州3月5日电 (记者 何力)霞浦县的渔港重新开港。\n港口2023年2月20日停航,3月18日办开渔节。';
  expect(readItem({ id: 'a', title: '', date: '', body })).toMatchObject({ date: '2023-03-05', dated: 'text' });
});

test('an English item has its words apart, and topic, place and figures', () => {
  const body =
    'Farmers in Yubei District, Chongqing, harvested 12,000 hectares of rice.\nAn Yang, a farmer, sold wheat.';
  const article = readItem({ id: 'a', title: 'Rice harvest ends early', date: '2023-08-08', body });
  expect(article.paragraphs.join('\n')).toBe(body);
  expect(article).toMatchObject({ district: '渝北区', topics: ['农业'] });
  expect(article.figures.map(({ printed, district }) => [printed, district])).toEqual([['12,000 hectares', '渝北区']]);
});

test('a person’s name in pinyin is no city, and one word or a kind of place is', () => {
  const placeOf = (body: string) => readItem({ id: 'a', title: '', date: '', body }).district;
  expect(placeOf('An Yang rowed the ferry for forty years.')).toBeNull();
  expect(placeOf('The ferry of Anyang City runs again today.')).toBe('安阳市');
  expect(placeOf('A pier opened in Ningbo, Zhejiang, on Friday.')).toBe('宁波市');
});

test('rules of the look of its page are no text of an item', () => {
  const look = '.gif{display:block}.gif img{margin:0}';
  expect(
    readItem({ id: 'a', title: `渡口开船${look}`, date: '2023-03-05', body: `渡口5日开航。${look}` }),
  ).toMatchObject({
    title: '渡口开船',
    paragraphs: ['渡口5日开航。'],
  });
});
