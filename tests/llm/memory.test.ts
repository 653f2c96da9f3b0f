import { expect, test } from 'vitest';
import { openMemory } from '../../src/llm/memory.ts';
import { COUNT } from './counting.ts';

const about = (text: string) => ({ ...COUNT, material: { text } });

test('an answer is remembered by all that it rests on', () => {
  const memory = openMemory(2);
  memory.keep(COUNT, { count: 3 });
  expect(memory.of({ ...COUNT, share: 0.4 })).toEqual({ count: 3 });
  expect(memory.of({ ...COUNT, instructions: 'Count the sails.' })).toBeNull();
  expect(memory.of(about('四只船'))).toBeNull();
  expect(memory.of({ ...COUNT, corrected: { said: { count: 3 }, faults: [] } })).toBeNull();
});

test('of more than there is room for, that goes which was asked for longest ago', () => {
  const memory = openMemory(2);
  memory.keep(about('一'), { count: 1 });
  memory.keep(about('二'), { count: 2 });
  memory.of(about('一'));
  memory.keep(about('三'), { count: 3 });
  expect(['一', '二', '三'].map((text) => memory.of(about(text))?.count)).toEqual([1, undefined, 3]);
});
