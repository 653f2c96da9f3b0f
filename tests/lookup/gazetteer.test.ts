import { expect, test } from 'vitest';
import { findPlaces } from '../../src/lookup/find-places.ts';
import { districtNamed } from '../../src/lookup/gazetteer.ts';
import { spellingsByPair } from '../../src/lookup/place-index.ts';
import { CHINA, DISTRICTS, WITHIN_DISTRICTS } from '../../src/tables/places.ts';
import { foldText } from '../../src/text/fold.ts';

test('Chongqing has 38 districts and counties by their codes, with those merged into 两江新区 among them', () => {
  const coded = DISTRICTS.filter(({ adcode, district, name }) => adcode !== null && district === name);
  expect(coded).toHaveLength(38);
  expect(coded.filter(({ to }) => to !== null).map(({ name }) => name)).toEqual(['江北区', '渝北区']);
});

test('every name is indexed in the form in which texts are compared', () => {
  const indexed = [...spellingsByPair().values()].flat().map(({ text }) => text);
  expect(indexed.filter((text) => foldText(text) !== text)).toEqual([]);
});

test('every row leads to itself by its name and its traditional form', () => {
  for (const row of DISTRICTS) {
    expect([row.name, findPlaces(row.name).map(({ place }) => place)]).toEqual([row.name, [row.name]]);
    expect([row.traditional, findPlaces(row.traditional)[0]?.district]).toEqual([row.traditional, row.district]);
  }
});

test('what a row became, and where towns lie, are rows', () => {
  const named = [
    ...DISTRICTS.flatMap(({ became, district }) => [...became, district]),
    ...Object.keys(WITHIN_DISTRICTS.towns),
    ...Object.keys(WITHIN_DISTRICTS.landmarks),
  ];
  expect(named.filter((name) => districtNamed(name) === null)).toEqual([]);
});

test('every row of China has a code and a name', () => {
  expect(CHINA.rows.filter((row) => !/^\d{6} \p{Script=Han}+( [a-z]+)?( \p{Script=Han}+)?$/u.test(row))).toEqual([]);
  expect(CHINA.rows.length).toBeGreaterThan(3000);
});
