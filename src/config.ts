import { config as readDotenv } from 'dotenv';
import { Environment, type Shards } from './environment.ts';
import { DELIVERY } from './limits/deliveries.ts';
import { LLM } from './limits/llm.ts';
import type { Result } from './model.ts';
import type { ModelSettings } from './ports/model.ts';

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
  /** Whether the shipped edition answers: until something else is read, always, or never. */
  sample: 'auto' | 'on' | 'off';
  /** The place whose news goes first, as typed; null is where most of the archive is. */
  home: string | null;
  preview: boolean;
  /** Addresses of feeds that are read while running. */
  feeds: string[];
  /** Whether feeds and web pages may lie in private networks. */
  privateFeeds: boolean;
  /** The model that reads, where there is one, and within which bounds it is asked. */
  model: ModelSettings | null;
  port: number;
  host: string;
  /** What digests to addresses go by: a mail server and from whom mail is, and the secret that webhooks are signed with. */
  post: { mail: { url: string; from: string } | null; webhookSecret: string | null };
  /** Whether questions in vain are counted that come from outside of servers. */
  gaps: boolean;
  /**
   * The HTTP API and MCP; `origins` are the sites whose pages may ask them, `archive` whether the archive's pages are served,
   * `indexed` whether search engines may take them in, and `quotesOnly` the papers of which they show no whole text.
   */
  doors: { origins: string[]; archive: boolean; indexed: boolean; quotesOnly: string[] } | null;
  /** The address under which what is listened on is reached from outside. */
  publicUrl: string | null;
  /** Proxies whose word is taken for where a request comes from; where there is a public address, those of this machine. */
  proxies: string[];
  /** What opens the editors' page; null where there is none. It is never shown or logged. */
  deskKey: string | null;
  zone: string;
  logLevel: string;
};

/** The settings, or a line for each that is wrong. */
export type Settings = Result<Config, readonly string[]>;

/**
 * Reads the environment and `.env` once; the only reader of process.env.
 * @returns the settings, or for each that is wrong a line that names the variable and what it should be. A value is never
 * repeated: it may be secret.
 */
export function readConfig(): Settings {
  readDotenv({ quiet: true });
  const parsed = Environment.safeParse(process.env);
  if (!parsed.success) {
    const wrong = new Map(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]));
    return {
      ok: false,
      error: [...wrong].map(([name, what]) => `${name} in the environment or .env should be ${what}.`),
    };
  }
  const env = parsed.data;
  const faults = faultsTogether(env);
  if (faults.length > 0) return { ok: false, error: faults };
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
      sample: env.BROADSHEET_SAMPLE ?? 'auto',
      home: env.BROADSHEET_HOME ?? null,
      preview: env.BROADSHEET_PREVIEW === 'on',
      feeds: env.BROADSHEET_FEEDS,
      privateFeeds: env.BROADSHEET_PRIVATE_FEEDS === 'on',
      model: modelIn(env),
      port: env.PORT,
      host: env.HOST,
      post: {
        mail:
          env.BROADSHEET_SMTP_URL === undefined || env.BROADSHEET_MAIL_FROM === undefined
            ? null
            : { url: env.BROADSHEET_SMTP_URL, from: env.BROADSHEET_MAIL_FROM },
        webhookSecret: env.BROADSHEET_WEBHOOK_SECRET ?? null,
      },
      gaps: env.BROADSHEET_GAPS === 'on',
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
      proxies: [...env.BROADSHEET_PROXIES, ...(env.BROADSHEET_PUBLIC_URL === undefined ? [] : LOOPBACK)],
      deskKey: env.BROADSHEET_DESK_KEY ?? null,
      zone: env.TZ_NEWS,
      logLevel: env.LOG_LEVEL,
    },
  };
}

const LOOPBACK = ['127.0.0.0/8', '::1'];

/** What settings are wrong together, a line each. */
function faultsTogether(env: Environment): string[] {
  const faults: string[] = [];
  if (env.BROADSHEET_SEARCH === 'postgres' && env.DATABASE_URL === undefined)
    faults.push('BROADSHEET_SEARCH=postgres needs DATABASE_URL in the environment or .env.');
  if ((env.BROADSHEET_SMTP_URL === undefined) !== (env.BROADSHEET_MAIL_FROM === undefined))
    faults.push(
      'BROADSHEET_SMTP_URL and BROADSHEET_MAIL_FROM in the environment or .env go together: mail needs both.',
    );
  // A digest is led by it while nobody else may send that.
  if (modelIn(env) !== null && env.BROADSHEET_LLM_SECONDS * 3 > env.BROADSHEET_LEASE)
    faults.push('BROADSHEET_LLM_SECONDS in the environment or .env should be a third of BROADSHEET_LEASE at most.');
  return faults;
}

/** Where recorded answers are replayed nothing is called, and no address is needed. */
function modelIn(env: Environment): ModelSettings | null {
  const { BROADSHEET_LLM_REPLAY: replay = null, BROADSHEET_LLM_RECORD: record = null } = env;
  const url = env.BROADSHEET_LLM_URL ?? (replay === null ? undefined : 'http://127.0.0.1/v1');
  if (url === undefined) return null;
  return {
    url,
    model: env.BROADSHEET_LLM_MODEL,
    key: env.BROADSHEET_LLM_KEY ?? null,
    ms: env.BROADSHEET_LLM_SECONDS * 1_000,
    parallel: env.BROADSHEET_LLM_PARALLEL,
    budget: env.BROADSHEET_LLM_BUDGET ?? LLM.budget,
    minute: env.BROADSHEET_LLM_MINUTE_TOKENS ?? null,
    daily: env.BROADSHEET_LLM_DAILY_TOKENS ?? null,
    record,
    replay,
  };
}

/** What is set in our name and read by nobody: a slip of the pen, most likely. */
export function unknownVariables(): string[] {
  return Object.keys(process.env)
    .filter((name) => /^(?:BROADSHEET|DISCORD)_/.test(name) && !Object.hasOwn(Environment.shape, name))
    .sort();
}

/** A request ends well within the lease, so that nobody sends when somebody else may. */
function leaseOf(leaseMs: number): Config['lease'] {
  return { leaseMs, requestMs: Math.min(DELIVERY.requestMs, Math.floor(leaseMs / 3)) };
}
