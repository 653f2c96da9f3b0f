import { expect, test } from 'vitest';
import { matchDistrict, suggestDistricts } from '../../src/lookup/districts.ts';
import { findTypedPlaces } from '../../src/lookup/find-typed-places.ts';
import { matchTopic } from '../../src/lookup/topics.ts';
import { cpuMsOf } from '../cases/cpu.ts';

/** Rounds that take long enough to be counted. */
const ROUNDS = 40;

const SHORT = 'wulongxiushanx';
const LONG = SHORT.repeat(28);

test.each<[string, (typed: string) => unknown]>([
  ['looked up as a district', matchDistrict],
  ['looked up as a topic', matchTopic],
  ['typed into an option', (typed) => suggestDistricts(typed, { limit: 25 })],
  ['asked for', (typed) => findTypedPlaces(`${typed}有什么新闻`)],
  [
    'looked up in Chinese',
    (typed) => matchDistrict(typed.replaceAll('wulong', '武龙区').replaceAll('xiushan', '秀水县')),
  ],
])('a name of 392 letters that is %s costs no more than one of 14', (_, work) => {
  expect(work(LONG)).toBeDefined();
  expect(cpuMsOf(() => work(LONG), ROUNDS)).toBeLessThan(2 * cpuMsOf(() => work(SHORT), ROUNDS) + 2);
});

test('the longest names are still found with a slip in them', () => {
  const [typed] = ['Xiushan Tujia and Miao Autonomos County'];
  expect(matchDistrict(typed)).toMatchObject({ found: { name: '秀山土家族苗族自治县' } });
});

test('blanks before the name of the city are no work', () => {
  const work = (count: number) => cpuMsOf(() => matchDistrict(`${' '.repeat(count)}x`), 10);
  expect(work(8_000)).toBeLessThan(6 * work(4_000) + 5);
  expect(matchDistrict('Yubei , Chongqing')).toMatchObject({ found: { name: '渝北区' } });
});
