import { expect, test } from 'vitest';
import { ambiguous } from '../../../src/answering/compose.ts';
import { understand } from '../../../src/asking/question.ts';
import { withFewOffers } from '../../../src/newsroom/answers/offers.ts';
import { reply } from '../../../src/newsroom/answers/replies.ts';

test('of what is offered three are shown, and the reply names no others', () => {
  const question = understand('渡口有几条船', { today: '2023-05-12', language: 'zh-CN' });
  const offers = ['一', '二', '三', '四'].map((number) => ({ label: `${number}号`, ask: `${number}号渡口有几条船` }));
  const { answer } = withFewOffers(reply(ambiguous(question, '问的是哪一个？', offers)));
  expect(answer.alternatives.map(({ label }) => label)).toEqual(['一号', '二号', '三号']);
  expect(answer.answer).toContain('三号');
  expect(answer.answer).not.toContain('四号');
});
