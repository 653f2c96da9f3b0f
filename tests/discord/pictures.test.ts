import { expect, onTestFinished, test } from 'vitest';
import { createCourier } from '../../src/discord/courier.ts';
import type { Picture } from '../../src/model/picture.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import { choose } from '../../src/pictures/choose.ts';
import { draw } from '../../src/pictures/draw.ts';
import type { Paint } from '../../src/ports/painter.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { COUNTIES } from '../pictures/points.ts';
import { BOT, CHANNEL } from './loopback/people.ts';
import { asDiscordHasIt, controlsOf, labelsOf } from './loopback/presses.ts';
import { startLoopbackDiscord } from './loopback/start.ts';
import { oneArticle } from './one-article.ts';
import { startBot } from './start-bot.ts';

function picture(): Picture {
  const chosen = choose(COUNTIES);
  if (typeof chosen === 'string') throw new Error(chosen);
  return draw(chosen, { title: null, language: 'zh-CN' });
}

/** A newsroom whose trend comes with a picture. */
function drawing(): Partial<Newsroom> {
  return {
    ...oneArticle(),
    trend: async () => ({
      kind: 'series',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'answer.heading.trend', about: '西瓜产量' },
      by: 'place',
      points: COUNTIES,
      notes: [],
      picture: picture(),
    }),
  };
}

const PICTURE = { url: 'attachment://picture.png' };
const shown = { embeds: [{ image: PICTURE }] };

test('a reply with a picture is acknowledged before it is painted, and then comes with it', async () => {
  const order: string[] = [];
  const paint: Paint = async (...given) => {
    order.push('painted');
    return openPainter()(...given);
  };
  const { discord } = await startBot(drawing(), { paint });
  const asked = discord.interact(2, {
    id: '1',
    name: 'trend',
    type: 1,
    options: [{ name: 'what', type: 3, value: '西瓜产量' }],
  });
  const { message, deferred } = await discord.answerTo(asked);
  expect(discord.faults()).toEqual([]);
  expect(deferred).toBe(true);
  expect(message).toMatchObject({
    ...shown,
    attachments: [{ id: '0', filename: 'picture.png', description: expect.stringContaining('城口县 4.2万吨') }],
  });
  const sent = discord.requests.find(({ files }) => files.length > 0);
  expect(sent?.files).toMatchObject([{ field: 'files[0]', name: 'picture.png', type: 'image/png' }]);
  expect(String.fromCharCode(...(sent?.files[0]?.bytes.subarray(1, 4) ?? []))).toBe('PNG');
  expect(discord.faults()).toEqual([]);
});

test('where it cannot be painted the words come alone', async () => {
  const { discord } = await startBot(drawing(), { paint: async () => null });
  const { message, text } = await discord.command('trend', { what: '西瓜产量' });
  expect(message.embeds).toEqual([expect.not.objectContaining({ image: expect.anything() })]);
  expect(text).toContain('4.2万吨');
  expect(discord.faults()).toEqual([]);
});

test('where Discord does not take the file the words come alone', async () => {
  const { discord } = await startBot(drawing(), { paint: openPainter() });
  discord.script('PATCH', /messages\/@original$/, {
    status: 413,
    body: { code: 40_005, message: 'Request entity too large' },
  });
  const { message, text } = await discord.command('trend', { what: '西瓜产量' });
  expect(message.embeds).toEqual([expect.not.objectContaining({ image: expect.anything() })]);
  expect(text).toContain('4.2万吨');
});

test('where Discord takes neither the file nor the words, whoever asked is told so', async () => {
  const { discord } = await startBot(drawing(), { paint: openPainter() });
  const refused = { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } };
  for (const _ of ['with its picture', 'without']) discord.script('PATCH', /messages\/@original$/, refused);
  const { text } = await discord.command('trend', { what: '西瓜产量' });
  expect(text).toContain('抱歉');
});

test('the press of a button is answered with a picture too, and a page that is turned to without one takes it away', async () => {
  const { discord } = await startBot({ ...drawing(), chart: drawing().trend as never }, { paint: openPainter() });
  const answered = await discord.command('ask', { question: '粮仓建了几座？' });
  const charted = await discord.press(answered, '图表');
  expect(charted).toMatchObject({ private: true, message: shown });
  const figures = await discord.press(answered, '更多数字');
  const turned = await discord.press(figures, labelsOf(figures).find((label) => label.startsWith('▶')) ?? '◀');
  expect(turned).toMatchObject({ replaced: true, message: { attachments: [] } });
  expect(discord.faults()).toEqual([]);
});

test('a message that is shown to everyone keeps its picture, and without one its words', async () => {
  const { discord } = await startBot({ ...drawing(), chart: drawing().trend as never }, { paint: openPainter() });
  const answered = await discord.command('ask', { question: '粮仓建了几座？' });
  const charted = await discord.press(answered, '图表');
  const sent = discord.requests.find(({ files }) => files.length > 0)?.files[0]?.bytes ?? new Uint8Array();
  const share = controlsOf(charted).find(({ label }) => label === '给大家看');
  const url = `${new URL(discord.url).origin}/files/picture.png`;
  const attachments = [{ id: '1', filename: 'picture.png', size: sent.length, url, description: '城口县 4.2万吨' }];
  const shown = async (given: object[]) => {
    const message = { ...asDiscordHasIt(charted), attachments: given };
    const data = { component_type: 2, custom_id: share?.custom_id };
    return discord.answerTo(discord.interact(3, data, { extra: { message } }));
  };
  expect((await shown(attachments)).message.embeds).toEqual([
    expect.not.objectContaining({ image: expect.anything() }),
  ]);
  discord.files.set('picture.png', new Uint8Array(sent));
  expect(await shown(attachments)).toMatchObject({
    private: false,
    message: { embeds: [{ image: PICTURE }], attachments: [{ description: '城口县 4.2万吨' }] },
  });
  expect(discord.requests.at(-1)?.files[0]?.bytes).toEqual(sent);
  const elsewhere = [{ ...attachments[0], url: 'http://127.0.0.1:1/files/picture.png' }];
  expect((await shown(elsewhere)).message.attachments).toBeUndefined();
  expect(discord.faults()).toEqual([]);
});

test('who asks by mention gets it as well, and without the permission to attach files the words', async () => {
  const ask = async () => ({
    ...(await drawing().trend?.(null, '', { today: '2022-01-01', asker: { locale: null } })),
  });
  const { discord } = await startBot({ ...drawing(), ask: ask as never }, { paint: openPainter() });
  discord.say(`<@${BOT}> 西瓜产量`, { mentions: [BOT] });
  expect((await discord.posted()).files).toHaveLength(1);
  discord.script('POST', /^\/channels\/\d+\/messages$/, {
    status: 403,
    body: { code: 50_013, message: 'Missing Permissions' },
  });
  discord.say(`<@${BOT}> 西瓜产量`, { mentions: [BOT] });
  const again = await discord.posted(2);
  expect(again.files).toEqual([]);
  expect(discord.faults()).toEqual([]);
});

test('what nobody asked for is sent with its picture, once, and without it where files may not be attached', async () => {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const { token, url: apiBaseUrl } = discord;
  const courier = createCourier({ token, apiBaseUrl, requestMs: 5_000, renderMessage, paint: openPainter() });
  const reply = await drawing().trend?.(null, '', { today: '2022-01-01', asker: { locale: null } });
  if (reply === undefined) throw new Error('no reply');
  expect(await courier.send(CHANNEL, reply, { marker: 'd1' })).toMatchObject({ ok: true });
  expect((await discord.posted()).files).toMatchObject([{ name: 'picture.png' }]);
  discord.script('POST', /messages$/, { status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
  expect(await courier.send(CHANNEL, reply, { marker: 'd2' })).toMatchObject({ ok: true });
  expect((await discord.posted(2)).body).toMatchObject({ nonce: 'd2' });
  expect((await discord.posted(2)).files).toEqual([]);
  expect(discord.channels.messages.map(({ nonce }) => nonce)).toEqual(['d1', 'd2']);
  expect(discord.faults()).toEqual([]);
});
