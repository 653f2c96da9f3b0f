import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../actions/index.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';
import { answerReply } from '../../commands/stand-in.ts';
import { PARAGRAPH } from '../../rendering/replies.ts';
import { BOT, CHANNEL, MEMBER, OWNER, userOf } from '../loopback/people.ts';
import { labelsOf } from '../loopback/presses.ts';
import { type Answered, startLoopbackDiscord } from '../loopback/start.ts';
import { oneArticle } from '../one-article.ts';
import { startBot } from '../start-bot.ts';

async function startAsked() {
  const asked: unknown[] = [];
  const started = await startBot(oneArticle(asked));
  const answered = await started.discord.command('ask', { question: '粮仓建了几座？' });
  asked.length = 0;
  return { ...started, asked, answered };
}

describe('below an answer', () => {
  test('stand its buttons, and its question over it', async () => {
    const { answered, discord } = await startAsked();
    expect(labelsOf(answered)).toEqual(['原文', '追问', '对比', '图表', '更多数字', '说明', '引用', '👍 有用', '有误']);
    expect(answered.text).toMatch(/^-# 问：粮仓建了几座？\n/);
    expect(discord.faults()).toEqual([]);
  });

  test.each([
    ['原文', ['article', 'qinghe'], '颗粒归仓'],
    ['更多数字', ['figures', { article: 'qinghe' }], '3.5万吨'],
    ['对比', ['compare', ['青禾区'], '新建粮仓'], '青禾区'],
    ['图表', ['chart', '青禾区', '新建粮仓'], '青禾区'],
  ])('%s answers whoever presses it, in private, with a button that shows it to all', async (label, call, words) => {
    const { discord, answered, asked } = await startAsked();
    for (const id of [MEMBER, OWNER]) {
      const pressed = await discord.press(answered, label, { id });
      expect(pressed).toMatchObject({ private: true, replaced: false, text: expect.stringContaining(words) });
      expect(labelsOf(pressed)).toContain('给大家看');
    }
    expect(asked).toEqual([call, call]);
    expect(discord.faults()).toEqual([]);
  });

  test('说明 says where exactly it is printed, how sure that is, and what the marks in it mean', async () => {
    const { discord, answered } = await startAsked();
    const { text, private: unseen } = await discord.press(answered, '说明');
    expect(unseen).toBe(true);
    for (const words of ['编号 qinghe', '文块 3–5, 9', '把握', '✂']) expect(text).toContain(words);
    for (const words of ['✎', '(?)']) expect(text).not.toContain(words);
  });

  test('追问 opens a form, and follows the question of the message', async () => {
    const { discord, answered, asked } = await startAsked();
    const form = await discord.openForm(answered, '追问', { locale: 'en-US' });
    expect(form).toMatchObject({ title: 'Follow up', components: [{ label: 'Your question' }] });
    const next = await discord.sendForm(form, { question: '那璧山呢？' });
    expect(asked).toEqual([['ask', '粮仓建了几座？ 那璧山呢？']]);
    expect(next).toMatchObject({ private: true });
    expect(discord.faults()).toEqual([]);
  });

  test('a button of another one who asks in a direct message with the bot is answered there, for it is nobody else’s', async () => {
    const { discord } = await startAsked();
    const asked = await discord.command('ask', { question: '？' }, { where: 'dm' });
    const pressed = await discord.press(asked, '原文', { where: 'dm' });
    expect(pressed).toMatchObject({ private: false });
    expect(labelsOf(pressed)).not.toContain('给大家看');
  });
});

describe('an article', () => {
  test('is paged in its place by whoever asked for it, and for anybody else in a message of their own', async () => {
    const { discord } = await startAsked();
    const first = await discord.command('article', { id: 'qinghe' });
    const [, next = ''] = labelsOf(first);
    expect(labelsOf(first)).toEqual(['◀', expect.stringMatching(/^▶ 2 \/ \d$/), '更多数字', '引用', '说明']);
    const second = await discord.press(first, next);
    expect(second).toMatchObject({ replaced: true, private: false });
    expect(labelsOf(second)[0]).toMatch(/^◀ 1 \/ \d$/);
    expect(second.text).not.toContain('第1段');
    const others = await discord.press(first, next, { id: OWNER });
    expect(others).toMatchObject({ replaced: false, private: true, text: second.text });
    expect(discord.faults()).toEqual([]);
  });
});

describe('a list', () => {
  test('opens what is chosen from it', async () => {
    const { discord, asked } = await startAsked();
    const list = await discord.command('latest');
    const opened = await discord.press(list, '青禾镇 粮仓上新');
    expect(opened.text).toContain('颗粒归仓');
    expect(asked).toEqual([['latest'], ['article', 'qinghe']]);
  });

  test('of figures shows one in its sentence, and has further pages', async () => {
    const { discord, answered, asked } = await startAsked();
    const figures = await discord.press(answered, '更多数字');
    await discord.press(figures, '3.5万吨');
    const turned = await discord.press(figures, '▶ 3 / 3');
    expect(turned.replaced).toBe(true);
    expect(asked.slice(1)).toEqual([
      ['figure', { article: 'qinghe', paragraph: 0, start: PARAGRAPH.indexOf('3.5万吨') }],
      ['figures', { article: 'qinghe', page: 2 }],
    ]);
    expect(discord.faults()).toEqual([]);
  });

  test('of places is set beside those that are chosen', async () => {
    const { discord, answered, asked } = await startAsked();
    const compared = await discord.press(answered, '对比');
    const beside = await discord.press(compared, { choose: ['武隆区', '璧山区'] });
    expect(beside.replaced).toBe(true);
    expect(asked.at(-1)).toEqual(['compare', ['青禾区', '武隆区', '璧山区'], '仓容']);
  });
});

test('what only the presser sees is shown to all, word for word and without the button', async () => {
  const { discord, answered } = await startAsked();
  const article = await discord.press(answered, '原文');
  const shown = await discord.press(article, '给大家看');
  expect(shown).toMatchObject({ private: false, text: article.text });
  expect(labelsOf(shown)).toEqual(labelsOf(article).filter((label) => label !== '给大家看'));
  expect(discord.faults()).toEqual([]);
});

test('help runs an example', async () => {
  const { discord, asked } = await startAsked();
  const help = await discord.command('help');
  await discord.press(help, '青禾区');
  expect(asked).toEqual([['ask', '青禾区有什么新闻']]);
});

test('an answer that only asks which is meant gives way to the answer', async () => {
  const ask: Newsroom['ask'] = async (question) => {
    if (question !== '粮食') return { ...answerReply('一万吨'), question };
    const alternatives = [{ label: '仓容', ask: '仓容是多少' }];
    return { ...answerReply('哪一个？', { status: 'ambiguous', alternatives }), question };
  };
  const { discord } = await startBot({ ask });
  const which = await discord.command('ask', { question: '粮食' });
  expect(await discord.press(which, '仓容')).toMatchObject({ replaced: true, text: expect.stringContaining('一万吨') });
});

describe('a button', () => {
  test('works after a restart, since it holds what it needs', async () => {
    const discord = await startLoopbackDiscord();
    const { bot } = await startBot(oneArticle(), { discord });
    const answered = await discord.command('ask', { question: '？' });
    await bot.stop();
    const asked: unknown[] = [];
    await startBot(oneArticle(asked), { discord });
    expect(await discord.press(answered, '原文')).toMatchObject({ private: true });
    expect(asked).toEqual([['article', 'qinghe']]);
  });

  test('whose article is gone says so in private, and leaves the message as it is', async () => {
    const { discord } = await startBot({
      ...oneArticle(),
      article: async () => ({ kind: 'notice', private: true, language: 'zh-CN', notice: 'notice.gone', values: {} }),
    });
    const page: Answered = {
      message: {
        components: [{ type: 1, components: [{ type: 2, style: 2, label: '▶', custom_id: '1:page:old:1' }] }],
      },
      text: '',
      private: false,
      deferred: false,
      replaced: false,
      asker: MEMBER,
      id: '1400000000000000999',
    };
    expect(await discord.press(page, '▶')).toMatchObject({
      replaced: false,
      private: true,
      text: expect.stringContaining('找不到'),
    });
  });

  test('that fails gives one private apology', async () => {
    const { discord } = await startBot({ ...oneArticle(), article: () => Promise.reject(new Error('fire')) });
    const answered = await discord.command('ask', { question: '？' });
    expect(await discord.press(answered, '原文')).toMatchObject({
      private: true,
      text: expect.stringContaining('抱歉'),
    });
  });

  test.each(['0:article:qinghe', '2:article:qinghe', '1:horoscope', '1', ':', 'article', '%'])(
    'with the id %j of another version is told off politely and in private',
    async (id) => {
      const { discord } = await startBot({});
      const message = { id: '1', channel_id: CHANNEL, author: userOf(BOT), content: '' };
      const press = { custom_id: id, component_type: 2 };
      const interaction = discord.interact(3, press, { extra: { message } });
      expect(await discord.answerTo(interaction)).toMatchObject({
        private: true,
        text: expect.stringContaining('/help'),
      });
    },
  );
});

test('the names of actions are few letters, each once', () => {
  const names = ACTIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]{2,12}$/);
});
