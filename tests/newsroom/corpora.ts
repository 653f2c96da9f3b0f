import fc from 'fast-check';
import type { NewsItem } from '../../src/model.ts';

/** Places of the generated news in every form that a reply may give them. */
export const PLACES: readonly (readonly [name: string, short: string, traditional: string, english: string])[] = [
  ['武隆区', '武隆', '武隆區', 'Wulong'],
  ['渝北区', '渝北', '渝北區', 'Yubei'],
  ['璧山区', '璧山', '璧山區', 'Bishan'],
  ['垫江县', '垫江', '墊江縣', 'Dianjiang'],
  ['黔江区', '黔江', '黔江區', 'Qianjiang'],
  ['梁平区', '梁平', '梁平區', 'Liangping'],
];
const NAMES = ['李向平', '王小溪', '陈立国', '赵一鸣', '周百川', '欧阳千里'];
const ROLES = ['村民', '负责人', '党委书记', '教师', '区长'];
const PERIODS = [
  '今年',
  '去年',
  '今年上半年',
  '2022年',
  '2021年',
  '4月7日',
  '去年12月',
  '2023年第一季度',
  '截至3月底',
  '十年前',
  '',
];
const QUALIFIERS = ['', '', '', '约', '超', '近', '达', '不到', '至少'];
const MEASURES: readonly (readonly [label: string, units: readonly string[]])[] = [
  ['新增科技型企业', ['家', '余家']],
  ['科技型企业总量', ['家']],
  ['油菜种植面积', ['亩', '万亩', '公顷']],
  ['道路总长', ['公里', '米']],
  ['一期投资', ['亿元', '万元']],
  ['二期投资', ['亿元', '元']],
  ['页岩气日产能', ['立方米', '万立方米']],
  ['接待游客', ['人次', '万人次']],
  ['5号线全长', ['公里']],
  ['线上点单', ['单', '件']],
  ['线下点单', ['单']],
  ['小学', ['所']],
  ['满意率', ['%', '个百分点']],
  ['占全市的比例', ['%', '成']],
  ['合作期限', ['年', '个月']],
  ['1号井深', ['米']],
  ['百年老街修缮', ['处', '%']],
  ['统一配送', ['家', '次']],
  ['', ['个', '座', '人', '%', '']],
];
const FILLERS = [
  '项目进展顺利',
  '群众都说好',
  '工程由市里牵头',
  '产业一天比一天旺',
  '大家一起想办法',
  '这在全市是头一回',
  '水稻、白茶、烤烟都有了基地',
  '会议在滨江公园举行',
];
const TOWNS = ['沙坪镇', '柏梓镇', '双岩村', '龙溪街道'];

const number = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.integer({ min: 1_000, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 99 }))
    .map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom(
    '三',
    '十二',
    '两',
    '二十一',
    '一百零八',
    '三千五百',
    '近百',
    '数十',
    '一半',
    '2-3',
    '5至8',
    '七八',
    '60多',
  ),
);

const place = fc.constantFrom(...PLACES.map(([name]) => name), ...PLACES.map(([, short]) => short));
const measured = fc.constantFrom(...MEASURES);

function clause(): fc.Arbitrary<string> {
  const period = fc.constantFrom(...PERIODS);
  const stating = fc
    .tuple(period, fc.option(place, { nil: '' }), measured, fc.constantFrom(...QUALIFIERS), number, fc.nat())
    .map(
      ([when, where, [label, units], qualifier, value, at]) =>
        `${when}${where}${label}${qualifier}${value}${units[at % units.length]}`,
    );
  return fc.oneof(
    { weight: 6, arbitrary: stating },
    { weight: 2, arbitrary: fc.constantFrom(...FILLERS) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...NAMES))
        .map(([role, name]) => `${role}${name}说`),
    },
    { weight: 1, arbitrary: fc.tuple(period, fc.constantFrom(...TOWNS)).map(([when, town]) => `${when}，位于${town}`) },
    { weight: 1, arbitrary: period.filter((when) => when !== '') },
  );
}

const sentence = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(clause(), { minLength: 1, maxLength: 4 }) },
    // Longer than what is quoted as one sentence.
    { weight: 1, arbitrary: fc.array(clause(), { minLength: 12, maxLength: 20 }) },
  )
  .map((clauses) => `${clauses.join('，')}。`);

const paragraph = fc
  .tuple(fc.option(place, { nil: '' }), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([where, sentences]) => `${where}${sentences.join('')}`);

const byline = fc
  .tuple(place, fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }))
  .map(([where, names]) => `\n${where}融媒体中心 ${[...new Set(names)].join(' ')}`);

const item = fc
  .tuple(
    fc.tuple(fc.option(place, { nil: '' }), measured, fc.option(number, { nil: '' })),
    fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    fc.option(byline, { nil: '' }),
    fc.constantFrom('2023-05-12', '2023-05-11', '2022-12-30', ''),
  )
  .map(([[where, [label, [unit]], value], paragraphs, signed, date]) => ({
    title: `${where}${label}${value === '' ? '见长' : `${value}${unit}`}`,
    body: `${paragraphs.join('\n')}${signed}`,
    date,
  }));

/** A few items of news about the same few things in the same few places, so that neighbours differ by little. */
export function corpus(): fc.Arbitrary<NewsItem[]> {
  return fc
    .array(item, { minLength: 1, maxLength: 6 })
    .map((items) => items.map((one, index) => ({ id: `n${index}`, source: '山城日报', ...one })));
}

const ASKING = [
  '是多少',
  '有多少',
  '有几家',
  '多少亩',
  '有多长',
  '多大',
  '占比多少',
  '最多的是哪个区',
  '最少的是哪个区',
  '在哪个区',
  '是什么时候',
  '在哪里',
  '由谁负责',
  '谁写的',
  '有哪些',
  '为什么',
  '怎么样了',
  '有什么新闻',
  '',
];
const ENGLISH = [
  'how many tech companies',
  'which district has the most roads',
  'who wrote about',
  'is it true that',
  'what is the news from',
  'how large is the planting area in',
];

/** Questions that draw on several articles; … is a measure. */
const OF_SEVERAL = [
  '哪些区有…？',
  '有哪些…？',
  '各区…多少？',
  '有几个区有…？',
  '有几篇报道讲到…？',
  '最近有哪些关于…的消息？',
  '有哪些新闻？',
  '今年…一共多少？',
  '2023年…总共有多少？',
  'which districts have …?',
  'how many districts have …?',
  'what is new about …?',
];

/** Questions after what a corpus speaks of. */
export function questionAfter(): fc.Arbitrary<string> {
  const where = fc.constantFrom('', ...PLACES.flat());
  const when = fc.constantFrom('', '', ...PERIODS);
  const label = measured.map(([words]) => words);
  const stated = fc
    .tuple(number, measured, fc.nat())
    .map(([value, [, units], at]) => `${value}${units[at % units.length]}`);
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(where, when, label, fc.constantFrom(...ASKING)).map((parts) => parts.join('')) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(where, label, fc.constantFrom('超过', '不到', '是', '约', '有'), stated)
        .map((parts) => `${parts.join('')}吗？`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          where,
          fc.constantFrom('和', '还是', '与'),
          where,
          label,
          fc.constantFrom('哪个更多', '哪个更少', '相比'),
        )
        .map((parts) => parts.join('')),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...OF_SEVERAL), label).map(([asking, words]) => asking.replace('…', words)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(where, fc.constantFrom('和', '、'), where, label)
        .map(([one, joint, other, words]) => `${one}${joint}${other}${words}各有多少？`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(where, label, where).map(([one, words, other]) => `${one}${words}有多少，${other}呢？`),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...ENGLISH), where).map((parts) => `${parts.join(' ')}?`) },
  );
}
