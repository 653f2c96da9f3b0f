import { expect, test } from 'vitest';
import { faultsOf } from '../../src/holding/holding.ts';
import type { Passage } from '../../src/holding/passage.ts';

function kindsOf(words: string, { passages }: { passages: Passage[] }) {
  return [...new Set(faultsOf(words, passages, { question: '', language: 'zh-CN' }).map(({ kind }) => kind))];
}

/** What is told of one thing, place or person, beside others of its kind. */
const BOATS: Passage = {
  text: '巫溪县的划船队8月2日在合川区集训，8月6日在涪陵区夺冠，成绩为3分12秒，比去年快4秒。教练陶晓岚说，队员每天划20公里。合川区体育中心负责人表示，场馆全年免费开放。老码头在修，游船公司的12条船改走北岸。',
  title: '划船队夺冠',
  date: '2022-08-07',
  source: null,
  district: null,
};

test.each([
  '巫溪县的划船队8月6日在涪陵区夺冠，成绩为3分12秒。',
  '据教练陶晓岚介绍，队员每天要划20公里。',
  '合川区的场馆全年不收费。',
  '划船队的成绩快了4秒。',
  '因老码头在修，游船公司的船改走北岸。',
])('true of boats, in words of another: %s', (words) => {
  expect(kindsOf(words, { passages: [BOATS] })).toEqual([]);
});

test.each([
  ['owner', '划船队8月6日在合川区夺冠。'],
  ['owner', '教练陶晓岚说，场馆全年免费开放。'],
  ['direction', '成绩比去年慢4秒。'],
  ['side', '合川区体育中心的场馆收费开放。'],
])('not so of boats, %s: %s', (kind, words) => {
  expect(kindsOf(words, { passages: [BOATS] })).toContain(kind);
});

/** Who did what to whom, what may be, and of how many something is the first. */
const LOAN: Passage = {
  text: '孔某以修船缺钱为由向石某借款3万元，法院8月6日判孔某还钱。山塘可能漫坝，镇里周日开会商量。这是西南地区首个水上法庭，下设两处非全日制岗位和九处全日制岗位。',
  title: null,
  date: '2022-08-09',
  source: null,
  district: null,
};

test.each(['8月7日，镇里开会商量，因为山塘可能漫坝。', '孔某以修船缺钱为由借款3万元。', '这个水上法庭是西南首个。'])(
  'true of a loan: %s',
  (words) => {
    expect(kindsOf(words, { passages: [LOAN] })).toEqual([]);
  },
);

test.each([
  ['plan', '山塘已经漫坝。'],
  ['scope', '这是全国首个水上法庭。'],
  ['day', '8月14日，镇里开会商量。'],
])('not so of a loan, %s: %s', (kind, words) => {
  expect(kindsOf(words, { passages: [LOAN] })).toContain(kind);
});

test('of how many something is the first must stand beside that, and that an office of a county tells it is not of all of that', () => {
  const text = '这是西南地区首个水上法庭，全国已有三处流动法庭。云阳县民政局发放补贴3万元。';
  const passages = [{ ...LOAN, text }];
  expect(kindsOf('这是西南首个水上法庭。', { passages })).toEqual([]);
  expect(kindsOf('这是全国首个水上法庭。', { passages })).toContain('scope');
  expect(kindsOf('全县发放补贴3万元。', { passages })).toContain('scope');
});

/** Who did what, and where, of several that did the like. */
const FLOOD: Passage = {
  text: '8月3日，石塘镇的民兵赶往柳溪镇清淤，行至白岩乡遇塌方，全体撤回。联席会由柳溪镇政府、长虹合作社主办，石塘中学承办。村民 伍守田：我家三亩稻子泡了水。村民 贺长林：我家的鱼塘没事。柳溪镇政府向长虹合作社捐赠水泵5台。',
  title: null,
  date: '2022-08-04',
  source: null,
  district: null,
};

test.each([
  '联席会由长虹合作社和柳溪镇政府主办。',
  '民兵8月3日在白岩乡遇塌方。',
  '伍守田说，家里三亩稻子泡了水。',
  '柳溪镇政府给合作社捐赠了5台水泵。',
])('true of a flood: %s', (words) => {
  expect(kindsOf(words, { passages: [FLOOD] })).toEqual([]);
});

test.each(['联席会由石塘中学和长虹合作社主办。', '贺长林说，家里三亩稻子泡了水。'])(
  'told of another in a flood: %s',
  (words) => {
    expect(kindsOf(words, { passages: [FLOOD] })).toContain('owner');
  },
);

/** In English: demonyms, what a title is made of, and names whose Chinese writing no table knows. */
const CUP: Passage = {
  text: '青禾县委党校的女足6月3日在瑞典哥德堡杯首战3比0胜当地的隆德队，半决赛1比2负于英国队。总教练郁小满说，今年参赛24人，去年只有16人。副县长骆平川到场。',
  title: null,
  date: '2023-06-08',
  source: null,
  district: null,
};

function englishOf(words: string) {
  return faultsOf(words, [CUP], { question: '', language: 'en' });
}

test.each([
  'The girls of the county Party school beat the Swedish side Lund 3-0 on June 3.',
  'They lost their semi-final to a British side.',
  'This year 24 took part, and last year 16.',
])('true of a cup: %s', (words) => {
  expect(englishOf(words)).toEqual([]);
});

test.each(['They beat a Norwegian side 3-0.', 'Head coach Zhao Lei said 24 took part.'])(
  'not so of a cup: %s',
  (words) => {
    expect(englishOf(words)).not.toEqual([]);
  },
);

test('nor in Chinese', () => {
  expect(kindsOf('今年参赛16人。', { passages: [CUP] })).not.toEqual([]);
});

/** Names in digits, a 会 that is a body, a 将 that is 把, and firms that are called by what they do. */
const BRIDGE: Passage = {
  text: '桥梁委员会于5月2日公布，石板桥由青禾公司承建，云峰设计院设计，夜游船由两江轮船运营。工人们将旧桥墩运到了河边。石板桥的栈道计划10月动工，铁索桥的护栏已于7月动工。捐款账号一是6222000012345，账号二是6222000054321，热线是023-6612，联系人王某(男，40岁)。',
  title: null,
  date: '2022-05-03',
  source: null,
  district: null,
};

test.each([
  '桥梁委员会于5月2日公布，石板桥由青禾公司承建。',
  '旧桥墩运到了河边。',
  '石板桥捐款的账号一是6222000012345，热线是023-6612。',
])('true of a bridge: %s', (words) => {
  expect(kindsOf(words, { passages: [BRIDGE] })).toEqual([]);
});

test.each([
  ['owner', '石板桥由云峰设计院承建。'],
  ['owner', '铁索桥的护栏计划10月动工。'],
  ['word', '夜游船由川轮运营。'],
  ['number', '捐款账号一是6222000012346。'],
])('not so of a bridge, %s: %s', (kind, words) => {
  expect(kindsOf(words, { passages: [BRIDGE] })).toContain(kind);
});
