import { expect, test } from 'vitest';
import type { Asked } from '../../src/newsroom/asked.ts';
import { createMemorySettings } from '../../src/store/memory/settings.ts';
import { answerReply } from '../commands/stand-in.ts';
import { owner } from './loopback/people.ts';
import { startBot } from './start-bot.ts';

/** A bot whose newsroom notes the home that it is asked with. */
async function startHome() {
  const homes: (string | null | undefined)[] = [];
  const note = ({ home }: Pick<Asked, 'home'>) => void homes.push(home);
  const { discord } = await startBot({
    settings: createMemorySettings(),
    placeNamed: (typed) => (typed === '湖北' ? '湖北省' : null),
    async ask(question, asked) {
      note(asked);
      const reply = answerReply(question);
      const also = [{ id: 'b', source: '江畔晚报', url: null, date: null }];
      const article = { id: 'a', title: '大桥', district: null, topics: [], date: null, dated: null, also };
      return {
        ...reply,
        answer: { ...reply.answer, article: { ...article, page: null, blocks: [], source: null, url: null } },
      };
    },
    async story(words, asked) {
      note(asked);
      return answerReply(words);
    },
    async suggestStories(_typed, asked = {}) {
      note(asked);
      return [];
    },
  });
  return { discord, homes };
}

test('what a server settled as its home goes with commands, buttons and what is typed there', async () => {
  const { discord, homes } = await startHome();
  const settled = await discord.command('settings home', { place: '湖北' }, owner);
  expect(settled).toMatchObject({ private: true, text: expect.stringContaining('湖北省') });
  const answered = await discord.command('ask', { question: '大桥通车了吗' });
  expect((await discord.press(answered, '来龙去脉')).text).toContain('a');
  await discord.type('story', 'words', '大');
  expect(homes).toEqual(['湖北省', '湖北省', '湖北省']);
  await discord.command('ask', { question: '大桥通车了吗' }, { where: 'dm' });
  expect(homes.at(-1)).toBeUndefined();
  expect(discord.faults()).toEqual([]);
});

test('a home that nobody knows is told in private, and what is settled stays', async () => {
  const { discord } = await startHome();
  const told = await discord.command('settings home', { place: '阿斯加德' }, owner);
  expect(told).toMatchObject({ private: true, text: expect.stringContaining('阿斯加德') });
  expect(told.text).toContain('武隆区');
  expect((await discord.command('settings show', {}, owner)).text).toContain('报道最多的地方');
});
