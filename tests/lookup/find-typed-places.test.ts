import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTypedPlaces } from '../../src/lookup/find-typed-places.ts';

const named = (question: string) =>
  findTypedPlaces(question).map((place) =>
    'unknown' in place ? ['?', place.unknown] : [place.printed, place.district, place.why],
  );

test.each([
  ['武隆页岩气日产能是多少?', ['武隆', '武隆区', null]],
  ['那璧山呢?', ['璧山', '璧山区', null]],
  ['墊江的製種水稻有多少畝', ['墊江', '垫江县', 'traditional']],
  ['壁山慢行道一期多长?', ['壁山', '璧山区', 'typo']],
  ['前江的农田有多少亩', ['前江', '黔江区', 'homophone']],
  ['请问，余北区新增了几家企业', ['余北区', '渝北区', 'homophone']],
  ['綦江县以前的新闻', ['綦江县', '綦江区', 'old name']],
  ['jiulongpo 改造了多少户?', ['jiulongpo', '九龙坡区', 'pinyin']],
  ['jiu long po改造了多少户?', ['jiu long po', '九龙坡区', 'pinyin']],
  ['jlp改造了多少户', ['jlp', '九龙坡区', 'initials']],
  ["What about Yubei's tech companies?", ['Yubei', '渝北区', 'pinyin']],
  ['News of Jiulongpo District, please', ['Jiulongpo District', '九龙坡区', 'english']],
  ['What is new in Qianjang?', ['Qianjang', '黔江区', 'typo']],
  ['How is Beijing doing?', ['Beijing', '北京市', 'pinyin']],
  ['小南海镇新修了多少公里路', ['小南海镇', '黔江区', null]],
  ['火星区有什么新闻?', ['?', '火星区']],
  ['岭南县有什么新闻?', ['?', '岭南县']],
  ['那南县有什么新闻?', ['南县', '南县', null]],
  ['查渠县', ['渠县', '渠县', null]],
  ['月亮县呢', ['?', '月亮县']],
  ['我想知道桃源市的新闻', ['?', '桃源市']],
  ['What is new in Mars District?', ['?', 'Mars District']],
])('%s', (question, place) => {
  expect(named(question)).toEqual([place]);
});

test('several places are found in the order in which they are named', () => {
  expect(named('合川和wulong,哪个投资更多')).toEqual([
    ['合川', '合川区', null],
    ['wulong', '武隆区', 'pinyin'],
  ]);
});

test.each([
  '哪个区的企业最多',
  '各区县有什么新闻',
  '老旧小区改造有什么消息',
  '全市有多少个社区',
  '城区和农村地区有什么不同',
  '开发区去年的产值是多少',
  '山区的学校',
  '自治区有哪些',
  '乡镇卫生院有几家',
  '这家企业是哪年上市的',
  '市场和超市有什么变化',
  '我省节省了多少',
  'Which District has the most firms?',
  'is it as long as that',
  'the ruling of the court',
  '今天天气怎么样?',
])('%s names no place', (question) => {
  expect(named(question)).toEqual([]);
});

test('offsets lead back to what was typed, whatever it was', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('yubei', ' ', '前江', '火星', '區', '区', 'wǔ long', '，', '那', '😀', 'ﬁ', '1'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (question) => {
      let end = 0;
      for (const place of findTypedPlaces(question)) {
        expect(question.slice(place.start, place.end)).toBe(place.printed);
        expect(place.start).toBeGreaterThanOrEqual(end);
        end = place.end;
      }
    }),
  );
});

test('in a Chinese question a county may be named by the pinyin of its short name, where one is called so', () => {
  const named = (question: string) =>
    findTypedPlaces(question).flatMap((place) => ('place' in place ? [place.place] : []));
  expect(named('pingyao古城有啥新玩法')).toEqual(['平遥县']);
  expect(named('yaoqing谁看')).toEqual([]);
  expect(named('what about pingyao')).toEqual([]);
});
