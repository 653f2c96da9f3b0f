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
  expect(textOf(posts[0]?.body)).toMatch(/梁平竹编走进课堂[\s\S]*3\.6万吨/);
  expect(discord.faults()).toEqual([]);
});

test('digest run without a token is one line with the cure', async () => {
  expect(await runProgram(['digest', 'run', '--at', MORNING], { BROADSHEET_DATA: await temporaryFolder() })).toEqual({
    code: 1,
    out: '',
    err: 'digest run needs DISCORD_TOKEN (or BROADSHEET_SMTP_URL, or BROADSHEET_WEBHOOK_SECRET) in the environment or .env.\n',
  });
});
