import { expect, test } from 'vitest';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { ARTICLE, figureOf, QUOTE } from '../rendering/replies.ts';
import { CHANNEL, MEMBER, userOf } from './loopback/people.ts';
import { labelsOf } from './loopback/presses.ts';
import type { LoopbackDiscord } from './loopback/start.ts';
import { startBot } from './start-bot.ts';

/** Chooses 「查查这条」 in the menu of somebody's message. */
function chooseOn(discord: LoopbackDiscord, message: object): ReturnType<LoopbackDiscord['answerTo']> {
  const resolved = { messages: { '77': { id: '77', channel_id: CHANNEL, author: userOf(MEMBER), ...message } } };
  const data = { id: '1', name: 'Check with the paper', type: 3, target_id: '77', resolved };
  return discord.answerTo(discord.interact(2, data));
}

function checking(asked: string[]): Partial<Newsroom> {
  return {
    check: async (words) => {
      asked.push(words);
      const printed = { figure: figureOf('约12座'), quote: QUOTE, article: ARTICLE };
      const none = { figure: null, quote: null, article: null };
      return {
        kind: 'check',
        private: true,
        language: 'zh-CN',
        rows: [
          { claim: '12座', verdict: 'agrees', ...printed },
          { claim: '20座', verdict: 'differs', ...printed },
          { claim: '9亿元', verdict: 'nothing', ...none },
        ],
        more: 0,
      };
    },
  };
}

test('a message is checked in private, each figure beside the printed one, and can be shown to all', async () => {
  const asked: string[] = [];
  const { discord } = await startBot(checking(asked));
  const answered = await chooseOn(discord, {
    content: '听说青禾区建了12座粮仓',
    embeds: [{ description: '@everyone 20座' }],
  });
  expect(asked).toEqual(['听说青禾区建了12座粮仓\n@everyone 20座']);
  expect(answered).toMatchObject({ private: true });
  expect(answered.text).toMatch(
    /✓ 12座，报上印的是 \*\*约12座\*\*\n> .*\n.*\n≠ 20座，报上印的是 \*\*约12座\*\*[\s\S]*\? 9亿元：报上没有找到/,
  );
  const shown = await discord.press(answered, '给大家看');
  expect(shown).toMatchObject({ private: false, text: answered.text });
  expect(labelsOf(shown)).toEqual(['青禾镇 粮仓上新']);
  expect(discord.faults()).toEqual([]);
});

test('a message without words is told so in private', async () => {
  const { discord } = await startBot(checking([]));
  expect(await chooseOn(discord, { content: '' })).toMatchObject({
    private: true,
    text: expect.stringContaining('没有文字'),
  });
});
