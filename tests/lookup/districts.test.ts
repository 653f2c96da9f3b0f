import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchDistrict, spelledDistrict, suggestDistricts } from '../../src/lookup/districts.ts';

const matched = (typed: string) => {
  const match = matchDistrict(typed);
  if (match === null) return null;
  return 'found' in match ? [match.found.name, match.why] : match.near.map(({ name }) => name);
};

test.each([
  ['武隆', '武隆区', null],
  ['武隆区', '武隆区', null],
  [' 武隆 区 ', '武隆区', null],
  ['重庆市武隆区', '武隆区', null],
  ['Wulong', '武隆区', 'pinyin'],
  ['wu long', '武隆区', 'pinyin'],
  ['Wǔlóng', '武隆区', 'pinyin'],
  ['wu3long2', '武隆区', 'pinyin'],
  ['wulongqu', '武隆区', 'pinyin'],
  ["Nan'an", '南岸区', 'pinyin'],
  ['wl', '武隆区', 'initials'],
  ['jlp', '九龙坡区', 'initials'],
  ['jlpq', '九龙坡区', 'initials'],
  ['九龍坡', '九龙坡区', 'traditional'],
  ['墊江縣', '垫江县', 'traditional'],
  ['九龙', '九龙坡区', 'beginning'],
  ['jiulong', '九龙坡区', 'beginning'],
  ['壁山', '璧山区', 'typo'],
  ['铜粱', '铜梁区', 'typo'],
  ['jiulonpo', '九龙坡区', 'typo'],
  ['dianjiag', '垫江县', 'typo'],
  ['hechaun', '合川区', 'typo'],
  ['余北', '渝北区', 'homophone'],
  ['前江', '黔江区', 'homophone'],
  ['蓝川', '南川区', 'homophone'],
  ['綦江县', '綦江区', 'old name'],
  ['开县', '开州区', 'old name'],
  ['Kai County', '开州区', 'old name'],
  ['万盛', '綦江区', 'old name'],
  ['酉阳县', '酉阳土家族苗族自治县', 'alias'],
  ['夔州', '奉节县', 'alias'],
  ['Jiulongpo District', '九龙坡区', 'english'],
  ['Yubei District, Chongqing', '渝北区', 'english'],
  ['观音桥', '江北区', 'town'],
  ['小南海镇', '黔江区', 'town'],
])('%s leads to %s (%s)', (typed, name, why) => {
  expect(matched(typed)).toEqual([name, why]);
});

test('江北区 and 渝北区 are found under their own names, and say what they were merged into', () => {
  expect(matchDistrict('渝北')).toMatchObject({ found: { to: '2025-11-06', became: ['两江新区'] }, why: null });
  expect(matched('两江新区')).toEqual(['两江新区', null]);
});

test('what could be several districts is left to the asker', () => {
  expect(matched('qj')).toEqual(['綦江区', '黔江区']);
  expect(matched('jiang')).toEqual(['江北区', '江津区']);
  expect(matched('龙河镇')).toEqual(['长寿区', '丰都县']);
});

test('what is no district leads to none, and digits are never guessed at', () => {
  for (const typed of ['', ' ', '火星区', '重庆', '成都', '区', '123', 'yubei99', '😀', 'zz', '江']) {
    expect([typed, matched(typed)]).toEqual([typed, null]);
  }
});

test('an exact spelling is told from a guess', () => {
  expect(spelledDistrict('yubei')).toMatchObject({ district: { name: '渝北区' }, why: 'pinyin' });
  expect(spelledDistrict('yubie')).toBeNull();
});

const offered = (typed: string, limit = 5) =>
  suggestDistricts(typed, { prefer: ['武隆区', '渝北区'], limit }).map(({ district, why }) => [district.short, why]);

test('while one types, the exact name comes first, then what begins so', () => {
  expect(offered('jlp')).toEqual([['九龙坡', 'initials']]);
  expect(offered('武隆区')).toEqual([['武隆', null]]);
  expect(offered('壁山')).toEqual([['璧山', 'typo']]);
  expect(offered('九龍坡')).toEqual([['九龙坡', 'traditional']]);
  expect(offered('yb')).toEqual([['渝北', 'initials']]);
  expect(offered('yubie')).toEqual([['渝北', 'typo']]);
});

test('places in the news come first among those that begin alike', () => {
  expect(offered('渝')).toEqual([
    ['渝北', null],
    ['渝中', null],
  ]);
  expect(offered('w', 2)).toEqual([
    ['武隆', 'pinyin'],
    ['万州', 'pinyin'],
  ]);
});

test('before one types, what is in the news is offered', () => {
  expect(offered('')).toEqual([
    ['武隆', null],
    ['渝北', null],
  ]);
});

test('any text is answered with at most as many choices as asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(25), (typed, limit) => {
      matchDistrict(typed);
      expect(suggestDistricts(typed, { limit }).length).toBeLessThanOrEqual(limit);
    }),
  );
});
