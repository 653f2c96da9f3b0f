import { expect, test } from 'vitest';
import { peopleIn } from '../../src/weighing/people.ts';

test('people are named behind their role', () => {
  expect(peopleIn('村民左琼种了两亩柑橘。')).toEqual([]);
  expect(peopleIn('村民左琼说，柑橘今年甜。')).toEqual([{ name: '左琼', role: '村民' }]);
  expect(peopleIn('社区党委书记马兆熙介绍，院坝会每月一次。')).toEqual([{ name: '马兆熙', role: '党委书记' }]);
});

test('people are named before a verb of speaking, without a role', () => {
  expect(peopleIn('马兆熙说：“渠修好了。”')).toEqual([{ name: '马兆熙', role: null }]);
  expect(peopleIn('渠修好了，马兆熙说，今年不愁水。')).toEqual([{ name: '马兆熙', role: null }]);
});

test.each([
  ['full width', '来的有村民左琼，还有村民马兆熙；都说好。'],
  ['half width', '来的有村民左琼,还有村民马兆熙;都说好。'],
])('marks of %s end a name', (_, sentence) => {
  expect(peopleIn(sentence)).toEqual([
    { name: '左琼', role: '村民' },
    { name: '马兆熙', role: '村民' },
  ]);
});

test('a surname of two characters keeps its given name', () => {
  expect(peopleIn('镇长欧阳千里表示，路年底通车。').map(({ name }) => name)).toEqual(['欧阳千里']);
});

test('a sentence that names nobody has nobody', () => {
  expect(peopleIn('渠修好了，今年不愁水。')).toEqual([]);
  expect(peopleIn('')).toEqual([]);
});
