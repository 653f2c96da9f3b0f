import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlaces } from '../../src/lookup/find-places.ts';

const named = (text: string) => findPlaces(text).map(({ printed, district }) => [printed, district]);

test('official and short names are found where they stand', () => {
  expect(findPlaces('记者从长寿区获悉')).toEqual([
    {
      district: '长寿区',
      place: '长寿区',
      level: 'district',
      printed: '长寿区',
      start: 3,
      end: 6,
      kind: null,
      among: [],
    },
  ]);
  expect(named('合川、潼南两地')).toEqual([
    ['合川', '合川区'],
    ['潼南', '潼南区'],
  ]);
});

test('a name that is part of another word is no place', () => {
  expect(named('长江北岸的工厂繁荣昌盛，召开县委会议')).toEqual([]);
});

test('a town leads to the district that it lies in', () => {
  expect(named('小南海镇新建村')).toEqual([['小南海镇', '黔江区']]);
});

test('a town of a name that two districts have is that of the district printed nearest', () => {
  expect(findPlaces('龙河镇')[0]).toMatchObject({ district: null, among: ['长寿区', '丰都县'] });
  expect(named('丰都县的龙河镇')).toEqual([
    ['丰都县', '丰都县'],
    ['龙河镇', '丰都县'],
  ]);
});

test('traditional script and known misreadings are found, with the words as printed', () => {
  expect(named('墊江縣與壁山')).toEqual([
    ['墊江縣', '垫江县'],
    ['壁山', '璧山区'],
  ]);
});

test('a name that a line break tears apart is found with its space', () => {
  expect(named('九龙 坡区的')).toEqual([['九龙 坡区', '九龙坡区']]);
});

test('a renamed place is kept under its present name, one that was merged away under its own', () => {
  expect(named('綦江县和江北区')).toEqual([
    ['綦江县', '綦江区'],
    ['江北区', '江北区'],
  ]);
});

test('places elsewhere in China are known, those that share a name with ours by the city before them', () => {
  expect(named('四川省邻水县，宁波市江北区')).toEqual([
    ['四川省', '四川省'],
    ['邻水县', '邻水县'],
    ['宁波市江北区', '宁波市江北区'],
  ]);
});

test('a county’s name without its kind counts right behind a place that it lies in, and is no word there', () => {
  expect(named('河北涿州、浙江金华浦江县和青海大通县')).toEqual([
    ['河北', '河北省'],
    ['涿州', '涿州市'],
    ['浙江', '浙江省'],
    ['金华', '金华市'],
    ['浦江县', '浦江县'],
    ['青海', '青海省'],
    ['大通县', '大通回族土族自治县'],
  ]);
  expect(named('涿州的桥')).toEqual([]);
  expect(named('湖北公安厅')).toEqual([['湖北', '湖北省']]);
});

test('a county’s short name is the county where the text has it in full elsewhere, and a namesake is not', () => {
  expect(named('上海市宝山区月浦镇，宝山警方')).toEqual([
    ['上海市', '上海市'],
    ['宝山区', '上海市宝山区'],
    ['宝山', '上海市宝山区'],
  ]);
  expect(named('宝山警方')).toEqual([]);
});

test('of namesakes the one is meant whose city the text names, or which is known', () => {
  expect(named('福州连日大雨，鼓楼区一处山体滑坡')).toEqual([
    ['福州', '福州市'],
    ['鼓楼区', '福州市鼓楼区'],
  ]);
  expect(findPlaces('鼓楼区一处山体滑坡', { known: ['徐州市鼓楼区'] })[0]?.district).toBe('徐州市鼓楼区');
});

test('a short name counts where the place is known, one that is as well a word only where a phrase begins', () => {
  const places = (text: string) => findPlaces(text, { known: ['余姚市', '太湖县'] }).map(({ place }) => place);
  expect(places('那个余姚小孩')).toEqual(['余姚市']);
  expect(places('太湖，大太湖')).toEqual(['太湖县']);
});

test('waters and mountains that are called after a county are not it', () => {
  expect(findPlaces('赤水河和栖霞山', { isTyped: true })).toEqual([]);
});

test('of several counties of one name each is kept under its city', () => {
  expect(named('海口市龙华区，深圳市龙华区')).toEqual([
    ['海口市', '海口市'],
    ['龙华区', '海口市龙华区'],
    ['深圳市', '深圳市'],
    ['龙华区', '深圳市龙华区'],
  ]);
});

test('offsets lead back to the printed words, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('江北', ' ', '區', '長壽', '区', '宁波市', '龙河镇', '😀', 'ﬁ', '壁山'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (printed) => {
      for (const place of findPlaces(printed)) expect(printed.slice(place.start, place.end)).toBe(place.printed);
    }),
  );
});
