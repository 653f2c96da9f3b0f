import { expect, test } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { pageOf } from '../newsroom/newsrooms.ts';
import { BOT, CHANNEL, MEMBER, owner } from './loopback/people.ts';
import { labelsOf } from './loopback/presses.ts';
import type { Answered } from './loopback/start.ts';
import { startBot } from './start-bot.ts';

const EDITORS = '1200000000000000020';
const QUESTION = '武隆页岩气日产能是多少';

/** A bot over a newsroom that has read one page. */
async function startPaper() {
  let ids = 0;
  const newId = () => `erratum${++ids}`;
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date('2022-03-05T00:00:00Z'), newId });
  const page = pageOf('武隆页岩气田日产能达70万立方米。', '2022-03-05');
  await newsroom.takePage({ source: '2022-03-05-山城日报-01.txt', hash: 'h' }, newsroom.read(page));
  return startBot(newsroom);
}

const posts = ({ requests }: { requests: { method: string; path: string }[] }) =>
  requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/channels/'));

test('a correction goes from a reader by the editors’ channel into the replies of the server', async () => {
  const { discord } = await startPaper();
  const settled = await discord.command('settings editors', { channel: EDITORS }, owner);
  expect(settled).toMatchObject({ private: true, text: expect.stringContaining(`<#${EDITORS}>`) });

  const answered = await discord.command('ask', { question: QUESTION });
  expect(labelsOf(answered)).toEqual(expect.arrayContaining(['👍 有用', '有误']));
  const form = await discord.openForm(answered, '有误');
  expect(form.components[0]?.component.value).toContain('70万立方米');
  const fields = { printed: '70万立方米', proposed: '75万立方米', reason: '官网 @everyone [看](https://evil.example)' };
  const thanked = await discord.sendForm(form, fields);
  expect(thanked).toMatchObject({ private: true, text: expect.stringContaining('交给编辑') });

  const posted = await discord.posted(1);
  expect(posted.path).toBe(`/channels/${EDITORS}/messages`);
  expect(JSON.stringify(posted.body)).toContain('70万立方米 → **75万立方米**');
  const message: Answered = { ...answered, message: posted.body, text: '', asker: null };

  expect(await discord.press(message, '接受')).toMatchObject({
    private: true,
    text: expect.stringContaining('Manage'),
  });
  const accepted = await discord.press(message, '接受', owner);
  expect(accepted.text).toContain('接受了');
  expect(labelsOf(accepted)).toEqual([]);
  expect(await discord.press(message, '驳回', owner)).toMatchObject({
    private: true,
    text: expect.stringMatching('已经'),
  });

  const { text } = await discord.command('ask', { question: QUESTION });
  expect(text).toContain('70万立方米');
  expect(text).toContain('✎ 更正 75万立方米');
  expect(text).toContain('报上印作“70万立方米”，编辑核定为“75万立方米”');
  const dm = await discord.command('ask', { question: QUESTION }, { where: 'dm' });
  expect(dm.text).not.toContain('75万');
  expect(discord.faults()).toEqual([]);
});

test('what is not printed is told to the reader alone, and nobody is bothered', async () => {
  const { discord } = await startPaper();
  const answered = await discord.command('ask', { question: QUESTION });
  const form = await discord.openForm(answered, '有误');
  expect(await discord.sendForm(form, { printed: '700万', proposed: '75万', reason: '' })).toMatchObject({
    private: true,
    text: expect.stringContaining('没有印“700万”'),
  });
  expect(posts(discord)).toEqual([]);
  expect(discord.faults()).toEqual([]);
});

test('in a direct message a correction is sent on to a server, without a form', async () => {
  const { discord } = await startPaper();
  const answered = await discord.command('ask', { question: QUESTION }, { where: 'dm' });
  expect((await discord.press(answered, '有误', { where: 'dm' })).text).toContain('服务器里提');
});

test('praise counts once, and is forgotten with its person', async () => {
  const { discord } = await startPaper();
  const answered = await discord.command('ask', { question: QUESTION });
  expect((await discord.press(answered, '👍 有用')).text).toContain('记下了');
  expect((await discord.press(answered, '👍 有用')).text).toContain('已经赞过');
  expect((await discord.command('privacy', { forget: true })).text).toContain('👍 1 个');
  expect((await discord.command('privacy', { forget: true })).text).toContain('没有存');
});

test('editors list, accept and reject by command; others are told the permission', async () => {
  const { discord } = await startPaper();
  const form = await discord.openForm(await discord.command('ask', { question: QUESTION }), '有误');
  await discord.sendForm(form, { printed: '70万立方米', proposed: '75万立方米', reason: '' });
  for (const name of ['correction list', 'settings show', 'settings reset'])
    expect(await discord.command(name, {}, { locale: 'en-US' })).toMatchObject({
      private: true,
      text: expect.stringContaining('Manage Server'),
    });
  const [choice] = await discord.type('correction accept', 'id', '75', owner);
  expect(choice?.name).toBe('70万立方米 → 75万立方米');
  expect(await discord.type('correction accept', 'id', '75')).toEqual([]);
  expect((await discord.command('correction list', {}, owner)).text).toContain('待核');
  const rejected = await discord.command('correction reject', { id: choice?.value ?? '' }, owner);
  expect(rejected).toMatchObject({ private: true, text: expect.stringContaining('驳回了') });
  expect((await discord.command('correction list', { status: 'open' }, owner)).text).toContain('没有这样的更正');
  expect((await discord.command('correction accept', { id: '**x**' }, owner)).text).toContain('\\*\\*x\\*\\*');
  expect(discord.faults()).toEqual([]);
});

test('an editors’ channel where the bot may not post is not settled, and the permissions are named', async () => {
  const { discord } = await startPaper();
  const refusal = { status: 403, body: { code: 50013, message: 'Missing Permissions' } };
  discord.script('POST', /^\/channels\//, refusal);
  const told = await discord.command('settings editors', { channel: EDITORS }, owner);
  expect(told).toMatchObject({ private: true, text: expect.stringContaining('Send Messages') });
  expect((await discord.command('settings show', {}, owner)).text).toContain('没有：更正只在');
});

test('settings are kept by server, shown, and reset', async () => {
  const { discord } = await startPaper();
  await discord.command('settings language', { language: 'zh-TW' }, owner);
  await discord.command('settings digest', { channel: CHANNEL }, owner);
  await discord.command('settings channel', { channel: CHANNEL }, owner);
  const shown = await discord.command('settings show', {}, { ...owner, locale: 'en-GB' });
  expect(shown.text).toContain('繁體中文');
  expect(shown.text.split(`<#${CHANNEL}>`)).toHaveLength(3);
  await discord.command('settings channel', { channel: CHANNEL, allowed: false }, owner);
  expect((await discord.command('settings show', {}, owner)).text).toContain('所有频道');
  expect((await discord.command('settings reset', {}, owner)).text).toContain('跟着提问的人');
  expect((await discord.command('settings show', {}, { where: 'dm' })).text).toContain('服务器里用');
  expect(discord.faults()).toEqual([]);
});

test('about tells what was read and as of which day', async () => {
  const { discord } = await startPaper();
  const { text, private: whispered } = await discord.command('about', {}, { id: MEMBER, locale: 'en-US' });
  expect(whispered).toBe(true);
  expect(text).toMatch(/articles 1.*\n.*2022-03-05/);
});

test('outside the channels that a server settled, answers are the asker’s alone, and a mention is told where to ask', async () => {
  const { discord } = await startPaper();
  expect((await discord.command('ask', { question: QUESTION })).private).toBe(false);
  await discord.command('settings channel', { channel: EDITORS }, owner);
  expect(await discord.command('ask', { question: QUESTION })).toMatchObject({
    private: true,
    text: expect.stringContaining('70万立方米'),
  });
  expect((await discord.command('ask', { question: QUESTION }, { where: 'dm' })).private).toBe(false);
  discord.say(`<@${BOT}> ${QUESTION}`, { mentions: [BOT] });
  expect(JSON.stringify((await discord.posted()).body)).toContain(`在 <#${EDITORS}> 公开回答`);
});

test('a mention is answered in the language that the server settled, where its words tell none', async () => {
  const { discord } = await startPaper();
  await discord.command('settings language', { language: 'en' }, owner);
  discord.say(`<@${BOT}>`, { mentions: [BOT] });
  expect(JSON.stringify((await discord.posted()).body)).toContain('I read the newspaper');
});

test('a digest goes to the channel, and speaks the language, that the server settled', async () => {
  const { discord } = await startPaper();
  await discord.command('settings digest', { channel: EDITORS }, owner);
  await discord.command('settings language', { language: 'en' }, owner);
  expect((await discord.command('digest subscribe', {}, owner)).text).toContain(`<#${EDITORS}>`);
  expect((await discord.command('digest list', {}, owner)).text).not.toContain(`<#${CHANNEL}>`);
});
