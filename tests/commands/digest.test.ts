import { describe, expect, test } from 'vitest';
import { digest } from '../../commands/digest.ts';
import type { Asker } from '../../src/command.ts';
import type { Suggestion } from '../../src/model/answer.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { SubscribeOptions } from '../../src/ports/deliveries.ts';
import { requestOf, subscriptionOf } from './stand-in.ts';

const owner: Partial<Asker> = { user: '10', guild: '3', channel: '4', canManage: true };
const member: Partial<Asker> = { user: '11', guild: '3', channel: '4', canManage: false };
const writer: Partial<Asker> = { user: '11', channel: '5' };

const known =
  (...names: string[]) =>
  async (typed: string): Promise<Suggestion[]> =>
    names.filter((name) => name.startsWith(typed)).map((name) => ({ name, value: name, why: null }));

/** A newsroom that takes orders and lets the test look at them. */
function orders() {
  const taken: SubscribeOptions[] = [];
  const newsroom: Partial<Newsroom> = {
    suggestDistricts: known('武隆区', '璧山区'),
    suggestTopics: known('教育'),
    subscribe: async (order) => {
      taken.push(order);
      return { ok: true, value: subscriptionOf(order) };
    },
  };
  return { taken, newsroom };
}

describe('subscribe', () => {
  test('with nothing said is this channel, every district, daily at eight by the paper’s clock', async () => {
    const { taken, newsroom } = orders();
    const reply = await digest.run({
      ...requestOf({ subcommand: 'subscribe' }, { asker: owner, newsroom }),
      zone: 'Asia/Taipei',
    });
    expect(taken).toEqual([
      {
        channel: '4',
        guild: '3',
        owner: '10',
        districts: [],
        topics: [],
        language: 'zh-CN',
        schedule: { days: 'daily', at: '08:00', zone: 'Asia/Taipei' },
      },
    ]);
    expect(reply).toMatchObject({
      kind: 'subscriptions',
      private: true,
      ordered: true,
      subscriptions: [{ channel: '4', districts: [], schedule: { at: '08:00', zone: 'Asia/Taipei' } }],
    });
  });

  test('takes districts, subjects, days, time, zone, language and channel', async () => {
    const { taken, newsroom } = orders();
    const options = {
      subcommand: 'subscribe',
      districts: '武隆、璧山',
      topics: '教育',
      days: 'weekdays',
      at: '7点半',
      zone: 'asia/tokyo',
      language: 'en',
      channel: '77',
    };
    const reply = await digest.run(requestOf(options, { asker: owner, newsroom }));
    expect(taken).toEqual([
      {
        channel: '77',
        guild: '3',
        owner: '10',
        districts: ['武隆区', '璧山区'],
        topics: ['教育'],
        language: 'en',
        schedule: { days: 'weekdays', at: '07:30', zone: 'Asia/Tokyo' },
      },
    ]);
    expect(reply).toMatchObject({ subscriptions: [{ districts: ['武隆区', '璧山区'], topics: ['教育'] }] });
  });

  test('anybody may subscribe in their own direct messages, and there only', async () => {
    const { taken, newsroom } = orders();
    await digest.run(requestOf({ subcommand: 'subscribe', channel: '4' }, { asker: writer, newsroom }));
    expect(taken).toMatchObject([{ channel: '5', guild: null, owner: '11' }]);
  });

  test.each([
    ['an ordinary member of a server', member, {}, 'notice.not_allowed'],
    ['somebody at the command line', {}, {}, 'notice.digest_no_channel'],
    [
      'somebody where the bot may not speak',
      { user: '11', guild: '3', canManage: true },
      {},
      'notice.digest_no_channel',
    ],
    ['a time that is none', owner, { at: '25:00' }, 'notice.bad_time'],
    ['a zone that is none', owner, { zone: 'Asia/Atlantis' }, 'notice.bad_zone'],
    [
      'a list of more names than there are',
      owner,
      { districts: Array.from({ length: 51 }, (_, at) => `武隆${at}`).join(' ') },
      'notice.too_many_names',
    ],
    ['an unknown district', owner, { districts: '武隆 火星' }, 'notice.unknown_district'],
    ['an unknown subject', owner, { topics: '占星' }, 'notice.unknown_topic'],
  ])('%s is refused privately, and nothing is ordered', async (_, asker, options, notice) => {
    const { taken, newsroom } = orders();
    const reply = await digest.run(requestOf({ subcommand: 'subscribe', ...options }, { asker, newsroom }));
    expect(reply).toMatchObject({ kind: 'notice', private: true, notice });
    expect(taken).toEqual([]);
  });
});

test.each([
  ['8', '08:00'],
  ['08：30', '08:30'],
  ['8点', '08:00'],
  ['晚上', null],
  ['7:30pm', '19:30'],
  ['12am', '00:00'],
  ['23:59', '23:59'],
  ['24:00', null],
])('a time typed as %s is %s', async (at, expected) => {
  const { taken, newsroom } = orders();
  await digest.run(requestOf({ subcommand: 'subscribe', at }, { asker: owner, newsroom }));
  expect(taken[0]?.schedule.at ?? null).toBe(expected);
});

describe('unsubscribe', () => {
  test('ends every digest of the channel', async () => {
    const ended: string[] = [];
    const newsroom: Partial<Newsroom> = {
      subscriptions: async ({ channel }) => (channel === '4' ? [subscriptionOf(), subscriptionOf({ id: 's2' })] : []),
      unsubscribe: async (id) => ended.push(id) > 0,
    };
    const reply = await digest.run(requestOf({ subcommand: 'unsubscribe' }, { asker: owner, newsroom }));
    expect(ended).toEqual(['s1', 's2']);
    expect(reply).toMatchObject({ notice: 'notice.unsubscribed' });
  });

  test('ends one order by its id, wherever its owner is', async () => {
    const ended: string[] = [];
    const newsroom: Partial<Newsroom> = {
      subscriptions: async ({ owner: by }) =>
        by === '11' ? [subscriptionOf({ id: 's7' }), subscriptionOf({ id: 's8' })] : [],
      unsubscribe: async (id) => ended.push(id) > 0,
    };
    await digest.run(requestOf({ subcommand: 'unsubscribe', id: 's8' }, { asker: member, newsroom }));
    await digest.run(requestOf({ subcommand: 'unsubscribe', id: 's9' }, { asker: writer, newsroom }));
    expect(ended).toEqual(['s8']);
  });

  test.each(['unsubscribe', 'pause', 'resume', 'now', 'history'])(
    '%s says so where no digest comes',
    async (subcommand) => {
      const newsroom: Partial<Newsroom> = { subscriptions: async () => [] };
      const reply = await digest.run(requestOf({ subcommand }, { asker: writer, newsroom }));
      expect(reply).toMatchObject({ private: true, notice: 'notice.nothing_ordered' });
      const named = await digest.run(requestOf({ subcommand, id: 's9' }, { asker: writer, newsroom }));
      expect(named).toMatchObject({ private: true, notice: 'notice.unknown_order', values: { id: 's9' } });
    },
  );

  test('is not for an ordinary member', async () => {
    const reply = await digest.run(requestOf({ subcommand: 'unsubscribe' }, { asker: member }));
    expect(reply).toMatchObject({ private: true, notice: 'notice.not_allowed' });
  });
});

describe('list', () => {
  test.each([
    ['in a server shows what comes to the channel, to anybody', member, { channel: '4', guild: '3' }],
    ['in a direct message shows what the writer ordered', writer, { owner: '11' }],
    ['where the bot was not added shows no more than that', { user: '11', guild: '3' }, { owner: '11' }],
    ['at the command line shows everything', {}, {}],
  ])('%s', async (_, asker, filter) => {
    const asked: unknown[] = [];
    const newsroom: Partial<Newsroom> = {
      subscriptions: async (given) => {
        asked.push(given);
        return [subscriptionOf()];
      },
    };
    const reply = await digest.run(requestOf({ subcommand: 'list' }, { asker, newsroom }));
    expect(asked).toEqual([filter]);
    expect(reply).toMatchObject({ kind: 'subscriptions', private: true, subscriptions: [{ id: 's1' }] });
  });
});

describe('preview', () => {
  const heading = { phrase: 'digest', about: '' };

  test('shows what the order that stands here would bring', async () => {
    const newsroom: Partial<Newsroom> = {
      subscriptions: async () => [subscriptionOf({ districts: ['武隆区'] })],
      digest: async ({ districts, language }) => ({
        kind: 'hits',
        private: false,
        language,
        heading: { ...heading, about: districts.join() },
        hits: [],
        more: 0,
      }),
    };
    const reply = await digest.run(requestOf({ subcommand: 'preview' }, { asker: member, newsroom }));
    expect(reply).toMatchObject({ kind: 'hits', private: true, heading: { about: '武隆区' } });
  });

  test('works for nobody in particular, with districts of their choice', async () => {
    const newsroom: Partial<Newsroom> = {
      suggestDistricts: known('璧山区'),
      digest: async ({ districts, language }) => ({
        kind: 'hits',
        private: false,
        language,
        heading: { ...heading, about: districts.join() },
        hits: [],
        more: 0,
      }),
    };
    const reply = await digest.run(
      requestOf({ subcommand: 'preview', districts: '璧山', language: 'zh-TW' }, { newsroom }),
    );
    expect(reply).toMatchObject({ kind: 'hits', language: 'zh-TW', heading: { about: '璧山区' } });
  });
});

test('a zone is offered by any part of its name', async () => {
  expect(await digest.suggest('zone', 'hong k', requestOf({}))).toEqual([
    { name: 'Asia/Hong_Kong', value: 'Asia/Hong_Kong', why: null },
  ]);
});
