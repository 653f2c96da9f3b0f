import { ApplicationFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { CHECK_UP } from '../../limits/operations.ts';
import { USER_AGENT } from './ask-discord.ts';
import { lackingIn, NEEDED } from './permissions.ts';
import { restOptions } from './rest-options.ts';

/** What Discord says of a token without a bot being connected. */
export type CheckUp =
  | { kind: 'unreachable'; detail: string }
  /** It answered, and not with what was asked for; 401 is a token that it does not know. */
  | { kind: 'refused'; status: number }
  | {
      kind: 'known';
      bot: string;
      /** Milliseconds that our clock is ahead of Discord's; both tell whole seconds. */
      aheadMs: number;
      /** The privileged intents that are switched on. */
      privileged: string[];
      /** How many commands are registered everywhere. */
      commands: number;
      /** Servers that were looked at; Discord lists 200 at once. */
      guilds: number;
      /** Of these the ones where the bot's roles lack a permission, with its name. */
      lacking: { guild: string; permissions: string[] }[];
    };

const User = z.object({ username: z.string() });
const Application = z.object({ id: z.string(), flags: z.int().default(0) });
const Commands = z.array(z.unknown());
const Guilds = z.array(z.object({ name: z.string(), permissions: z.string().regex(/^\d+$/).transform(BigInt) }));

const PRIVILEGED = {
  'Message Content': ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  'Server Members': ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  Presence: ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited,
} as const;

/** Asks Discord after a token: who that is, what is switched on, and what it may do where. */
export async function checkUp(
  { token, apiBaseUrl }: { token: string; apiBaseUrl: string | null },
  now: () => Date,
): Promise<CheckUp> {
  const api = restOptions(apiBaseUrl).api ?? 'https://discord.com/api';
  let aheadMs = 0;

  async function get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const headers = { Authorization: `Bot ${token}`, 'User-Agent': USER_AGENT };
    const response = await fetch(`${api}/v10${path}`, { headers, signal: AbortSignal.timeout(CHECK_UP.answerMs) });
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) aheadMs = Math.floor(now().getTime() / 1_000) * 1_000 - date;
    if (!response.ok) throw new Refused(response.status);
    return schema.parse(await response.json());
  }

  try {
    const { username } = await get('/users/@me', User);
    const { id, flags } = await get('/applications/@me', Application);
    const commands = await get(`/applications/${id}/commands`, Commands);
    const guilds = await get('/users/@me/guilds', Guilds);
    return {
      kind: 'known',
      bot: username,
      aheadMs,
      privileged: Object.entries(PRIVILEGED).flatMap(([name, bits]) => ((flags & bits) === 0 ? [] : [name])),
      commands: commands.length,
      guilds: guilds.length,
      lacking: guilds
        .map(({ name, permissions }) => ({ guild: name, permissions: lackingIn(permissions, NEEDED) }))
        .filter(({ permissions }) => permissions.length > 0),
    };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', status: error.status };
    if (error instanceof z.ZodError) return { kind: 'unreachable', detail: 'what answers there is not Discord' };
    // Neither fetch nor its signal says in advance that it fails, nor with what.
    return { kind: 'unreachable', detail: reasonOf(error) };
  }
}

class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`${status}`);
    this.status = status;
  }
}

/** fetch hides the reason in its cause; neither holds the token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message;
}
