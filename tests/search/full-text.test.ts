import { expect, test } from 'vitest';
import { createIndex } from '../../src/search/full-text.ts';

test('an article is found by its words in another script, with the asking words left out', () => {
  const index = createIndex();
  index.add([
    { id: 'a', text: '璧山引进科技型企业' },
    { id: 'b', text: '武隆页岩气投产' },
  ]);
  expect(index.search('武隆頁岩氣什麼時候投產?', 20).map(({ id }) => id)).toEqual(['b']);
});
