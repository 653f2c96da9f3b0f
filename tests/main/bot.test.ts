import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { BOT, DM_CHANNEL, owner } from '../discord/loopback/people.ts';
import { type LoopbackDiscord, startLoopbackDiscord, textOf } from '../discord/loopback/start.ts';
import { type Program, startProgram } from './program.ts';

/** Starts the program as `npm start` does, with a store of its own. */
function startBot(discord: LoopbackDiscord, token: string, data: string): Program {
  const settings = { DISCORD_TOKEN: token, DISCORD_API_BASE_URL: discord.url, BROADSHEET_DATA: data };
  return startProgram([], settings, { heard: discord.look });
}

describe('the program with a token', () => {
  let discord: LoopbackDiscord;
  let program: Program;
  let data: string;

  beforeAll(async () => {
    discord = await startLoopbackDiscord();
    data = await mkdtemp(join(tmpdir(), 'broadsheet-bot-'));
    program = startBot(discord, discord.token, data);
    const ended = program.ended.then(({ code, err }) => Promise.reject(new Error(`Ended with ${code}: ${err}`)));
    // It ends one day; that is a failure only while it starts.
    ended.catch(() => undefined);
    const invite = () => program.out().includes('Add me to a server: https://discord.com/');
    await Promise.race([discord.until('the invite link', invite), ended]);
  });

  afterAll(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
    await rm(data, { recursive: true, force: true });
    await discord.close();
  });

  test('registers every command with its names in both Chinese scripts', () => {
    const registered = discord.registered.global as { name: string; name_localizations: Record<string, string> }[];
    expect(registered.map(({ name }) => name)).toEqual([...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data.name));
    expect(registered.find(({ name }) => name === 'topic')?.name_localizations).toEqual({
      'zh-CN': '话题',
      'zh-TW': '話題',
    });
  });

  test.each([
    ['jlp', '九龙坡区'],
    ['jiulongpo', '九龙坡区'],
    ['九龍坡', '九龙坡区'],
    ['壁山', '璧山区'],
    ['武隆区', '武隆区'],
  ])('completes %s as %s first', async (typed, district) => {
    const choices = await discord.type('district', 'name', typed);
    expect(choices[0]).toMatchObject({ value: district, name: expect.stringContaining(district) });
  });

  test('offers what is in the news where nothing is typed yet', async () => {
    const choices = await discord.type('district', 'name', '');
    expect(choices.map(({ value }) => value)).toContain('江津区');
  });

  test('answers /ask with the figure and the words it stands in', async () => {
    const { text } = await discord.command('ask', { question: '江津滨江新城建成了多少公里城市道路？' });
    expect(text).toContain('76公里');
  });

  test('answers /district in pinyin with the district’s figures', async () => {
    const { text } = await discord.command('district', { name: 'jiangjin' });
    expect(text).toContain('江津');
    expect(text).toContain('76公里');
  });

  test('answers a direct message in English, the news as printed', async () => {
    const before = postsOf(discord).length;
    discord.say('What is the news from Jiangjin?', { where: 'dm' });
    const { path, body } = await discord.posted(before);
    expect(path).toBe(`/channels/${DM_CHANNEL}/messages`);
    expect(textOf(body)).toMatch(
      /^\*\*The paper prints these:\*\*\n\*\*.+\*\* · Jiangjin District · 21 July 2021\n> 江津区滨江新城榜上有名/,
    );
  });

  test('answers a mention, and nothing else that is said in a channel', async () => {
    const before = postsOf(discord).length;
    discord.say('江津建成了多少公里城市道路？');
    const mention = discord.say(`<@${BOT}> 江津有什么新闻？`, { mentions: [BOT] });
    const { body } = await discord.posted(before);
    expect(body.message_reference.message_id).toBe(mention);
    await discord.command('help');
    expect(postsOf(discord)).toHaveLength(before + 1);
  });

  test('lets no question ping anybody', async () => {
    const { message, text } = await discord.command('ask', {
      question: '@everyone <@1200000000000000010> 江津有什么新闻？',
    });
    expect(message.allowed_mentions).toMatchObject({ parse: [] });
    expect(text).not.toMatch(/<@\d/);
  });

  test('says of a place that does not exist that it knows none, without any number', async () => {
    const { text } = await discord.command('district', { name: '冥王星区' });
    expect(text).not.toMatch(/\d/);
    expect(text).not.toBe('');
  });

  test('takes a digest order from the server’s owner, not from an ordinary member', async () => {
    expect(await discord.command('digest subscribe')).toMatchObject({
      private: true,
      text: expect.stringContaining('管理服务器'),
    });
    expect((await discord.command('digest list')).text).not.toContain('08:00');
    expect(await discord.command('digest subscribe', {}, owner)).toMatchObject({
      private: true,
      text: expect.stringContaining('08:00'),
    });
    expect((await discord.command('digest list')).text).toContain('08:00');
  });

  test('tells a watchman how it is, and what it has answered', async () => {
    const [, url] = /"url":"([^"]+)"/.exec(program.out()) ?? [];
    const health = await fetch(`${url}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      expect.objectContaining({ status: 'ok', troubles: [], gateway: { connected: 1, connecting: 0, closed: 0 } }),
    ]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^broadsheet_replies_total\{command="ask",outcome="answered"\} [1-9]/m);
    expect(metrics).toMatch(/^broadsheet_discord_requests_total\{method="POST",status="200"\} [1-9]/m);
    expect(metrics).not.toContain(discord.token);
  });

  test('outlives an event that discord.js cannot read, and logs it', async () => {
    discord.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 2, data: null });
    await discord.until('the log of it', () =>
      /"level":50.*(?:nobody waited|event failed|interaction)/.test(program.out()),
    );
    expect((await discord.command('help')).text).not.toBe('');
  });

  test('keeps a second bot off its store', async () => {
    const second = startBot(discord, discord.token, data);
    expect(await second.ended).toMatchObject({
      code: 1,
      err: `A bot runs already on ${data}: stop it, or set BROADSHEET_DATA.\n`,
    });
  });

  test('has sent nothing that the official specification would refuse', () => {
    expect(discord.requests.length).toBeGreaterThan(10);
    expect(discord.faults()).toEqual([]);
  });

  test('ends cleanly when it is told to, and has told the log neither token nor question', async () => {
    program.child.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, err: '' });
    expect(discord.gateway.connections()).toBe(0);
    for (const secret of [discord.token, 'interaction-token', '滨江新城', 'What is the news']) {
      expect(program.out()).not.toContain(secret);
    }
  });
});

test('a token that Discord does not accept ends the program with one line, without the token', async () => {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const token = 'MTIwMDAwMDAwMDAwMDAwMDAwMQ.wrong.token-of-somebody';
  const program = startBot(discord, token, await temporaryFolder());
  expect(await program.ended).toMatchObject({ code: 1 });
  expect(program.err()).toMatch(/^[^\n]*DISCORD_TOKEN[^\n]*\n$/);
  expect(program.out() + program.err()).not.toContain('wrong.token');
});

function postsOf({ requests }: LoopbackDiscord) {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
}
