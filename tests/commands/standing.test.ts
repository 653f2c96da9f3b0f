import { expect, test } from 'vitest';
import { digest } from '../../commands/digest.ts';
import { readThreshold } from '../../src/newsroom/digests/alerts.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { Courier, SubscribeOptions } from '../../src/ports/deliveries.ts';
import { requestOf, subscriptionOf } from './stand-in.ts';

const owner = { user: '10', guild: '3', channel: '4', canManage: true };
const PAUSED = { by: 'bot' as const, why: 'missing-permission: No', at: '2024-05-02T00:00:00.000Z' };

test.each([
  ['pause', undefined, 'notice.paused', true],
  ['resume', PAUSED, 'notice.resumed', false],
])('%s changes what comes to the channel', async (subcommand, paused, notice, expected) => {
  const done: unknown[] = [];
  const order = subscriptionOf(paused === undefined ? {} : { paused });
  const newsroom: Partial<Newsroom> = {
    subscriptions: async () => [order],
    pause: async (one, stop) => void done.push([one.id, stop]),
  };
  const reply = await digest.run(requestOf({ subcommand }, { asker: owner, newsroom }));
  expect(reply).toMatchObject({ notice });
  expect(done).toEqual([['s1', expected]]);
});

test.each([
  ['pause', PAUSED, 'notice.paused_already'],
  ['resume', undefined, 'notice.running_already'],
])('%s says where there is nothing to change', async (subcommand, paused, notice) => {
  const order = subscriptionOf(paused === undefined ? {} : { paused });
  const newsroom: Partial<Newsroom> = { subscriptions: async () => [order] };
  expect(await digest.run(requestOf({ subcommand }, { asker: owner, newsroom }))).toMatchObject({ notice });
});

test('now has the running digests of the channel sent', async () => {
  const sent: string[] = [];
  const newsroom: Partial<Newsroom> = {
    subscriptions: async () => [subscriptionOf(), subscriptionOf({ id: 's2', paused: PAUSED })],
    sendNow: async ({ id }) => void sent.push(id),
  };
  const reply = await digest.run(requestOf({ subcommand: 'now' }, { asker: owner, newsroom }));
  expect(reply).toMatchObject({ notice: 'notice.sending_now' });
  expect(sent).toEqual(['s1']);
});

test('now says so where everything is paused', async () => {
  const newsroom: Partial<Newsroom> = { subscriptions: async () => [subscriptionOf({ paused: PAUSED })] };
  const reply = await digest.run(requestOf({ subcommand: 'now' }, { asker: owner, newsroom }));
  expect(reply).toMatchObject({ notice: 'notice.nothing_to_send' });
});

test('history does not count what told the owner of a trouble as a digest, nor links to it', async () => {
  const told = {
    subscription: 's1',
    kind: 'notice' as const,
    tries: 1,
    channel: '99',
    begun: null,
    articles: [],
    scheduled: '2024-05-03T00:00:00.001Z',
    status: 'sent' as const,
    at: '2024-05-03T00:00:02.000Z',
    message: '9',
    why: null,
  };
  const newsroom: Partial<Newsroom> = { subscriptions: async () => [subscriptionOf()], deliveries: async () => [told] };
  const reply = await digest.run(requestOf({ subcommand: 'history' }, { asker: owner, newsroom }));
  expect(reply).toMatchObject({ sent: [{ outcome: 'told', link: null }] });
});

test('history tells what was sent when, with a link, and what was not and why', async () => {
  const common = { subscription: 's1', kind: 'digest' as const, tries: 1, channel: '4', begun: null, articles: ['a'] };
  const newsroom: Partial<Newsroom> = {
    subscriptions: async () => [subscriptionOf()],
    deliveries: async () => [
      {
        ...common,
        scheduled: '2024-05-03T00:00:00.000Z',
        status: 'refused',
        at: '2024-05-03T00:00:01.000Z',
        message: null,
        why: 'missing-permission: No',
      },
      {
        ...common,
        scheduled: '2024-05-02T00:00:00.000Z',
        status: 'sent',
        at: '2024-05-02T03:00:00.000Z',
        message: '9',
        why: null,
      },
    ],
  };
  const reply = await digest.run(requestOf({ subcommand: 'history' }, { asker: owner, newsroom }));
  expect(reply).toMatchObject({
    kind: 'deliveries',
    private: true,
    sent: [
      { scheduled: '2024-05-03 08:00', outcome: 'refused', link: null, why: 'missing-permission: No' },
      { scheduled: '2024-05-02 08:00', outcome: 'late', link: 'https://discord.com/channels/3/4/9', why: null },
    ],
  });
});

function taking() {
  const taken: SubscribeOptions[] = [];
  const newsroom: Partial<Newsroom> = {
    subscribe: async (order) => {
      taken.push(order);
      return { ok: true, value: subscriptionOf(order) };
    },
    readThreshold,
  };
  return { taken, newsroom };
}

test('an alert is for a figure over a threshold, as it is typed', async () => {
  const { taken, newsroom } = taking();
  const options = { subcommand: 'alert', figure: '页岩气日产能 超过 60万立方米' };
  expect(await digest.run(requestOf(options, { asker: owner, newsroom }))).toMatchObject({ ordered: true });
  expect(taken).toMatchObject([
    { alert: { threshold: { measure: '页岩气日产能', side: 'over', value: 600_000, unit: '立方米' } } },
  ]);
});

test.each([
  ['a figure that cannot be read', { figure: '很多' }, 'notice.bad_threshold'],
  ['nothing', {}, 'notice.alert_of_what'],
])('an alert for %s is refused', async (_, options, notice) => {
  const { taken, newsroom } = taking();
  const request = requestOf({ subcommand: 'alert', ...options }, { asker: owner, newsroom });
  expect(await digest.run(request)).toMatchObject({ notice });
  expect(taken).toEqual([]);
});

test('a channel where the bot lacks a permission is refused with its name', async () => {
  const { taken, newsroom } = taking();
  const asker = { ...owner, lacking: ['Read Message History'] };
  const reply = await digest.run(requestOf({ subcommand: 'subscribe' }, { asker, newsroom }));
  expect(reply).toMatchObject({ notice: 'notice.lacks_permission', values: { permission: 'Read Message History' } });
  expect(taken).toEqual([]);
});

test('a thread where the bot may open none is refused with the permission’s name', async () => {
  const { taken, newsroom } = taking();
  const asked = requestOf(
    { subcommand: 'subscribe', thread: 'true' },
    { asker: { ...owner, threadless: true }, newsroom },
  );
  expect(await digest.run(asked)).toMatchObject({
    notice: 'notice.lacks_permission',
    values: { permission: 'Create Public Threads' },
  });
  expect(taken).toEqual([]);
  await digest.run(requestOf({ subcommand: 'subscribe', thread: 'true' }, { asker: owner, newsroom }));
  expect(taken).toMatchObject([{ thread: true }]);
});

test('so is another channel that the bot cannot look into', async () => {
  const { taken, newsroom } = taking();
  const courier: Partial<Courier> = {
    messages: async () => ({ ok: false, error: { kind: 'missing-permission', cure: 'park', detail: 'No' } }),
  };
  const request = requestOf({ subcommand: 'subscribe', channel: '77' }, { asker: owner, newsroom });
  const reply = await digest.run({ ...request, courier: courier as Courier });
  expect(reply).toMatchObject({ notice: 'notice.lacks_permission', values: { channel: '77' } });
  expect(taken).toEqual([]);
});

test('anybody may have it in their own direct messages, from wherever they ask', async () => {
  const { taken, newsroom } = taking();
  const courier: Partial<Courier> = { directChannel: async (user) => ({ ok: true, value: `of ${user}` }) };
  const asker = { user: '11', guild: '3', channel: '4', canManage: false };
  const request = requestOf(
    { subcommand: 'subscribe', to: 'dm', weekday: '7', when_empty: 'line' },
    { asker, newsroom },
  );
  await digest.run({ ...request, courier: courier as Courier });
  expect(taken).toMatchObject([
    { channel: 'of 11', guild: null, owner: '11', whenEmpty: 'line', schedule: { days: 'weekly', weekday: 7 } },
  ]);
});

test.each([
  ['too_many_of_person', 'alert', { topics: '教育' }, '25'],
  ['too_many_of_server', 'alert', { topics: '教育' }, '100'],
  ['too_many_of_channel', 'subscribe', {}, '25'],
  ['too_many_of_all', 'alert', { topics: '教育' }, '5000'],
] as const)('where there is no room (%s) that is said with the number', async (error, subcommand, options, count) => {
  const newsroom: Partial<Newsroom> = {
    suggestTopics: async (name) => [{ name, value: name, why: null }],
    subscribe: async () => ({ ok: false, error }),
  };
  const reply = await digest.run(requestOf({ subcommand, ...options }, { asker: owner, newsroom }));
  expect(reply).toMatchObject({ private: true, notice: `notice.${error}`, values: { count } });
});
