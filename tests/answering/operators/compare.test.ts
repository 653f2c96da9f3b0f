import { describe, expect, test } from 'vitest';
import { answerSides } from '../../../src/answering/operators/compare.ts';
import type { Answer } from '../../../src/model/answer.ts';
import { articleOf, PRINTED } from '../article.ts';
import { weighed } from '../weighed.ts';

const old = articleOf({ id: 'old', title: '老渡船退役', paragraphs: ['老渡船跑了三十年，木头船身补了又补。'] });
const fresh = articleOf({
  id: 'new',
  title: '新渡船上岗',
  paragraphs: ['新渡船是铁的，装了两台电机，跑起来没有声音。'],
});

function sidesFor(question: string, articles = [old, fresh]): Answer | null {
  const { query, ranked, queryTermsOf } = weighed(question, articles);
  return answerSides(query, { ranked, newest: PRINTED, queryTermsOf });
}

describe('two things side by side', () => {
  test('stand each in its own printed words, without a verdict', () => {
    const given = sidesFor('老渡船和新渡船哪个跑得快？');
    expect(given?.answer.split('\n')).toEqual([
      '老渡船跑了三十年，木头船身补了又补。',
      '新渡船是铁的，装了两台电机，跑起来没有声音。',
    ]);
    expect(given).toMatchObject({ status: 'answered', short: null, figure: null, figures: [] });
    expect(given?.quotes.map(({ articleId }) => articleId)).toEqual(['old', 'new']);
  });

  test('are none where the question names no two', () => {
    expect(sidesFor('老渡船跑了多少年？')).toBeNull();
  });

  test('are none where nothing was found', () => {
    expect(sidesFor('老渡船和新渡船哪个跑得快？', [])).toBeNull();
  });

  test('say once what tells of both', () => {
    const both = articleOf({ id: 'both', paragraphs: ['老渡船和新渡船并排停在白鹭渡口。'] });
    expect(sidesFor('老渡船和新渡船哪个跑得快？', [both])?.answer).toBe('老渡船和新渡船并排停在白鹭渡口。');
  });
});
