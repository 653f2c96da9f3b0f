import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../src/lookup/find-places.ts';
import { countriesIn, newsPlace, placeSigns } from '../../src/search/named-places.ts';

describe('a place that news is asked of', () => {
  test('is all that lies in it', () => {
    const { official, printed } = newsPlace('襄阳市', '襄阳');
    expect([...official]).toEqual(expect.arrayContaining(['襄阳市', '宜城市', '南漳县']));
    expect(official.has('忠县')).toBe(false);
    expect(printed).toEqual(['襄阳']);
  });

  test('is itself alone where the gazetteer has nothing in it', () => {
    expect([...newsPlace('云外天', '云外天').official]).toEqual(['云外天']);
  });
});

test('a country is known by any of its names and towns', () => {
  expect(countriesIn('日本最近咋了').map(({ name }) => name)).toEqual(['日本']);
  expect(countriesIn('忠县最近咋了')).toEqual([]);
});

describe('how far an item is of a place', () => {
  const body = '忠县的桥修好了。垫江县也派人来看。';
  const itemOf = (title: string, lead: string, district: string | null) => ({
    ...{ title, lead, body: lead, district },
    places: { title: () => findPlaces(title), lead: () => findPlaces(lead) },
  });
  const item = { ...itemOf('忠县修桥', body.slice(0, 8), '忠县'), body };

  test('is all the way where title, first words and district say so', () => {
    const signs = placeSigns(newsPlace('忠县', '忠县'), item);
    expect(signs).toMatchObject({ title: 1, lead: 1, first: 1, district: 1 });
    expect(signs.body).toBeGreaterThan(0);
  });

  test('is little where the place is only named further down', () => {
    const { body: mentioned, ...others } = placeSigns(newsPlace('垫江县', '垫江'), item);
    expect(others).toEqual({ title: 0, lead: 0, first: 0, district: 0 });
    expect(mentioned).toBeGreaterThan(0);
  });

  test('is nothing of a place that it does not name', () => {
    expect(placeSigns(newsPlace('开州区', '开州'), item)).toEqual({
      title: 0,
      lead: 0,
      first: 0,
      body: 0,
      district: 0,
    });
  });

  test('is told by what lies in the place as well', () => {
    const fair = itemOf('宜城市的庙会', '宜城市的庙会开了。', null);
    expect(placeSigns(newsPlace('襄阳市', '襄阳'), fair)).toMatchObject({ title: 1, lead: 1, first: 1 });
  });
});
