import { describe, expect, test } from 'vitest';
import { chineseFor, isEnglishWord } from '../../src/tables/dictionary.ts';

describe('the dictionary', () => {
  test('has what news prints for an English word', () => {
    expect(chineseFor('school')).toContain('学校');
    expect(chineseFor('hospital')).toContain('医院');
    expect(chineseFor('price')[0]).toBe('价格');
  });

  test('has the name of a country before all else', () => {
    expect(chineseFor('japan')[0]).toBe('日本');
  });

  test('has nothing for what is no word', () => {
    expect(chineseFor('qwxz')).toEqual([]);
    expect(isEnglishWord('qwxz')).toBe(false);
    expect(isEnglishWord('')).toBe(false);
  });

  test('knows what it has', () => {
    expect(['school', 'japan', 'bridge'].every(isEnglishWord)).toBe(true);
  });
});
