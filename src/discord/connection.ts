import { once } from 'node:events';
import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
  Options,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Result } from '../model.ts';
import type { Shard } from '../ports.ts';
import { loggable, type StartError, startErrorOf } from './rest/errors.ts';
import { restOptions } from './rest/rest-options.ts';

/** Which shards, of how many in all. */
export type Shards = { ids: number[]; count: number };

/** A client that asks for no privileged intent and keeps nothing of messages and of people but itself; `shards` null is as Discord recommends. */
export function createClient({ apiBaseUrl, shards }: { apiBaseUrl: string | null; shards: Shards | null }): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    ...(shards === null ? { shards: 'auto' } : { shards: shards.ids, shardCount: shards.count }),
    intents: [Guilds, GuildMessages, DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    // We work from the events themselves; what discord.js would keep of people and messages is nobody's business.
    makeCache: Options.cacheWithLimits({
      // Its own roles tell what it may do where.
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      UserManager: 0,
      VoiceStateManager: 0,
    }),
    rest: restOptions(apiBaseUrl),
  });
}

/** Connects every shard; gives what the first of them was told. */
export async function signIn(client: Client, token: string): Promise<Result<GatewayReadyDispatchData, StartError>> {
  const waiting = new AbortController();
  const ready = once(client.ws, GatewayDispatchEvents.Ready, { signal: waiting.signal });
  // Where signing in fails, nobody waits for this any longer.
  ready.catch(() => undefined);
  try {
    await client.login(token);
    const [announced] = (await ready) as [GatewayReadyDispatchData];
    return { ok: true, value: announced };
  } catch (error) {
    waiting.abort();
    return { ok: false, error: startErrorOf(error) };
  }
}

/** A session that still waits for the servers to be announced receives everything else already. */
export function stateOf(status: Status): Shard['state'] {
  if (status === Status.Disconnected) return 'closed';
  return [Status.Ready, Status.Nearly, Status.WaitingForGuilds].includes(status) ? 'connected' : 'connecting';
}

/**
 * Drops and returns of the connection, which discord.js takes up again by itself, and sessions that began anew: with
 * the same token and shards elsewhere, each takes the other's.
 */
export function logConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: loggable(error) }, 'discord.js'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: loggable(error), shard }, 'gateway connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'gateway lost; connecting again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway session resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error({ code, shard, why: CLOSED_FOR_GOOD[code] }, 'gateway closed for good'),
  );
  const begun = new Set<number>();
  client.ws.on(GatewayDispatchEvents.Ready, (_: GatewayReadyDispatchData, shard: number) => {
    if (begun.has(shard)) log.warn({ shard }, REPLACED);
    begun.add(shard);
  });
}

const REPLACED =
  'gateway session replaced by a new one; if this goes on, another process runs with the same token and shards: stop one';

/** Discord docs, "Gateway Close Event Codes": those after which nobody connects again. */
const CLOSED_FOR_GOOD: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'DISCORD_TOKEN is not accepted any more: was it reset?',
  [GatewayCloseCodes.InvalidShard]: 'DISCORD_SHARDS names a shard that there is not',
  [GatewayCloseCodes.ShardingRequired]: 'in too many servers for so few shards: raise the count in DISCORD_SHARDS',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord does not speak this version any more: update Broadsheet',
  [GatewayCloseCodes.InvalidIntents]: 'an intent that Discord does not know: update Broadsheet',
  [GatewayCloseCodes.DisallowedIntents]: 'an intent that the developer portal does not allow',
};
