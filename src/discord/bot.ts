import { once } from 'node:events';
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  Options,
  RESTEvents,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Action } from '../action.ts';
import type { Command, MessageCommand } from '../command.ts';
import { BOT } from '../limits.ts';
import type { Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Clock, Courier, Metrics, Shard } from '../ports.ts';
import type { MessagePayload, RenderOptions } from '../rendering/message.ts';
import type { Reply } from '../reply.ts';
import { checkCommands } from './check-commands.ts';
import { createCourier } from './courier.ts';
import { openDesk } from './desk.ts';
import { loggable, type StartError, startErrorOf } from './errors.ts';
import { answerInteractions } from './interactions.ts';
import { inviteLink } from './invite.ts';
import { answerMessages } from './messages.ts';
import { registerCommands } from './registration.ts';
import { logTroubles } from './rest-log.ts';
import { restOptions } from './rest-options.ts';

/** What the bot is made of. */
export type BotOptions = {
  token: string;
  /** `http://…/api` of a proxy or a test server; null is Discord's own. */
  apiBaseUrl: string | null;
  /** Register the commands in this server only; null is everywhere. */
  guildId: string | null;
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  actions: readonly Action[];
  newsroom: Newsroom;
  clock: Clock;
  log: Logger;
  metrics?: Pick<Metrics, 'requested'>;
  renderMessage(reply: Reply, options?: RenderOptions): MessagePayload;
};

export type Bot = {
  /** Signs in and registers the commands; gives the link by which a server adds the bot. */
  start(): Promise<Result<{ invite: string }, StartError>>;
  /** Takes nothing new, finishes what is in hand, and signs off. */
  stop(): Promise<void>;
  courier: Courier;
  /** The connections to the gateway; none before it signs in. */
  shards(): Shard[];
};

/**
 * Builds the bot; nothing is connected before `start`.
 * @throws when a command is malformed.
 */
export function createBot(options: BotOptions): Bot {
  const { token, guildId, log, renderMessage, metrics } = options;
  const commands = [...options.commands, ...options.messageCommands];
  checkCommands(commands);
  const client = createClient(options.apiBaseUrl);
  const { rest } = client;
  const desk = openDesk(options);
  const inHand = new Set<Promise<unknown>>();

  logTroubles(rest, log);
  rest.on(RESTEvents.Response, ({ method }, { status }) => metrics?.requested({ method, status }));
  logConnection(client, log);

  const interactions = answerInteractions(rest, desk, (guild) => client.guilds.cache.get(guild)?.ownerId ?? null);
  const messages = answerMessages(rest, desk);
  const localeOf = (guild: string) => client.guilds.cache.get(guild)?.preferredLocale ?? null;

  // The gateway's own events, not those of discord.js: these come at once, while discord.js keeps its own back until
  // every server has been announced, which in many servers takes longer than an interaction lives.
  const onInteraction = (interaction: APIInteraction): void => {
    void track(interactions(interaction));
  };
  const onMessage = (message: GatewayMessageCreateDispatchData): void => {
    if (client.user !== null) void track(messages(message, { self: client.user.id, localeOf }));
  };

  function track<T>(work: Promise<T>): Promise<T> {
    const done = work
      .catch((error: unknown) => log.error({ err: loggable(error) }, 'event failed'))
      .finally(() => inHand.delete(done));
    inHand.add(done);
    return work;
  }

  const courier = createCourier(rest, renderMessage);

  return {
    courier: { send: (...order) => track(courier.send(...order)) },
    shards: () => client.ws.shards.map(({ id, status }) => ({ id, state: stateOf(status) })),
    async start() {
      client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
      const signedIn = await signIn(client, token);
      if (!signedIn.ok) return signedIn;
      const { application, user } = signedIn.value;
      log.info({ user: user.username, guilds: signedIn.value.guilds.length }, 'signed in to Discord');
      try {
        const outcome = await registerCommands(rest, { application: application.id, guild: guildId }, commands);
        log.info({ commands: commands.length, outcome, guild: guildId }, 'commands');
      } catch (error) {
        // What Discord has from an earlier start still works, so the bot goes on.
        log.error({ err: loggable(error), guild: guildId }, 'commands not registered');
      }
      const invite = inviteLink(application.id);
      log.info(`Add me to a server: ${invite}`);
      return { ok: true, value: { invite } };
    },
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.ws.off(GatewayDispatchEvents.MessageCreate, onMessage);
      await Promise.race([Promise.allSettled(inHand), patience(BOT.drainMs)]);
      // Signing off looks like a lost connection to discord.js.
      client.removeAllListeners(Events.ShardReconnecting);
      await client.destroy();
    },
  };
}

function createClient(apiBaseUrl: string | null): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    // We work from the events themselves; what discord.js would keep of people and messages is nobody's business.
    makeCache: Options.cacheWithLimits({
      GuildMemberManager: 0,
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

async function signIn(client: Client, token: string): Promise<Result<GatewayReadyDispatchData, StartError>> {
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
function stateOf(status: Status): Shard['state'] {
  if (status === Status.Disconnected) return 'closed';
  return [Status.Ready, Status.Nearly, Status.WaitingForGuilds].includes(status) ? 'connected' : 'connecting';
}

/** Drops and returns of the connection; discord.js takes the session up again by itself. */
function logConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => log.error({ err: loggable(error) }, 'discord.js'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: loggable(error), shard }, 'gateway connection failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'gateway lost; connecting again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway session resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error({ code, shard }, 'gateway closed for good'));
}

/** Resolves after that many milliseconds, without keeping the process alive. */
function patience(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
