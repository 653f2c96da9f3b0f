import { isIP } from 'node:net';
import { z } from 'zod';
import { DELIVERY } from './limits/deliveries.ts';
import { LLM } from './limits/llm.ts';

// What is set to nothing, as in a copy of .env.example, is not set.
const trimmed = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value));
const optional = trimmed.optional();
const defaulted = (value: string) => trimmed.transform((given) => given ?? value).default(value);
const onOrOff = defaulted('off').pipe(z.literal(['on', 'off'], 'on or off'));
const snowflake = z.string().regex(/^\d{17,20}$/, 'a Discord id: 17 to 20 digits');

const ENDPOINT = 'an address that begins with http, without a password in it';
const FEEDS = 'addresses that begin with http, without a password in them, with commas between';

const ORIGINS = 'addresses of sites such as https://tools.example.org, with commas between';
const TOKENS = 'a number of tokens, 500 or more';
const tokens = optional
  .transform((given) => (given === undefined ? undefined : Number(given)))
  .refine((count) => count === undefined || (Number.isInteger(count) && count >= 500), TOKENS);

const SMTP = 'an address such as smtp://user:password@mail.example.org:587';
const MAIL_FROM = 'an address that mail may come from: Broadsheet <news@example.org>';
const SECRET = 'whsec_ and at least 24 random bytes in base64';

const PROXIES = 'addresses or networks of proxies such as 172.16.0.0/12, with commas between';

const PUBLIC = 'the address under which this is reached from outside: https://news.example.org';

const SHARDS = 'automatic, or this process’s shards of how many: 0-3/8';

const DATABASE =
  'an address such as postgresql://user:password@host:5432/database, with %2F for a slash in the password';

/** The environment, by variable; `.env.example` says what each is for. */
export const Environment = z.object({
  DISCORD_TOKEN: optional.pipe(
    z
      .string()
      .regex(/^\S{20,}$/, 'a bot token: one word, copied from the portal')
      .optional(),
  ),
  DISCORD_API_BASE_URL: optional.pipe(
    z.url({ protocol: /^https?$/, error: 'an address that begins with http' }).optional(),
  ),
  DISCORD_GUILD_ID: optional.pipe(snowflake.optional()),
  DISCORD_SHARDS: defaulted('automatic')
    .transform(shardsIn)
    .refine((shards) => shards !== undefined, SHARDS),
  DATABASE_URL: optional.pipe(z.string().refine(isDatabase, DATABASE).optional()),
  BROADSHEET_SEARCH: defaulted('memory').pipe(z.literal(['memory', 'postgres'], 'memory or postgres')),
  BROADSHEET_LEASE: defaulted(`${DELIVERY.leaseSeconds}`)
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= 3_600, 'seconds, 1 to 3600'),
  BROADSHEET_DATA: defaulted('./var'),
  BROADSHEET_PAGES: defaulted('./data/pages'),
  BROADSHEET_HOME: optional,
  BROADSHEET_DESK_KEY: optional.pipe(z.string().min(16, 'a key of 16 characters or more').optional()),
  BROADSHEET_SAMPLE: optional.pipe(z.literal(['on', 'off'], 'on or off').optional()),
  BROADSHEET_PREVIEW: onOrOff,
  BROADSHEET_FEEDS: defaulted('')
    .transform(addressesIn)
    .pipe(z.array(z.string().refine(isWebAddress, FEEDS))),
  BROADSHEET_PRIVATE_FEEDS: onOrOff,
  BROADSHEET_LLM_URL: optional.pipe(z.string().refine(isWebAddress, ENDPOINT).optional()),
  BROADSHEET_LLM_MODEL: defaulted('default'),
  BROADSHEET_LLM_KEY: optional.pipe(
    z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'a key: one word in Latin letters')
      .optional(),
  ),
  BROADSHEET_SMTP_URL: optional.pipe(z.url({ protocol: /^smtps?$/, error: SMTP }).optional()),
  BROADSHEET_MAIL_FROM: optional.pipe(
    z
      .string()
      .regex(/^[^\r\n]*[^\s@]@[\w.-]+>?$/, MAIL_FROM)
      .optional(),
  ),
  BROADSHEET_WEBHOOK_SECRET: optional.pipe(
    z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, SECRET)
      .optional(),
  ),
  BROADSHEET_GAPS: onOrOff,
  BROADSHEET_API: onOrOff,
  BROADSHEET_API_ORIGINS: defaulted('')
    .transform(addressesIn)
    .pipe(z.array(z.string().refine(isOrigin, ORIGINS))),
  BROADSHEET_ARCHIVE: defaulted('on').pipe(z.literal(['on', 'off'], 'on or off')),
  BROADSHEET_ARCHIVE_INDEX: onOrOff,
  BROADSHEET_QUOTES_ONLY: defaulted('').transform(addressesIn),
  BROADSHEET_LLM_BUDGET: tokens,
  BROADSHEET_LLM_MINUTE_TOKENS: tokens,
  BROADSHEET_LLM_DAILY_TOKENS: tokens,
  BROADSHEET_LLM_SECONDS: defaulted(`${LLM.ms / 1_000}`)
    .transform(Number)
    .refine((seconds) => seconds >= 1 && seconds <= 600, 'seconds, 1 to 600'),
  BROADSHEET_LLM_PARALLEL: defaulted(`${LLM.parallel}`)
    .transform(Number)
    .refine((turns) => Number.isInteger(turns) && turns >= 1 && turns <= 64, 'answers at once, 1 to 64'),
  BROADSHEET_LLM_RECORD: optional,
  BROADSHEET_LLM_REPLAY: optional,
  BROADSHEET_PROXIES: defaulted('')
    .transform(addressesIn)
    .pipe(z.array(z.string().refine(isNetwork, PROXIES))),
  BROADSHEET_PUBLIC_URL: optional.pipe(z.string().refine(isWebAddress, PUBLIC).optional()),
  PORT: defaulted('3000')
    .transform((digits) => (/^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN))
    .refine((port) => port <= 65_535, 'a port, 0 to 65535'),
  HOST: defaulted('127.0.0.1'),
  TZ_NEWS: defaulted('Asia/Shanghai').refine(isZone, 'a time zone such as Asia/Shanghai'),
  LOG_LEVEL: defaulted('info').pipe(
    z.literal(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'trace, debug, info, warn, error, fatal or silent',
    ),
  ),
});

export type Environment = z.infer<typeof Environment>;

/** The shards of this process, of `count` in all. */
export type Shards = { ids: number[]; count: number };

/** `0-3/8` or `2/8`; null is whatever Discord recommends, undefined what nobody can read. */
function shardsIn(range: string): Shards | null | undefined {
  if (range === 'automatic') return null;
  const [first = -1, last = -1, count = 0] =
    /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/
      .exec(range)
      ?.slice(1)
      .map((digits, at, all) => Number(digits ?? all[at - 1])) ?? [];
  if (first < 0 || last < first || last >= count) return undefined;
  return { ids: Array.from({ length: last - first + 1 }, (_, at) => first + at), count };
}

function isZone(zone: string): boolean {
  // An offset (+08:00) is a zone to Intl, but summer time would not move it.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    // Intl has no other way to ask whether it knows a zone.
    return false;
  }
}

function addressesIn(list: string): string[] {
  return list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** Whether that is an address, or a network by the bits that all its addresses share. */
function isNetwork(named: string): boolean {
  const [address = '', bits = '0', ...rest] = named.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

function isDatabase(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) return false;
  // Where a password holds a slash the host ends there, and the rest of it would be the database's name.
  return url.pathname.length > 1 && !url.pathname.includes('@');
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** Whether it is an address without a path, as a browser names the site that a page is of. */
function isOrigin(address: string): boolean {
  return isWebAddress(address) && URL.parse(address)?.origin === address;
}
