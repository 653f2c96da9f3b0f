import { expect, test } from 'vitest';
import { ask } from '../../actions/ask.ts';
import type { Language } from '../../src/model.ts';
import { answerReply, requestOf } from '../commands/stand-in.ts';

test.each([
  ['en-US', 'en'],
  ['zh-TW', 'zh-TW'],
  [null, undefined],
])('a question on a button is answered in the language of a presser with locale %s', async (locale, expected) => {
  const asked: [string, Language | undefined][] = [];
  const request = requestOf(
    {},
    {
      asker: { locale },
      newsroom: {
        ask: async (question, { language }) => {
          asked.push([question, language]);
          return answerReply('粮仓12座');
        },
      },
    },
  );
  const message = { id: null, question: null };
  await ask.run({ ...request, words: ['粮仓建了几座？'], values: [], fields: {}, message });
  await ask.run({ ...request, words: [], values: ['仓容多少？'], fields: {}, message });
  expect(asked).toEqual([
    ['粮仓建了几座？', expected],
    ['仓容多少？', expected],
  ]);
});
