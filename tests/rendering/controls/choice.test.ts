import { expect, test } from 'vitest';
import { renderChoices } from '../../../src/rendering/controls/choice.ts';

test('a choice says in the reader’s language how the typed text led to it', () => {
  const suggestions = [
    { name: '璧山区', value: '璧山区', why: 'homophone' },
    { name: '武隆区', value: '武隆区', why: null },
    { name: '两江新区', value: '两江新区', why: 'a reason that has no words' },
  ];
  const names = (locale: string | null) => renderChoices(suggestions, { locale }).map(({ name }) => name);
  expect(names(null)).toEqual(['璧山区 · 同音', '武隆区', '两江新区']);
  expect(names('en-GB')).toEqual(['Bishan District · sounds alike', 'Wulong District', 'Liangjiang New Area']);
  expect(names('zh-TW')).toEqual(['璧山區 · 同音', '武隆區', '兩江新區']);
});

test('the names of a list are each in the reader’s language, and what has no row stays as it is', () => {
  const list = [{ name: '武隆区、璧山、能源', value: '武隆区、璧山、能源', why: null }];
  expect(renderChoices(list, { locale: 'en-US' })).toEqual([
    { name: 'Wulong District, 璧山, Energy', value: '武隆区、璧山、能源' },
  ]);
});

test('a choice that says how it was found shows what was typed, unless that stands in it already', () => {
  const found = [
    { name: '璧山区', value: '璧山区', why: 'homophone' },
    { name: '壁山镇', value: '壁山镇', why: 'typo' },
    { name: '武隆区', value: '武隆区', why: null },
  ];
  const names = (typed: string) => renderChoices(found, { typed }).map(({ name }) => name);
  expect(names(' 壁山 ')).toEqual(['壁山 → 璧山区 · 同音', '壁山镇 · 形近', '武隆区']);
  expect(names('壁'.repeat(200))[0]).toBe(`${'壁'.repeat(19)}… → 璧山区 · 同音`);
});

test('there are at most 25 choices, each once, none longer than 100 characters', () => {
  const long = { name: `${'长'.repeat(99)}𠮷`, value: 'a', why: 'pinyin' };
  const many = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, value: `${index}`, why: null }));
  const choices = renderChoices([long, long, { name: 'b', value: 'b'.repeat(101), why: null }, ...many]);
  expect(choices).toHaveLength(25);
  expect(choices.slice(0, 2)).toEqual([
    { name: `${'长'.repeat(94)}… · 拼音`, value: 'a' },
    { name: '0', value: '0' },
  ]);
});
