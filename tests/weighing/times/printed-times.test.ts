import { expect, test } from 'vitest';
import { timesPrinted } from '../../../src/weighing/times/printed-times.ts';

const printed = (sentence: string) =>
  timesPrinted(sentence, '2026-06-08').map(({ start, end }) => sentence.slice(start, end));

test('days that stand side by side are one time, and others are not', () => {
  expect(printed('渡口6月24日和25日停航，7月1日复航。')).toEqual(['6月24日和25日', '7月1日']);
  expect(printed('6月24日停航，和7月1日一样。')).toEqual(['6月24日', '7月1日']);
});

test('the hour behind a day belongs to it', () => {
  expect(printed('6月24日晚上8时30分许停航。')).toEqual(['6月24日晚上8时30分许']);
  expect(printed('6月24日8:30停航。')).toEqual(['6月24日8:30']);
});

test('how long ago it was is a time as well', () => {
  expect(printed('渡口半年前停航。')).toEqual(['半年前']);
});
