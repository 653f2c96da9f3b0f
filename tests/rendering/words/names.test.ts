import { expect, test } from 'vitest';
import { framed } from '../../../src/rendering/words/names.ts';

test.each([
  ['武隆区', 'Wulong District', '武隆區'],
  ['上海市', 'Shanghai', '上海市'],
  ['陕西省', 'Shaanxi', '陝西省'],
  ['西藏自治区', 'Tibet', '西藏自治區'],
  ['教育', 'Education', '教育'],
  ['浦东新区', '浦东新区', '浦東新區'],
])('%s stands in an English reply as %s and in a traditional one as %s', (name, english, traditional) => {
  expect(framed(name, 'zh-CN')).toBe(name);
  expect(framed(name, 'en')).toBe(english);
  expect(framed(name, 'zh-TW')).toBe(traditional);
});
