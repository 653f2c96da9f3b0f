import { describe, expect, test } from 'vitest';
import { relatedness, vectorOf } from '../../src/text/vectors.ts';

const near = (one: string, other: string) => relatedness(vectorOf(one), vectorOf(other));

describe('what words are about', () => {
  test.each([
    ['学校', '教师', '台风'],
    ['医院', '患者', '足球'],
    ['暴雨', '洪水', '股票'],
    ['小麦', '收割', '导弹'],
  ])('%s is nearer to %s than to %s', (word, related, unrelated) => {
    expect(near(word, related)).toBeGreaterThan(near(word, unrelated) + 0.1);
  });

  test('is the same whatever script or width it is written in', () => {
    expect(near('學校', '学校')).toBeCloseTo(1);
  });

  test('has length 1, and is nearest to itself', () => {
    expect(Math.hypot(...vectorOf('学校的操场铺好了'))).toBeCloseTo(1);
    expect(near('学校的操场铺好了', '学校的操场铺好了')).toBeCloseTo(1);
  });

  test('is nothing where no word is known', () => {
    expect(vectorOf('').every((value) => value === 0)).toBe(true);
    expect(near('𠀀𠀁', '学校')).toBe(0);
  });
});

test('a sentence is nearer to a paraphrase than to another matter', () => {
  const rain = '暴雨淹了半条街，消防员划着皮艇转移居民';
  expect(near(rain, '洪水围困群众，救援队紧急疏散')).toBeGreaterThan(near(rain, '球队客场赢得冠军'));
});
