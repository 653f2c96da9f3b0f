import { expect, test } from 'vitest';
import { placesMeant } from '../../src/newsroom/asked.ts';

const coverage = {
  articles: 6,
  districts: [
    { name: '双鸭山市宝山区', articles: 2 },
    { name: '松江区', articles: 2 },
    { name: '上海市', articles: 2 },
  ],
  topics: [],
  latest: '2023-08-12',
};

test('of places of one name that of home is meant first, though the archive has no news of it', () => {
  const places = placesMeant({}, { home: null, coverage });
  expect(places.indexOf('上海市宝山区')).toBeLessThan(places.indexOf('双鸭山市宝山区'));
  expect(places.slice(0, 2)).toEqual(['松江区', '上海市']);
  expect(placesMeant({ home: '黑龙江省' }, { home: null, coverage })[0]).toBe('双鸭山市宝山区');
});
