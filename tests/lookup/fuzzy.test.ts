import { expect, test } from 'vitest';
import { matchDistrict, suggestDistricts } from '../../src/lookup/districts.ts';
import { findTypedPlaces } from '../../src/lookup/find-typed-places.ts';
import { matchTopic } from '../../src/lookup/topics.ts';

/** Microseconds of CPU that so many rounds of some work take, the least of three times. */
function cpu(work: () => unknown, rounds = 40): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

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
  expect(cpu(() => work(LONG))).toBeLessThan(2 * cpu(() => work(SHORT)) + 2_000);
});

test('the longest names are still found with a slip in them', () => {
  const [typed] = ['Xiushan Tujia and Miao Autonomos County'];
  expect(matchDistrict(typed)).toMatchObject({ found: { name: '秀山土家族苗族自治县' } });
});

test('blanks before the name of the city are no work', () => {
  const work = (count: number) => cpu(() => matchDistrict(`${' '.repeat(count)}x`), 10);
  expect(work(8_000)).toBeLessThan(6 * work(4_000) + 5_000);
  expect(matchDistrict('Yubei , Chongqing')).toMatchObject({ found: { name: '渝北区' } });
});
