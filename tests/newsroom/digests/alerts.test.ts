import { expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';
import { ORDERS } from '../../../src/limits/deliveries.ts';
import type { Article } from '../../../src/model.ts';
import { fitsAlert, readThreshold } from '../../../src/newsroom/digests/alerts.ts';
import { article, subscription } from '../../cases/articles.ts';
import { cpuMsOf } from '../../cases/cpu.ts';

const CONTEXT = { articleId: 'a', district: null, today: null, paragraph: 0 };

/** An article of that many sentences in one paragraph, each with a figure of the same label. */
function longArticle(sentences: number): Article {
  const sentence = '柠檬总仓容3万吨。';
  const [figure] = findFigures(sentence, CONTEXT);
  if (figure === undefined) throw new Error('No figure was found');
  const figures = Array.from({ length: sentences }, (_, at) => ({
    ...figure,
    start: figure.start + at * sentence.length,
    end: figure.end + at * sentence.length,
  }));
  return article('a', { paragraphs: [sentence.repeat(sentences)], figures });
}

const alert = (typed: string) => subscription('s', { alert: { threshold: readThreshold(typed) } });

test('an alert fits a figure over its value, whose measure is named around it', () => {
  expect(fitsAlert(longArticle(1), alert('柠檬总仓容 超过 2万吨'))).toBe(true);
  expect(fitsAlert(longArticle(1), alert('柠檬总仓容 超过 5万吨'))).toBe(false);
  expect(fitsAlert(longArticle(1), alert('天然橡胶总仓容 超过 2万吨'))).toBe(false);
});

test('what is typed for a value is no longer than a measure can be', () => {
  expect(readThreshold(`${'长'.repeat(ORDERS.thresholdChars)}仓容 超过 2万吨`)).toBeNull();
});

test('however many figures and words an article has, an alert looks at so many', () => {
  const never = alert('天然橡胶气体总仓容 超过 2万吨');
  const cpu = (sentences: number) => {
    const long = longArticle(sentences);
    return cpuMsOf(() => fitsAlert(long, never), 20);
  };
  // Twenty times the figures, in twenty times the words.
  expect(cpu(8_000)).toBeLessThan(4 * cpu(400) + 20);
});
