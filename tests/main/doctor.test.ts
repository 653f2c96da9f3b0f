import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { examineHouse } from '../../src/program/doctor/doctor.ts';
import { pagesFolder } from '../cases/edition.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { APPLICATION, BOT, userOf } from '../discord/loopback/people.ts';
import { startLoopbackDiscord } from '../discord/loopback/start.ts';
import { NOTHING_SET, runProgram } from './program.ts';

type Finding = { of: string; well: boolean; says: string; cure?: string };

type Found = Record<string, Finding>;

const byName = (findings: readonly Finding[]): Found =>
  Object.fromEntries(findings.map((finding) => [finding.of, finding]));

async function given(settings: Record<string, string>): Promise<Record<string, string>> {
  return { BROADSHEET_PAGES: await pagesFolder(), BROADSHEET_DATA: await temporaryFolder(), ...settings };
}

/** What the doctor finds, by what it looked at. */
const examine = async (settings: Record<string, string>): Promise<Found> => byName(await findings(settings));

async function findings(settings: Record<string, string>): Promise<Finding[]> {
  for (const [name, value] of Object.entries({ ...NOTHING_SET, ...(await given(settings)) })) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const found = await Array.fromAsync(examineHouse(readConfig(), { now: () => new Date(), zone: 'Asia/Shanghai' }));
  vi.unstubAllEnvs();
  return found;
}

const ALL = String((1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n));

/** A Discord that knows the token, with an application and servers; `date` is what its clock says where that is wrong. */
async function discordWith({
  flags = 0,
  permissions = [ALL],
  date,
}: {
  flags?: number;
  permissions?: string[];
  date?: Date;
} = {}) {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const answer = (path: RegExp, body: object) =>
    discord.script('GET', path, { status: 200, body, headers: date === undefined ? {} : { date: date.toUTCString() } });
  answer(/^\/users\/@me$/, userOf(BOT));
  answer(/^\/applications\/@me$/, { id: APPLICATION, flags });
  answer(
    /^\/users\/@me\/guilds$/,
    permissions.map((mine, at) => ({ id: `${at}`, name: `server ${at}`, permissions: mine })),
  );
  return { DISCORD_TOKEN: discord.token, DISCORD_API_BASE_URL: discord.url };
}

test('a house that is well is 0, and everything is told, with the token nowhere', async () => {
  const settings = await discordWith();
  const { code, out, err } = await runProgram(['doctor', '--json'], await given(settings));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  const found = byName(lines.map((line) => JSON.parse(line)));
  expect(Object.keys(found)).toEqual([
    'node',
    'settings',
    'disk',
    'store',
    'pages',
    'token',
    'discord',
    'commands',
    'intents',
    'permissions',
    'clock',
    'model',
    'zone',
  ]);
  expect(found.pages?.says).toMatch(/^1 in /);
  expect(found.permissions?.says).toBe('all four in 1 servers');
  expect(out).not.toContain(settings.DISCORD_TOKEN.split('.')[2]);
});

test('what is wrong at Discord is told with the cure', async () => {
  const yesterday = new Date(Date.now() - 86_400_000);
  const settings = await discordWith({ flags: 1 << 19, permissions: [ALL, String(1 << 10), '8'], date: yesterday });
  const found = await examine(settings);
  expect(found.intents).toMatchObject({
    well: true,
    says: expect.stringContaining('Message Content is on and not needed'),
  });
  expect(found.permissions).toMatchObject({
    well: false,
    says: 'lacking in server 1 (Send Messages, Embed Links, Read Message History)',
  });
  expect(found.clock).toMatchObject({ well: false, says: expect.stringMatching(/^is 864\d\d s ahead of Discord/) });
});

test('a token that Discord does not know, and a Discord that is not there, are told apart', async () => {
  const { DISCORD_API_BASE_URL } = await discordWith();
  const DISCORD_TOKEN = 'MTIwMDAwMDAwMDAwMDAwMDAwMQ.wrong1.token-of-somebody';
  const away = await examine({ DISCORD_TOKEN, DISCORD_API_BASE_URL: 'http://127.0.0.1:9/api' });
  expect([away.token?.well, away.discord?.says]).toEqual([true, expect.stringMatching(/^cannot be reached/)]);
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const unknown = await examine({ DISCORD_TOKEN, DISCORD_API_BASE_URL: discord.url });
  expect(unknown.discord?.says).toBe('does not know this token');
  const shapeless = await examine({ DISCORD_TOKEN: 'somethingElseThatIsLong', DISCORD_API_BASE_URL });
  expect(shapeless.token?.well).toBe(false);
  expect(JSON.stringify([away, unknown, shapeless])).not.toMatch(/token-of-somebody|somethingElse/);
});

test('a store is looked through: how much is in it, whether its index is level, and what is damaged', async () => {
  const BROADSHEET_DATA = await temporaryFolder();
  const BROADSHEET_PAGES = await pagesFolder();
  await runProgram(['import', BROADSHEET_PAGES], { BROADSHEET_DATA });
  const healthy = await examine({ BROADSHEET_DATA, BROADSHEET_PAGES });
  expect(healthy.store?.says).toMatch(/^whole, \d MB, 2 articles, latest edition 2022-03-04$/);
  expect(healthy.index?.says).toBe('saved, level with the store');
  const path = join(BROADSHEET_DATA, 'broadsheet.sqlite');
  const bytes = await readFile(path);
  await writeFile(path, bytes.fill(0x5a, 8_192, 20_000));
  const sick = await examine({ BROADSHEET_DATA, BROADSHEET_PAGES });
  expect(sick.store?.well).toBe(false);
  expect(sick.store?.cure).toContain('restore a backup');
});

test('pages that would be refused, a missing folder, feeds without an address and broken settings are told', async () => {
  const pages = await pagesFolder({ 'empty.txt': '', 'picture.txt': Uint8Array.of(0, 1, 2, 0, 255) });
  const found = await examine({
    BROADSHEET_PAGES: pages,
    BROADSHEET_FEEDS: 'https://127.0.0.1/a,https://nowhere.invalid/b',
  });
  expect(found.pages).toMatchObject({
    well: false,
    says: `1 in ${pages}, 2 refused`,
  });
  const refused = await findings({ BROADSHEET_PAGES: pages });
  expect(refused.filter(({ of }) => of === 'page').map(({ says, cure }) => [says, cure])).toEqual([
    ['empty.txt', expect.stringContaining('no text')],
    ['picture.txt', expect.stringContaining('no text file')],
  ]);
  expect(found.feeds).toMatchObject({ well: false, says: 'no address for nowhere.invalid' });
  const missing = await examine({ BROADSHEET_PAGES: '/nowhere' });
  expect(missing.pages).toMatchObject({ well: false, says: '/nowhere is no folder' });
  const broken = await findings({ LOG_LEVEL: 'loud', PORT: 'x' });
  expect(broken.filter(({ well }) => !well)).toMatchObject(
    [{ says: /^PORT / }, { says: /^LOG_LEVEL / }].map(({ says }) => ({
      of: 'settings',
      says: expect.stringMatching(says),
    })),
  );
  const slip = await examine({ BROADSHEET_PAGE: '/pages' });
  expect(slip.settings?.says).toBe('BROADSHEET_PAGE (BROADSHEET_PAGES?) is no setting');
});

test('without --json it is one line each, marked', async () => {
  const { code, out } = await runProgram(['doctor'], {
    BROADSHEET_PAGES: '/nowhere',
    BROADSHEET_DATA: await temporaryFolder(),
  });
  expect(code).toBe(1);
  expect(out).toMatch(/^✔ node {9}24\./);
  expect(out).toMatch(
    /^✘ pages {8}\/nowhere is no folder: make it, or set BROADSHEET_PAGES to the one with the pages$/m,
  );
});
