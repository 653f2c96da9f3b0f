import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';

const VARIABLES = [
  'DISCORD_TOKEN',
  'DISCORD_API_BASE_URL',
  'DISCORD_GUILD_ID',
  'DISCORD_SHARDS',
  'BROADSHEET_DATA',
  'BROADSHEET_PAGES',
  'BROADSHEET_HOME',
  'BROADSHEET_SAMPLE',
  'BROADSHEET_DESK_KEY',
  'BROADSHEET_PREVIEW',
  'BROADSHEET_LEASE',
  'BROADSHEET_FEEDS',
  'BROADSHEET_PRIVATE_FEEDS',
  'BROADSHEET_LLM_URL',
  'BROADSHEET_LLM_MODEL',
  'BROADSHEET_LLM_KEY',
  'BROADSHEET_LLM_BUDGET',
  'BROADSHEET_LLM_MINUTE_TOKENS',
  'BROADSHEET_LLM_DAILY_TOKENS',
  'BROADSHEET_LLM_SECONDS',
  'BROADSHEET_LLM_PARALLEL',
  'BROADSHEET_LLM_RECORD',
  'BROADSHEET_LLM_REPLAY',
  'BROADSHEET_SMTP_URL',
  'BROADSHEET_MAIL_FROM',
  'BROADSHEET_PUBLIC_URL',
  'BROADSHEET_PROXIES',
  'PORT',
  'HOST',
  'TZ_NEWS',
  'LOG_LEVEL',
];

const DEFAULTS: Config = {
  discord: null,
  lease: { leaseMs: 60_000, requestMs: 15_000 },
  data: './var',
  databaseUrl: null,
  search: 'memory',
  pages: './data/pages',
  sample: 'auto',
  home: null,
  preview: false,
  feeds: [],
  privateFeeds: false,
  model: null,
  port: 3000,
  host: '127.0.0.1',
  publicUrl: null,
  proxies: [],
  post: { mail: null, webhookSecret: null },
  gaps: false,
  deskKey: null,
  doors: null,
  zone: 'Asia/Shanghai',
  logLevel: 'info',
};

// Set to nothing, so that a developer's own .env does not count.
beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, '');
});
afterEach(() => vi.unstubAllEnvs());

test('nothing needs to be set; what is set to nothing or to spaces is not set', () => {
  vi.stubEnv('PORT', '  ');
  expect(readConfig()).toMatchObject({ ok: true, value: DEFAULTS });
});

test('what is set is taken, without the spaces around it', () => {
  const token = 'MTIwMDAwMDAwMDAwMDAwMDAwMQ.abc.def';
  vi.stubEnv('DISCORD_TOKEN', ` ${token} `);
  vi.stubEnv('DISCORD_API_BASE_URL', 'http://127.0.0.1:9/api');
  vi.stubEnv('DISCORD_GUILD_ID', '120000000000000000');
  vi.stubEnv('DISCORD_SHARDS', '2-3/8');
  vi.stubEnv('DATABASE_URL', 'postgres://me:secret@db.example/news');
  vi.stubEnv('BROADSHEET_SEARCH', 'postgres');
  vi.stubEnv('BROADSHEET_DATA', '/srv/broadsheet');
  vi.stubEnv('BROADSHEET_PREVIEW', 'on');
  vi.stubEnv('BROADSHEET_FEEDS', 'https://a.example/feed, http://b.example/rss?a=1,');
  vi.stubEnv('BROADSHEET_PRIVATE_FEEDS', 'on');
  vi.stubEnv('BROADSHEET_LLM_URL', 'http://127.0.0.1:9/v1');
  vi.stubEnv('BROADSHEET_LLM_KEY', 'sk-1');
  vi.stubEnv('BROADSHEET_LLM_DAILY_TOKENS', '100000');
  vi.stubEnv('PORT', '0');
  vi.stubEnv('HOST', '0.0.0.0');
  vi.stubEnv('TZ_NEWS', 'Europe/Berlin');
  vi.stubEnv('LOG_LEVEL', 'warn');
  expect(readConfig()).toMatchObject({
    ok: true,
    value: {
      ...DEFAULTS,
      discord: {
        token,
        apiBaseUrl: 'http://127.0.0.1:9/api',
        guildId: '120000000000000000',
        shards: { ids: [2, 3], count: 8 },
      },
      databaseUrl: 'postgres://me:secret@db.example/news',
      search: 'postgres',
      data: '/srv/broadsheet',
      preview: true,
      feeds: ['https://a.example/feed', 'http://b.example/rss?a=1'],
      privateFeeds: true,
      model: {
        url: 'http://127.0.0.1:9/v1',
        model: 'default',
        key: 'sk-1',
        ms: 20_000,
        parallel: 8,
        budget: 6_000,
        minute: null,
        daily: 100_000,
        record: null,
        replay: null,
      },
      port: 0,
      host: '0.0.0.0',
      zone: 'Europe/Berlin',
      logLevel: 'warn',
    },
  });
});

test('proxies of this machine are believed where there is a public address, others where they are named', () => {
  vi.stubEnv('BROADSHEET_PROXIES', '172.16.0.0/12, fd00::1');
  expect(readConfig()).toMatchObject({ value: { proxies: ['172.16.0.0/12', 'fd00::1'] } });
  vi.stubEnv('BROADSHEET_PUBLIC_URL', 'https://news.example.org');
  expect(readConfig()).toMatchObject({ value: { proxies: ['172.16.0.0/12', 'fd00::1', '127.0.0.0/8', '::1'] } });
});

test('candidates cannot come from a database that is not named', () => {
  vi.stubEnv('BROADSHEET_SEARCH', 'postgres');
  expect(readConfig()).toEqual({
    ok: false,
    error: ['BROADSHEET_SEARCH=postgres needs DATABASE_URL in the environment or .env.'],
  });
});

test.each([
  ['BROADSHEET_SMTP_URL', 'smtp://me:secret@mail.example.org'],
  ['BROADSHEET_MAIL_FROM', 'news@example.org'],
])('%s alone sends no mail, and that is said at the start', (name, value) => {
  vi.stubEnv(name, value);
  expect(readConfig()).toEqual({ ok: false, error: [expect.stringContaining('mail needs both')] });
});

const PROXIES = 'addresses or networks of proxies such as 172.16.0.0/12, with commas between';
const PUBLIC = 'the address under which this is reached from outside: https://news.example.org';
const DATABASE =
  'an address such as postgresql://user:password@host:5432/database, with %2F for a slash in the password';

test.each([
  ['DISCORD_TOKEN', 'Bot-secret', 'a bot token: one word, copied from the portal'],
  ['DISCORD_TOKEN', 'Bot MTIwMDAwMDAwMDAwMDAwMDAwMQ.secret', 'a bot token: one word, copied from the portal'],
  ['DISCORD_API_BASE_URL', 'discord.example/secret', 'an address that begins with http'],
  ['DISCORD_API_BASE_URL', 'ftp://discord.example/secret', 'an address that begins with http'],
  ['DISCORD_GUILD_ID', 'secret', 'a Discord id: 17 to 20 digits'],
  ['DISCORD_SHARDS', 'secret', 'automatic, or this process’s shards of how many: 0-3/8'],
  ['DISCORD_SHARDS', '4-3/8', 'automatic, or this process’s shards of how many: 0-3/8'],
  ['DISCORD_SHARDS', '8/8', 'automatic, or this process’s shards of how many: 0-3/8'],
  ['DATABASE_URL', 'mysql://me:secret@db.example/news', DATABASE],
  ['DATABASE_URL', 'postgresql://me:secret@db.example', DATABASE],
  ['DATABASE_URL', 'postgresql://me:12/secret@db.example/news', DATABASE],
  ['DATABASE_URL', 'secret', DATABASE],
  ['BROADSHEET_SEARCH', 'secret', 'memory or postgres'],
  ['BROADSHEET_PREVIEW', 'secret', 'on or off'],
  ['BROADSHEET_FEEDS', 'secret', 'addresses that begin with http, without a password in them, with commas between'],
  [
    'BROADSHEET_FEEDS',
    'https://a.example/feed, secret',
    'addresses that begin with http, without a password in them, with commas between',
  ],
  [
    'BROADSHEET_FEEDS',
    'ftp://secret.example/',
    'addresses that begin with http, without a password in them, with commas between',
  ],
  [
    'BROADSHEET_FEEDS',
    'https://user:secret@a.example/',
    'addresses that begin with http, without a password in them, with commas between',
  ],
  ['BROADSHEET_PRIVATE_FEEDS', 'yes', 'on or off'],
  ['BROADSHEET_DESK_KEY', 'secret', 'a key of 16 characters or more'],
  ['BROADSHEET_SAMPLE', 'maybe', 'on or off'],
  ['BROADSHEET_LLM_URL', 'localhost:1234/secret', 'an address that begins with http, without a password in it'],
  [
    'BROADSHEET_LLM_URL',
    'http://me:secret@llm.example/v1',
    'an address that begins with http, without a password in it',
  ],
  ['BROADSHEET_LLM_KEY', 'sk secret', 'a key: one word in Latin letters'],
  ['BROADSHEET_LLM_BUDGET', '12', 'a number of tokens, 500 or more'],
  ['BROADSHEET_LLM_DAILY_TOKENS', 'many', 'a number of tokens, 500 or more'],
  ['BROADSHEET_LLM_SECONDS', '0', 'seconds, 1 to 600'],
  ['BROADSHEET_LLM_PARALLEL', '1.5', 'answers at once, 1 to 64'],
  ['BROADSHEET_PUBLIC_URL', 'news.example.org/secret', PUBLIC],
  ['BROADSHEET_PUBLIC_URL', 'https://me:secret@news.example.org', PUBLIC],
  ['BROADSHEET_PROXIES', '10.0.0.0/8, proxy.secret', PROXIES],
  ['BROADSHEET_PROXIES', '10.0.0.0/33', PROXIES],
  ['PORT', '65536', 'a port, 0 to 65535'],
  ['PORT', '1e3', 'a port, 0 to 65535'],
  ['PORT', '-1', 'a port, 0 to 65535'],
  ['PORT', 'secret', 'a port, 0 to 65535'],
  ['TZ_NEWS', 'Asia/Secret', 'a time zone such as Asia/Shanghai'],
  ['TZ_NEWS', '+08:00', 'a time zone such as Asia/Shanghai'],
  ['LOG_LEVEL', 'secret', 'trace, debug, info, warn, error, fatal or silent'],
])('%s=%s is one line that names the variable and what it should be, and not the value', (name, value, cure) => {
  vi.stubEnv(name, value);
  expect(readConfig()).toEqual({ ok: false, error: [`${name} in the environment or .env should be ${cure}.`] });
});

test('whatever is wrong is told at once, a line for each setting', () => {
  vi.stubEnv('PORT', 'secret');
  vi.stubEnv('BROADSHEET_FEEDS', 'secret, secret');
  expect(readConfig()).toEqual({
    ok: false,
    error: [expect.stringMatching(/^BROADSHEET_FEEDS /), expect.stringMatching(/^PORT /)],
  });
  vi.stubEnv('PORT', '');
  vi.stubEnv('BROADSHEET_FEEDS', '');
  vi.stubEnv('BROADSHEET_SEARCH', 'postgres');
  vi.stubEnv('BROADSHEET_MAIL_FROM', 'news@example.org');
  expect(readConfig()).toMatchObject({
    error: [expect.stringContaining('DATABASE_URL'), expect.stringContaining('mail')],
  });
});

test('a model has no more time than a digest that it leads', () => {
  vi.stubEnv('BROADSHEET_LLM_URL', 'http://127.0.0.1:9/v1');
  vi.stubEnv('BROADSHEET_LLM_SECONDS', '21');
  expect(readConfig()).toEqual({ ok: false, error: [expect.stringContaining('BROADSHEET_LLM_SECONDS')] });
  vi.stubEnv('BROADSHEET_LEASE', '63');
  expect(readConfig()).toMatchObject({ ok: true });
});
