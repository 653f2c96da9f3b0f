import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { DELIVERY } from './limits/deliveries.ts';
import type { Result } from './model.ts';

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

const PUBLIC = 'the address under which this is reached from outside: https://news.example.org';

const SHARDS = 'automatic, or this process’s shards of how many: 0-3/8';

const DATABASE =
  'an address such as postgresql://user:password@host:5432/database, with %2F for a slash in the password';

/** The environment, by variable; `.env.example` says what each is for. */
const Environment = z.object({
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
  BROADSHEET_API: onOrOff,
  BROADSHEET_API_ORIGINS: defaulted('')
    .transform(addressesIn)
    .pipe(z.array(z.string().refine(isOrigin, ORIGINS))),
  BROADSHEET_ARCHIVE: defaulted('on').pipe(z.literal(['on', 'off'], 'on or off')),
  BROADSHEET_ARCHIVE_INDEX: onOrOff,
  BROADSHEET_QUOTES_ONLY: defaulted('').transform(addressesIn),
  BROADSHEET_PUBLIC_URL: optional.pipe(z.string().refine(isWebAddress, PUBLIC).optional()),
  PORT: defaulted('3000')
    .transform((digits) => (/^\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN))
    .refine((port) => port <= 65_535, 'a port, 0 to 65535'),
  HOST: defaulted('127.0.0.1'),
  TZ_NEWS: defaulted('Asia/Shanghai').refine(isZone, 'a time zone such as Asia/Shanghai'),
  LOG_LEVEL: defaulted('info').pipe(
    z.literal(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'trace, debug, info, warn, error or silent',
    ),
  ),
});

/** The shards of this process, of `count` in all. */
type Shards = { ids: number[]; count: number };

export type Config = {
  discord: { token: string; apiBaseUrl: string | null; guildId: string | null; shards: Shards | null } | null;
  /** Milliseconds that a digest's sender has what it claims, and that one request of its may take. */
  lease: { leaseMs: number; requestMs: number };
  /** Where the embedded store lies, and what is kept beside a database to save time. */
  data: string;
  /** The address of a PostgreSQL in the place of the embedded store. It holds a password: it is never shown or logged. */
  databaseUrl: string | null;
  /** Where candidates for an answer are found: in an index in memory, or in the database. */
  search: 'memory' | 'postgres';
  pages: string;
  /** The place whose news goes first, as typed; null is where most of the archive is. */
  home: string | null;
  preview: boolean;
  /** Addresses of feeds that are read while running. */
  feeds: string[];
  /** Whether feeds and web pages may lie in private networks. */
  privateFeeds: boolean;
  /** The model that may word answers: where it is, what it is called there, and the key, if it wants one. */
  writer: { url: string; model: string; key: string | null } | null;
  port: number;
  host: string;
  /**
   * The HTTP API and MCP; `origins` are the sites whose pages may ask them, `archive` whether the archive's pages are served,
   * `indexed` whether search engines may take them in, and `quotesOnly` the papers of which they show no whole text.
   */
  doors: { origins: string[]; archive: boolean; indexed: boolean; quotesOnly: string[] } | null;
  /** The address under which what is listened on is reached from outside. */
  publicUrl: string | null;
  zone: string;
  logLevel: string;
};

/**
 * Reads the environment and `.env` once; the only reader of process.env.
 * @returns the settings, or one line that names the variable and what it should be. A value is never repeated: it may be secret.
 */
export function readConfig(): Result<Config, string> {
  readDotenv({ quiet: true });
  const parsed = Environment.safeParse(process.env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, error: `${String(issue?.path[0])} in the environment or .env should be ${issue?.message}.` };
  }
  const env = parsed.data;
  if (env.BROADSHEET_SEARCH === 'postgres' && env.DATABASE_URL === undefined)
    return { ok: false, error: 'BROADSHEET_SEARCH=postgres needs DATABASE_URL in the environment or .env.' };
  return {
    ok: true,
    value: {
      discord:
        env.DISCORD_TOKEN === undefined
          ? null
          : {
              token: env.DISCORD_TOKEN,
              apiBaseUrl: env.DISCORD_API_BASE_URL ?? null,
              guildId: env.DISCORD_GUILD_ID ?? null,
              shards: env.DISCORD_SHARDS ?? null,
            },
      lease: leaseOf(env.BROADSHEET_LEASE * 1_000),
      data: env.BROADSHEET_DATA,
      databaseUrl: env.DATABASE_URL ?? null,
      search: env.BROADSHEET_SEARCH,
      pages: env.BROADSHEET_PAGES,
      home: env.BROADSHEET_HOME ?? null,
      preview: env.BROADSHEET_PREVIEW === 'on',
      feeds: env.BROADSHEET_FEEDS,
      privateFeeds: env.BROADSHEET_PRIVATE_FEEDS === 'on',
      writer:
        env.BROADSHEET_LLM_URL === undefined
          ? null
          : { url: env.BROADSHEET_LLM_URL, model: env.BROADSHEET_LLM_MODEL, key: env.BROADSHEET_LLM_KEY ?? null },
      port: env.PORT,
      host: env.HOST,
      doors:
        env.BROADSHEET_API === 'off'
          ? null
          : {
              origins: env.BROADSHEET_API_ORIGINS,
              archive: env.BROADSHEET_ARCHIVE !== 'off',
              indexed: env.BROADSHEET_ARCHIVE_INDEX === 'on',
              quotesOnly: env.BROADSHEET_QUOTES_ONLY,
            },
      publicUrl: env.BROADSHEET_PUBLIC_URL ?? null,
      zone: env.TZ_NEWS,
      logLevel: env.LOG_LEVEL,
    },
  };
}

/** What is set in our name and read by nobody: a slip of the pen, most likely. */
export function unknownVariables(): string[] {
  return Object.keys(process.env)
    .filter((name) => /^(?:BROADSHEET|DISCORD)_/.test(name) && !Object.hasOwn(Environment.shape, name))
    .sort();
}

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

/** A request ends well within the lease, so that nobody sends when somebody else may. */
function leaseOf(leaseMs: number): Config['lease'] {
  return { leaseMs, requestMs: Math.min(DELIVERY.requestMs, Math.floor(leaseMs / 3)) };
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

function isDatabase(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) return false;
  // Where a password holds a slash the host ends there, and the rest of it would be the database's name.
  return url.pathname.length > 1 && !url.pathname.includes('@');
}

/** Whether it is an address without a path, as a browser names the site that a page is of. */
function isOrigin(address: string): boolean {
  return isWebAddress(address) && URL.parse(address)?.origin === address;
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
