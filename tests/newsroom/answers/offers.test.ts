import { expect, test } from 'vitest';
import { nothing } from '../../../src/answering/compose.ts';
import { understand } from '../../../src/asking/question.ts';
import type { Reason } from '../../../src/model/answer.ts';
import { withAnsweredOffers } from '../../../src/newsroom/answers/offers.ts';
import { reply } from '../../../src/newsroom/answers/replies.ts';

const question = understand('渡口有几条船', { today: '2023-05-12', language: 'zh-CN' });
const alternatives = ['一', '二', '三', '四'].map((label) => ({ label, ask: `${label}号渡口` }));

/** What is offered of a refusal, and which of that was asked to see; of all questions 二号渡口 has no answer. */
async function offered(reason: Reason) {
  const asked: string[] = [];
  const given = await withAnsweredOffers(
    reply(nothing(question, reason, { text: '没有。', alternatives })),
    async (ask) => {
      asked.push(ask);
      const said = nothing(question, 'no_match', { text: '', alternatives: [] });
      return reply(ask === '二号渡口' ? said : { ...said, status: 'answered' });
    },
  );
  return { offers: given.answer.alternatives.map(({ label }) => label), asked: asked.length };
}

test('three reports or places are offered without being asked for', async () => {
  expect(await offered('no_match')).toEqual({ offers: ['一', '二', '三'], asked: 0 });
});

test('a measure is offered where it has an answer', async () => {
  expect(await offered('no_figure')).toEqual({ offers: ['一', '三', '四'], asked: 4 });
});
