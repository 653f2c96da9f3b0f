import { expect, test } from 'vitest';
import { byTheirSentences } from '../../../src/weighing/figures/by-sentence.ts';
import { surenessOf } from '../../../src/weighing/figures/sureness.ts';
import { fitsFor, foundFor } from '../../../src/weighing/figures/weigh.ts';
import { articleOf } from '../../answering/article.ts';
import { weighed } from '../../answering/weighed.ts';

function surenessFor(text: string, paragraph: string): number {
  const article = articleOf({ district: '忠县', paragraphs: [paragraph] });
  const { query, sentences } = weighed(text, [article]);
  const fits = fitsFor(query.question, foundFor(query.question, [{ article, score: 1 }]));
  const [best, ...others] = byTheirSentences(fits, sentences);
  return best === undefined ? 0 : surenessOf([best, ...others], sentences);
}

test('a figure is surer where no other of its kind fits as well', () => {
  const alone = surenessFor('忠县采茶多少吨？', '忠县今年采茶30吨。');
  const amongOthers = surenessFor('忠县采茶多少吨？', '忠县今年采春茶30吨，采秋茶50吨，采夏茶12吨。');
  expect(alone).toBeGreaterThan(amongOthers);
});
