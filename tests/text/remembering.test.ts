import { expect, test } from 'vitest';
import { remembering } from '../../src/text/remembering.ts';

test('what is remembered is not made again; what was asked for longest ago, and what is too long, is', () => {
  const made: string[] = [];
  const make = (text: string) => {
    made.push(text);
    return text.toUpperCase();
  };
  const remembered = remembering(make, { latest: 2, longest: 3 });
  expect(['a', 'b', 'a', 'c', 'a', 'b', 'long', 'long'].map(remembered).join(' ')).toBe('A B A C A B LONG LONG');
  expect(made).toEqual(['a', 'b', 'c', 'b', 'long', 'long']);
});
