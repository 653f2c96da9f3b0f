import { expect, test } from 'vitest';
import { regionOf } from '../../src/asking/scope.ts';

const region = (folded: string) => regionOf({ folded });

test('news is asked of home or of abroad, and of neither where it is asked of both or of no region', () => {
  expect(region('国内有什么大事')).toBe('home');
  expect(region('国际上有啥新闻')).toBe('abroad');
  expect(region('any world news today')).toBe('abroad');
  expect(region('国内外大事')).toBeNull();
  expect(region('国内和国际的新闻')).toBeNull();
  expect(region('国际机场有什么新闻')).toBeNull();
  expect(region('今天有什么新闻')).toBeNull();
});
