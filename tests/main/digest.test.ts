import { expect, onTestFinished, test } from 'vitest';
import { subscription } from '../cases/articles.ts';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { CHANNEL, GUILD, OWNER } from '../discord/loopback/people.ts';
import { startLoopbackDiscord, textOf } from '../discord/loopback/start.ts';
import { openedStore } from '../store/opened.ts';
import { runProgram } from './program.ts';

const MORNING = '2022-03-05T08:00:00+08:00';

test('digest run sends what is due at its time once, whatever is run again', async () => {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const data = await temporaryFolder();
  const store = await openedStore(data);
  const order = { channel: CHANNEL, guild: GUILD, owner: OWNER, since: '2022-03-04T12:00:00.000Z' };
  await store.ledger.subscribe(subscription('1700000000000000001', order));
  await store.close();
  const settings = {
    BROADSHEET_DATA: data,
    BROADSHEET_PAGES: await pagesFolder(),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.url,
  };
  const run = async (at: string) => {
    const { code, out, err } = await runProgram(['digest', 'run', '--at', at], settings);
    expect(code, err).toBe(0);
    return JSON.parse(out);
  };
  const NONE = { sent: 0, late: 0, empty: 0, waiting: 0, refused: 0, missed: 0 };
  expect(await run('2022-03-05T07:59:00+08:00')).toEqual(NONE);
  expect(await run(MORNING)).toEqual({ ...NONE, sent: 1 });
  expect(await run(MORNING)).toEqual(NONE);
  const posts = discord.requests.filter(({ method }) => method === 'POST');
  expect(posts.map(({ path }) => path)).toEqual([`/channels/${CHANNEL}/messages`]);
  expect(textOf(posts[0]?.body)).toMatch(/3\.6万吨[\s\S]*梁平竹编走进课堂/);
  expect(discord.faults()).toEqual([]);
});

test('digest run without a token is one line with the cure', async () => {
  expect(await runProgram(['digest', 'run', '--at', MORNING], { BROADSHEET_DATA: await temporaryFolder() })).toEqual({
    code: 1,
    out: '',
    err: 'digest run needs DISCORD_TOKEN in the environment or .env.\n',
  });
});

test.each([
  ['answers 500', Array.from({ length: 40 }, () => ({ status: 500 }))],
  ['limits the rate for an hour', Array.from({ length: 40 }, () => ({ status: 429, body: { retry_after: 3_600 } }))],
])('while Discord %s nothing is lost, and an hour later each digest comes once, marked as late', async (_, faults) => {
  const discord = await startLoopbackDiscord({ forgetsNonces: true });
  onTestFinished(() => discord.close());
  const data = await temporaryFolder();
  const store = await openedStore(data);
  const since = '2022-03-04T12:00:00.000Z';
  const channels = Array.from({ length: 12 }, (_, number) => `14000000000000000${10 + number}`);
  for (const channel of channels) await store.ledger.subscribe(subscription(`of ${channel}`, { channel, since }));
  await store.close();
  const settings = {
    BROADSHEET_DATA: data,
    BROADSHEET_PAGES: await pagesFolder(),
    BROADSHEET_LEASE: '1',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE_URL: discord.url,
  };
  for (const method of ['POST', 'GET']) discord.script(method, /messages$/, ...faults);
  const early = await runProgram(['digest', 'run', '--at', MORNING], settings);
  expect(JSON.parse(early.out), early.err).toMatchObject({ sent: 0 });
  discord.heal();
  const { out, err } = await runProgram(['digest', 'run', '--at', '2022-03-05T09:00:00+08:00'], settings);
  expect(JSON.parse(out), err).toMatchObject({ sent: 12, late: 12, waiting: 0 });
  expect(discord.channels.messages.map(({ channel_id }) => channel_id).toSorted()).toEqual(channels);
});
